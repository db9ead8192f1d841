import { z } from 'zod';
import { breakdowns, dimensions } from '../dataset/roles.ts';
import { groupingIds } from '../classifications/groupings.ts';
import { isListId } from './lists.ts';

/** What a figure shows, as plain data: the same spec gives the same figure in the window, in a test and from the command line. */
export const filterSchema = z.union([
  z.strictObject({ dimension: z.literal('year'), from: z.int(), to: z.int() }),
  z.strictObject({ dimension: z.enum(breakdowns).exclude(['year']), oneOf: z.array(z.string()).readonly() }),
  z.strictObject({ dimension: z.literal('factors'), columns: z.array(z.string()).readonly(), match: z.enum(['any', 'every']), oneOf: z.array(z.string()).readonly() }),
]);

const common = {
  /** The figure's stable id, kept from the first time it is made. */
  id: z.string().regex(/^[a-z0-9-]{1,24}$/),
  filters: z.array(filterSchema).readonly(),
  confidence: z.number().min(0.9).lt(1),
};

/** The names in the workspace of the two tables of a comparison. */
const twoTables = { ...common, deaths: z.string(), births: z.string() };

export const rateSpecSchema = z.strictObject({ kind: z.literal('rate'), ...twoTables, by: z.enum(dimensions), grouping: z.enum(groupingIds), multiplier: z.number().positive() });
export const observedExpectedSpecSchema = z.strictObject({ kind: z.literal('observed-expected'), ...twoTables, by: z.enum(['area', 'ethnicGroup', 'deprivationQuintile']), grouping: z.enum(groupingIds) });

/** Counts of one table: its name in the workspace, and what of it is counted. */
const oneTable = { ...common, records: z.string(), counting: z.enum(['rows', 'deaths', 'liveBirths', 'events', 'population', 'totalBirths', 'fetalDeaths']) };
const list = z.string().refine(isListId, 'There is no list of that name.');

/** How many in each group or band; with a table of births in the same bands, the rate beside it. */
export const distributionSpecSchema = z.strictObject({ kind: z.literal('distribution'), ...oneTable, by: z.enum(breakdowns), list, births: z.string().exactOptional() });

export const specSchema = z.discriminatedUnion('kind', [rateSpecSchema, observedExpectedSpecSchema, distributionSpecSchema]);

export type RateSpec = z.infer<typeof rateSpecSchema>;
export type ObservedExpectedSpec = z.infer<typeof observedExpectedSpecSchema>;
export type DistributionSpec = z.infer<typeof distributionSpecSchema>;
export type Spec = z.infer<typeof specSchema>;
export type SpecOf<K extends Spec['kind']> = Extract<Spec, { kind: K }>;
