import { z } from 'zod';
import { breakdowns, dimensions } from '../dataset/roles.ts';
import { groupingIds } from '../classifications/groupings.ts';
import { isListId } from './lists.ts';
import { outcomeIds } from './outcomes.ts';

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

export const rateSpecSchema = z.strictObject({
  kind: z.literal('rate'), ...twoTables, by: z.enum(dimensions), grouping: z.enum(groupingIds), multiplier: z.number().positive(),
  /** Infant deaths unless another outcome is asked for; those that count stillbirths take them from a table of their own. */
  outcome: z.enum(outcomeIds).exactOptional(),
  fetal: z.string().exactOptional(),
  /** Years pooled, by year only. */
  rolling: z.union([z.literal(3), z.literal(5)]).exactOptional(),
  /** What each group is compared with: all together, or a published rate per the same number of births. */
  benchmark: z.union([z.literal('total'), z.strictObject({ label: z.string().min(1), value: z.number().positive() })]).exactOptional(),
});
export const observedExpectedSpecSchema = z.strictObject({ kind: z.literal('observed-expected'), ...twoTables, by: z.enum(['area', 'ethnicGroup', 'deprivationQuintile']), grouping: z.enum(groupingIds) });

/** Rates over ordered groups, and how unequal they are. */
export const inequalitySpecSchema = z.strictObject({ kind: z.literal('inequality'), ...twoTables, by: z.enum(['deprivationQuintile', 'deprivationDecile']), multiplier: z.number().positive() });

/** Counts of one table: its name in the workspace, and what of it is counted. */
const oneTable = { ...common, records: z.string(), counting: z.enum(['rows', 'deaths', 'liveBirths', 'events', 'population', 'totalBirths', 'fetalDeaths']) };
const list = z.string().refine(isListId, 'There is no list of that name.');

/** How many in each group or band; with a table of births in the same bands, the rate beside it. */
export const distributionSpecSchema = z.strictObject({ kind: z.literal('distribution'), ...oneTable, by: z.enum(breakdowns), list, births: z.string().exactOptional() });

const answer = z.strictObject({ label: z.string().min(1), values: z.array(z.string()).min(1).readonly() });

/** Questions put to every record: columns (null for all marked as factors), and several columns of which any will do; and which values are a yes and which a no. */
const questions = {
  subject: z.string().min(1),
  columns: z.array(z.string()).readonly().nullable(),
  combinations: z.array(z.strictObject({ label: z.string().min(1), columns: z.array(z.string()).min(1).readonly() })).readonly(),
  answers: z.strictObject({ yes: answer, no: answer }),
};

/** Each group's share of the whole, or the share of records that answered each question with yes. */
const share = z.discriminatedUnion('of', [z.strictObject({ of: z.literal('groups'), by: z.enum(breakdowns), list }), z.strictObject({ of: z.literal('answers'), ...questions })]);
export const proportionSpecSchema = z.strictObject({ kind: z.literal('proportion'), ...oneTable, share });

/** How much commoner each factor is among the records of one group than among those of another. */
const outcomeGroup = z.strictObject({ group: z.string(), label: z.string().min(1) });
const outcome = z.strictObject({ by: z.enum(breakdowns), list, among: outcomeGroup, against: outcomeGroup });
export const prevalenceRatioSpecSchema = z.strictObject({ kind: z.literal('prevalence-ratio'), ...oneTable, ...questions, outcome });

/** Two breakdowns at once, with both margins; rates need a table of births that has both. */
const axis = z.strictObject({ by: z.enum(breakdowns), list });
export const crossTabulationSpecSchema = z.strictObject({ kind: z.literal('cross-tabulation'), ...oneTable, rows: axis, columns: axis, show: z.enum(['counts', 'shares', 'rates']), births: z.string().exactOptional() });

/** A table of counts, or of printed shares, by group and stage of a pathway: stages are columns, or values of the stage's own column. */
const stageWords = { label: z.string().min(1), kind: z.enum(['flow', 'stock']) };
const stage = z.discriminatedUnion('of', [z.strictObject({ of: z.literal('column'), column: z.string(), ...stageWords }), z.strictObject({ of: z.literal('value'), value: z.string(), ...stageWords })]);
export const disproportionalitySpecSchema = z.strictObject({
  kind: z.literal('disproportionality'), ...common, records: z.string(), by: z.enum(breakdowns), list,
  /** Null where none is published: then stages can be set against each other, and not against the population. */
  population: z.strictObject({ column: z.string(), label: z.string().min(1) }).nullable(),
  stages: z.array(stage).min(1).readonly(),
  values: z.enum(['counts', 'shares']),
  /** The group that others are compared with, as the list names it. */
  reference: z.string(),
  multiplier: z.number().positive(),
  show: z.enum(['composition', 'representation', 'rate', 'relative-rate', 'stage-on-stage']),
});

/** Areas or other groups of different size against the average of all of them. */
export const funnelSpecSchema = z.strictObject({ kind: z.literal('funnel'), ...twoTables, by: z.enum(['area', 'ethnicGroup', 'deprivationQuintile']), multiplier: z.number().positive() });

