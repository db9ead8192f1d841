import { filterDimensions, type Filter, type FilterDimension } from '../../../shared/dataset/filter.ts';
import type { Breakdown } from '../../../shared/dataset/roles.ts';

/** The groups that one dimension has in what is open, in the order in which they are shown. */
export interface FilterChoices {
  readonly dimension: Breakdown;
  readonly groups: readonly FilterGroup[];
}

/** A group as a person knows it, and every value that is in it, as the files spell them. */
export interface FilterGroup {
  readonly label: string;
  readonly values: readonly string[];
}

export function filterOf(filters: readonly Filter[], dimension: FilterDimension): Filter | null {
  return filters.find((filter) => filter.dimension === dimension) ?? null;
}

/** The groups that a filter lets through, by label; all of them where there is no filter. A group of which a part is let through is among them. */
export function chosenGroups({ dimension, groups }: FilterChoices, filters: readonly Filter[]): readonly string[] {
  const filter = filterOf(filters, dimension);
  if (filter === null) return groups.map(({ label }) => label);
  const isIn = (value: string) => ('from' in filter ? Number(value) >= filter.from && Number(value) <= filter.to : filter.oneOf.includes(value));
  return groups.filter(({ values }) => values.some(isIn)).map(({ label }) => label);
}

/** Lets these groups through and no others; all of them is no filter. Years are a stretch from the first to the last. */
export function withChosen(filters: readonly Filter[], { dimension, groups }: FilterChoices, chosen: readonly string[]): readonly Filter[] {
  if (groups.every(({ label }) => chosen.includes(label))) return withoutFilter(filters, dimension);
  const values = groups.filter(({ label }) => chosen.includes(label)).flatMap((group) => group.values);
  const years = values.map(Number);
  return withFilter(filters, dimension === 'year' ? { dimension, from: Math.min(...years), to: Math.max(...years) } : { dimension, oneOf: values });
}

/** In place of any other filter on its dimension. Filters stand in one order, so that the same filters make the same figure. */
export function withFilter(filters: readonly Filter[], filter: Filter): readonly Filter[] {
  return [...withoutFilter(filters, filter.dimension), filter].sort((one, other) => filterDimensions.indexOf(one.dimension) - filterDimensions.indexOf(other.dimension));
}

export function withoutFilter(filters: readonly Filter[], dimension: FilterDimension): readonly Filter[] {
  return filters.filter((filter) => filter.dimension !== dimension);
}

/** Puts a filter on, or takes it away where it is on already. */
export function withToggled(filters: readonly Filter[], filter: Filter): readonly Filter[] {
  return isOn(filters, filter) ? withoutFilter(filters, filter.dimension) : withFilter(filters, filter);
}

/** Whether just this filter is on, in whatever order its values stand. */
export function isOn(filters: readonly Filter[], filter: Filter): boolean {
  const other = filterOf(filters, filter.dimension);
  return other !== null && contentOf(other) === contentOf(filter);
}

function contentOf(filter: Filter): string {
  return JSON.stringify('from' in filter ? [filter.from, filter.to] : [filter.oneOf.toSorted(), 'columns' in filter ? filter.columns : null]);
}

/** The dimension of which nothing is let through, so that no figure can be made; null when there is none. */
export function emptiedDimension(filters: readonly Filter[]): FilterDimension | null {
  return filters.find((filter) => filter.dimension !== 'year' && filter.oneOf.length === 0)?.dimension ?? null;
}
