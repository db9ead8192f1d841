import { datasetsNeeded } from '../../shared/analyses/index.ts';
import type { Spec } from '../../shared/analyses/spec.ts';
import type { Dataset } from '../../shared/dataset/dataset.ts';
import type { Filter } from '../../shared/dataset/filter.ts';

/** A spec without the filters that it cannot follow, and those filters. */
export interface Reached {
  readonly spec: Spec;
  readonly notFollowed: readonly NotFollowed[];
}

export interface NotFollowed {
  readonly filter: Filter;
  /** The file that says nothing of what the filter is about. */
  readonly fileName: string;
}

/** Leaves out the filters on what one of a figure's tables does not record: to be said beside the figure, never passed over. */
export function withinReach(spec: Spec, datasets: readonly Dataset[]): Reached {
  const needed = datasetsNeeded(spec).flatMap((name) => datasets.find((dataset) => dataset.name === name) ?? []);
  const notFollowed = spec.filters.flatMap((filter): NotFollowed[] => {
    const lacking = needed.find((dataset) => !records(dataset, filter));
    return lacking ? [{ filter, fileName: lacking.source.fileName }] : [];
  });
  if (notFollowed.length === 0) return { spec, notFollowed };
  return { spec: { ...spec, filters: spec.filters.filter((filter) => !notFollowed.some((other) => other.filter === filter)) }, notFollowed };
}

function records({ roles, columns }: Dataset, filter: Filter): boolean {
  if (filter.dimension !== 'factors') return roles[filter.dimension]?.of === 'column';
  return filter.columns.every((column) => columns.some(({ name }) => name === column));
}
