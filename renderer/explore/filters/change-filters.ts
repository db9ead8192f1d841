import { filterDimensions, type Filter, type FilterDimension } from '../../../shared/dataset/filter.ts';
import type { Dimension } from '../../../shared/dataset/roles.ts';

/** The values that one dimension has in what is open, in the order in which they are shown. */
export interface FilterChoices {
  readonly dimension: Dimension;
  readonly values: readonly string[];
}

export function filterOf(filters: readonly Filter[], dimension: Dimension): Filter | null {
  return filters.find((filter) => filter.dimension === dimension) ?? null;
}

/** The values that a filter lets through; all of them where there is no filter. */
export function chosenValues({ dimension, values }: FilterChoices, filters: readonly Filter[]): readonly string[] {
  const filter = filterOf(filters, dimension);
  if (filter === null) return values;
  return values.filter((value) => (filter.dimension === 'year' ? Number(value) >= filter.from && Number(value) <= filter.to : filter.oneOf.includes(value)));
}

/** Lets these values through and no others; all of them is no filter. Years are a stretch from the first to the last. */
export function withChosen(filters: readonly Filter[], { dimension, values }: FilterChoices, chosen: readonly string[]): readonly Filter[] {
  if (values.every((value) => chosen.includes(value))) return withoutFilter(filters, dimension);
  const years = chosen.map(Number);
  const filter: Filter = dimension === 'year' ? { dimension, from: Math.min(...years), to: Math.max(...years) } : { dimension, oneOf: values.filter((value) => chosen.includes(value)) };
  return [...withoutFilter(filters, dimension), filter].sort((one, other) => filterDimensions.indexOf(one.dimension) - filterDimensions.indexOf(other.dimension));
}

export function withoutFilter(filters: readonly Filter[], dimension: Dimension): readonly Filter[] {
  return filters.filter((filter) => filter.dimension !== dimension);
}

/** The dimension of which nothing is let through, so that no figure can be made; null when there is none. */
export function emptiedDimension(filters: readonly Filter[]): FilterDimension | null {
  return filters.find((filter) => filter.dimension !== 'year' && filter.oneOf.length === 0)?.dimension ?? null;
}
