import { breakdowns, type Breakdown } from './roles.ts';

/** What a filter can be about, in the order in which filters stand. */
export const filterDimensions = [...breakdowns, 'factors'] as const;
export type FilterDimension = (typeof filterDimensions)[number];

/** One condition on records, by the role that a column plays rather than by its name, so that it holds for deaths and births alike. */
export type Filter = YearFilter | GroupFilter | FactorFilter;

export interface YearFilter {
  readonly dimension: 'year';
  readonly from: number;
  readonly to: number;
}

export interface GroupFilter {
  readonly dimension: Exclude<Breakdown, 'year'>;
  readonly oneOf: readonly string[];
}

/** Records in which any of the columns, or every one, has one of the answers, whatever their capitals and spaces. */
export interface FactorFilter {
  readonly dimension: 'factors';
  readonly columns: readonly string[];
  readonly match: 'any' | 'every';
  readonly oneOf: readonly string[];
}

/** Which records a number counts: those of a dataset that meet every filter. */
export interface RecordsCounted {
  readonly dataset: string;
  readonly filters: readonly Filter[];
}
