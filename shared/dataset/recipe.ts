import { z } from 'zod';
import { mappingChoiceSchema } from './mapping/mapping-choice.ts';
import { markMeanings } from './markers/mark-meaning.ts';
import { valueTypes, writings } from './types/column-type.ts';

const column = z.string();
const rowsOrColumns = z.strictObject({ from: z.int().min(1), to: z.int().min(1) });

/** Where a table lies. Header rows that end before they begin are none. */
export const layoutSchema = z.strictObject({ headerRows: z.strictObject({ from: z.int().min(1), to: z.int().min(0) }), dataRows: rowsOrColumns, columns: rowsOrColumns });

/** What a person decided about a column that looks identifying. Keeping it needs a written reason, which goes into the data log. */
export const identifierDecisionSchema = z.discriminatedUnion('to', [
  z.strictObject({ column, to: z.enum(['leave-out', 'month', 'year']) }),
  z.strictObject({ column, to: z.literal('age-in-days'), from: z.string() }),
  z.strictObject({ column, to: z.literal('keep'), reason: z.string().trim().min(1) }),
]);
export type IdentifierDecision = z.infer<typeof identifierDecisionSchema>;

const readingSchema = z.strictObject({ type: z.enum(valueTypes), writing: z.enum(writings), order: z.array(z.string()).readonly(), markerFrom: z.string().nullable() });
export const legendEntrySchema = z.strictObject({ mark: z.string(), meaning: z.enum(markMeanings), range: z.strictObject({ from: z.int(), to: z.int() }).nullable() });

/** One decision of a person about a file, to be taken again when next year's file is read. */
export const recipeStepSchema = z.discriminatedUnion('step', [
  z.strictObject({ step: z.literal('part'), part: z.string() }),
  z.strictObject({ step: z.literal('layout'), layout: layoutSchema }),
  z.strictObject({ step: z.literal('long'), columns: z.array(z.string()).readonly(), nameColumn: z.string().min(1), valueColumn: z.string().min(1) }),
  z.strictObject({ step: z.literal('deprivation'), column, release: z.enum(['2019', '2025']), groups: z.enum(['quintile', 'decile']) }),
  z.strictObject({ step: z.literal('identifier'), decision: identifierDecisionSchema }),
  z.strictObject({ step: z.literal('type'), column, reading: readingSchema }),
  z.strictObject({ step: z.literal('mark'), entry: legendEntrySchema }),
  z.strictObject({ step: z.literal('totals'), summed: z.boolean() }),
  z.strictObject({ step: z.literal('mapping'), mapping: mappingChoiceSchema }),
]);
export type RecipeStep = z.infer<typeof recipeStepSchema>;

/** In the order in which they were taken; of two about the same thing the later counts. Empty where all that was proposed stands. */
export type Recipe = readonly RecipeStep[];

/** The recipe with one more step, which takes the place of an earlier one about the same thing. */
export function withStep(recipe: Recipe, step: RecipeStep): Recipe {
  return [...recipe.filter((other) => subjectOf(other) !== subjectOf(step)), step];
}

/** The steps of one kind, in their order. */
export function stepsOf<Kind extends RecipeStep['step']>(recipe: Recipe, kind: Kind): readonly Extract<RecipeStep, { step: Kind }>[] {
  return recipe.filter((step): step is Extract<RecipeStep, { step: Kind }> => step.step === kind);
}

/** What a step is about, so that a second one about the same thing takes its place. */
function subjectOf(step: RecipeStep): string {
  switch (step.step) {
    case 'identifier':
      return `identifier ${step.decision.column}`;
    case 'deprivation':
      return `deprivation ${step.column} ${step.groups}`;
    case 'type':
      return `type ${step.column}`;
    case 'mark':
      return `mark ${step.entry.mark}`;
    case 'mapping':
      return `mapping ${step.mapping.column}`;
    case 'part':
    case 'layout':
    case 'long':
    case 'totals':
      return step.step;
  }
}

/** Whether two recipes read a file alike. How values are sorted into lists does not change what is read. */
export function readsAlike(one: Recipe, other: Recipe): boolean {
  const reading = (recipe: Recipe) => JSON.stringify(recipe.filter(({ step }) => step !== 'mapping'));
  return reading(one) === reading(other);
}