/** Which change a CUSUM is tuned to find, and how far it goes before it signals. */
const cusumOptions = z.strictObject({ rateRatio: z.number().positive().refine((ratio) => ratio !== 1, 'A chart tuned to no change cannot find one.'), threshold: z.number().positive() });
/** u: the rate of each year. t: days between deaths. g: births between deaths. cusum: what deaths exceed their expectation by, summed over years. */
export const controlChartSpecSchema = z.strictObject({ kind: z.literal('control-chart'), ...twoTables, chart: z.enum(['u', 't', 'g', 'cusum']), multiplier: z.number().positive(), cusum: cusumOptions.exactOptional() });

/** Rates of groups made comparable over another breakdown. */
export const standardisedRateSpecSchema = z.strictObject({ kind: z.literal('standardised-rate'), ...twoTables, groups: axis, over: axis, method: z.enum(['direct', 'indirect']), multiplier: z.number().positive() });

/** Areas with few births each, their rates drawn towards that of all. */
export const shrunkenRateSpecSchema = z.strictObject({ kind: z.literal('shrunken-rate'), ...twoTables, by: z.enum(['area', 'ethnicGroup', 'deprivationQuintile']), multiplier: z.number().positive() });

/** Days from one clock of the review to another: from a column of days, or from two of full dates that were kept. */
const time = z.discriminatedUnion('of', [z.strictObject({ of: z.literal('days'), column: z.string() }), z.strictObject({ of: z.literal('dates'), from: z.string(), to: z.string() })]);
export const timeToReviewSpecSchema = z.strictObject({ kind: z.literal('time-to-review'), ...common, records: z.string(), time, from: z.enum(['death', 'notification']), to: z.enum(['notification', 'review']), target: z.int().positive() });

/** Deaths by the national fifth of their small area, and by the fifth of its place. */
export const quintilesComparedSpecSchema = z.strictObject({ kind: z.literal('quintiles-compared'), ...common, records: z.string() });

/** Stillbirths and infant deaths by weight and age, against those that the reference's own filters let through. */
export const perinatalPeriodsSpecSchema = z.strictObject({ kind: z.literal('perinatal-periods'), ...twoTables, fetal: z.string(), reference: z.strictObject({ label: z.string().min(1), filters: z.array(filterSchema).readonly() }) });

/** A table as printed: which columns label its rows, which hold its numbers, and what the publisher says they are. */
const publishedColumn = z.strictObject({ column: z.string(), label: z.string().min(1), measure: z.enum(['count', 'denominator', 'rate', 'ratio', 'percentage']), decimals: z.int().min(0).max(6), drawn: z.boolean() });
export const publishedTableSpecSchema = z.strictObject({
  kind: z.literal('published-table'), ...common, records: z.string(), title: z.string().min(1), publisher: z.string().min(1), definition: z.string().min(1), denominator: z.string().min(1),
  rowHeading: z.string().min(1), labels: z.array(z.string()).min(1).readonly(), columns: z.array(publishedColumn).min(1).readonly(), comparator: z.string().exactOptional(),
});

export const specSchema = z.discriminatedUnion('kind', [
  rateSpecSchema, observedExpectedSpecSchema, distributionSpecSchema, proportionSpecSchema, prevalenceRatioSpecSchema, inequalitySpecSchema, crossTabulationSpecSchema, disproportionalitySpecSchema,
  funnelSpecSchema, controlChartSpecSchema, standardisedRateSpecSchema, perinatalPeriodsSpecSchema, publishedTableSpecSchema, shrunkenRateSpecSchema, timeToReviewSpecSchema, quintilesComparedSpecSchema,
]);

export type RateSpec = z.infer<typeof rateSpecSchema>;
export type ObservedExpectedSpec = z.infer<typeof observedExpectedSpecSchema>;
export type DistributionSpec = z.infer<typeof distributionSpecSchema>;
export type ProportionSpec = z.infer<typeof proportionSpecSchema>;
export type PrevalenceRatioSpec = z.infer<typeof prevalenceRatioSpecSchema>;
export type InequalitySpec = z.infer<typeof inequalitySpecSchema>;
export type CrossTabulationSpec = z.infer<typeof crossTabulationSpecSchema>;
export type DisproportionalitySpec = z.infer<typeof disproportionalitySpecSchema>;
export type FunnelSpec = z.infer<typeof funnelSpecSchema>;
export type ControlChartSpec = z.infer<typeof controlChartSpecSchema>;
export type StandardisedRateSpec = z.infer<typeof standardisedRateSpecSchema>;
export type PerinatalPeriodsSpec = z.infer<typeof perinatalPeriodsSpecSchema>;
export type ShrunkenRateSpec = z.infer<typeof shrunkenRateSpecSchema>;
export type TimeToReviewSpec = z.infer<typeof timeToReviewSpecSchema>;
export type QuintilesComparedSpec = z.infer<typeof quintilesComparedSpecSchema>;
export type PublishedTableSpec = z.infer<typeof publishedTableSpecSchema>;
export type QuestionsSpec = Pick<PrevalenceRatioSpec, 'subject' | 'columns' | 'combinations' | 'answers'>;
export type Spec = z.infer<typeof specSchema>;
export type SpecOf<K extends Spec['kind']> = Extract<Spec, { kind: K }>;
