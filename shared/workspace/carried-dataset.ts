import { z } from 'zod';
import type { Dataset } from '../dataset/dataset.ts';
import { fileFormats } from '../dataset/formats/found-table.ts';
import { identifierChoices, identifierKinds } from '../dataset/identifiers/kinds.ts';
import { identifierDecisionSchema, layoutSchema, recipeStepSchema } from '../dataset/recipe.ts';
import { rolesSchema } from './workspace.ts';

/** A dataset whose records travel inside a workspace file. */
export interface CarriedDataset {
  readonly dataset: Dataset;
  /** An Arrow IPC stream of its table. */
  readonly records: Uint8Array<ArrayBuffer>;
}

const count = z.int().min(0);

export const carriedDatasetSchema: z.ZodType<Dataset> = z.strictObject({
  name: z.string(),
  table: z.string(),
  columns: z.array(
    z.strictObject({
      name: z.string(),
      type: z.enum(['text', 'whole number', 'decimal number']),
      blank: count,
      marks: z.array(z.strictObject({ mark: z.string(), count })),
    }),
  ),
  roles: rolesSchema,
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
