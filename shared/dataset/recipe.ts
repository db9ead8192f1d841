import { z } from 'zod';

const column = z.string();

/** What a person decided about a column that looks identifying. Keeping it needs a written reason, which goes into the data log. */
export const identifierDecisionSchema = z.discriminatedUnion('to', [
  z.strictObject({ column, to: z.enum(['leave-out', 'month', 'year']) }),
  z.strictObject({ column, to: z.literal('age-in-days'), from: z.string() }),
  z.strictObject({ column, to: z.literal('keep'), reason: z.string().trim().min(1) }),
]);
export type IdentifierDecision = z.infer<typeof identifierDecisionSchema>;

/** One decision of a person about a file, to be taken again when next year's file is read. */
export const recipeStepSchema = z.discriminatedUnion('step', [z.strictObject({ step: z.literal('identifier'), decision: identifierDecisionSchema })]);
export type RecipeStep = z.infer<typeof recipeStepSchema>;

/** In the order in which they were taken; of two about the same thing the later counts. Empty where all that was proposed stands. */
export type Recipe = readonly RecipeStep[];

/** The recipe with one more step, which takes the place of an earlier one about the same thing. */
export function withStep(recipe: Recipe, step: RecipeStep): Recipe {
  return [...recipe.filter((other) => subjectOf(other) !== subjectOf(step)), step];
}

/** What the steps say of columns that look identifying. */
export function identifierDecisions(recipe: Recipe): readonly IdentifierDecision[] {
  return recipe.flatMap((step) => (step.step === 'identifier' ? [step.decision] : []));
}

function subjectOf(step: RecipeStep): string {
  return JSON.stringify([step.step, step.decision.column]);
}
