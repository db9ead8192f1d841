import { z } from 'zod';
import { dimensions } from '../dataset/roles.ts';
import { groupingIds } from '../classifications/groupings.ts';

/** What a figure shows, as plain data: the same spec gives the same figure in the window, in a test and from the command line. */
export const filterSchema = z.union([
  z.strictObject({ dimension: z.literal('year'), from: z.int(), to: z.int() }),
  z.strictObject({ dimension: z.enum(['area', 'ethnicGroup', 'deprivationQuintile']), oneOf: z.array(z.string()).readonly() }),
]);

const common = {
  /** The figure's stable id, kept from the first time it is made. */
  id: z.string().regex(/^[a-z0-9-]{1,24}$/),
  /** The datasets' names in the workspace. */
  deaths: z.string(),
  births: z.string(),
  filters: z.array(filterSchema).readonly(),
  confidence: z.number().min(0.9).lt(1),
};

export const rateSpecSchema = z.strictObject({ kind: z.literal('rate'), ...common, by: z.enum(dimensions), grouping: z.enum(groupingIds), multiplier: z.number().positive() });
export const observedExpectedSpecSchema = z.strictObject({ kind: z.literal('observed-expected'), ...common, by: z.enum(['area', 'ethnicGroup', 'deprivationQuintile']), grouping: z.enum(groupingIds) });

export const specSchema = z.discriminatedUnion('kind', [rateSpecSchema, observedExpectedSpecSchema]);

export type RateSpec = z.infer<typeof rateSpecSchema>;
export type ObservedExpectedSpec = z.infer<typeof observedExpectedSpecSchema>;
export type Spec = z.infer<typeof specSchema>;
