import { z } from 'zod';
import type { Dataset } from '../dataset/dataset.ts';
import { clocks } from '../dataset/clocks.ts';
import { fileFormats } from '../dataset/formats/found-table.ts';
import { identifierChoices, identifierKinds } from '../dataset/identifiers/kinds.ts';
import { identifierDecisionSchema, layoutSchema, legendEntrySchema, recipeStepSchema } from '../dataset/recipe.ts';
import { roles, sharedRoles } from '../dataset/roles.ts';
import { valueTypes, writings } from '../dataset/types/column-type.ts';
import { rolesSchema } from './workspace.ts';

/** A dataset whose records travel inside a workspace file. */
export interface CarriedDataset {
  readonly dataset: Dataset;
  /** An Arrow IPC stream of its table. */
  readonly records: Uint8Array<ArrayBuffer>;
}

const count = z.int().min(0);
const confidence = z.enum(['sure', 'likely', 'guess']);

export const carriedDatasetSchema: z.ZodType<Dataset> = z.strictObject({
  name: z.string(),
  table: z.string(),
  columns: z.array(
    z.strictObject({
      name: z.string(),
      type: z.enum(valueTypes),
      writing: z.enum(writings),
      order: z.array(z.string()),
      blank: count,
      marker: z.string().nullable(),
      markerFrom: z.string().nullable(),
      marks: z.array(z.strictObject({ mark: z.string(), count })),
      misfits: count,
      proposal: z.strictObject({ type: z.enum(valueTypes), confidence, reason: z.string() }),
    }),
  ),
  roles: rolesSchema,
  meanings: z.array(
    z.strictObject({
      role: z.enum([...roles, ...sharedRoles]),
      column: z.string().nullable(),
      clock: z.enum(clocks).nullable(),
      confidence,
      reason: z.string(),
      classification: z.strictObject({ classification: z.string(), confidence, reason: z.string() }).nullable(),
    }),
  ),
  legend: z.array(legendEntrySchema),
  totals: z.strictObject({ found: z.array(z.strictObject({ label: z.string(), rows: count, reason: z.string() })), rows: count, summed: z.boolean() }),
  misfits: z.array(z.strictObject({ row: count, column: z.string(), reason: z.string() })),
  source: z.strictObject({
    fileName: z.string(),
    sha256: z.string(),
    size: count,
    format: z.enum(fileFormats),
    packed: z.array(z.enum(['gzip', 'zip'])),
    part: z.string().nullable(),
    parts: z.array(z.string()),
    passedOver: z.array(z.strictObject({ part: z.string(), reason: z.string() })),
    layout: layoutSchema.nullable(),
    text: z.strictObject({ encoding: z.enum(['UTF-8', 'UTF-16', 'Windows-1252']), delimiter: z.string(), decimalComma: z.boolean() }).nullable(),
    notes: z.array(z.string()),
    skipped: z.array(z.strictObject({ row: count, as: z.enum(['title', 'header', 'note', 'blank']) })),
    rowsSkipped: count,
    rowsRead: count,
    rejected: z.array(z.strictObject({ line: count, column: z.string().nullable(), reason: z.string() })),
    rowsRejected: count,
    synthetic: z.boolean(),
  }),
  recipe: z.array(recipeStepSchema),
  check: z.strictObject({
    checkedAt: z.iso.datetime(),
    settled: z.array(
      z.strictObject({
        finding: z.strictObject({ column: z.string(), kind: z.enum(identifierKinds), reason: z.string(), choices: z.array(z.enum(identifierChoices)) }),
        decision: identifierDecisionSchema,
        unread: count,
      }),
    ),
  }),
});
