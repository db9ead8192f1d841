import type { Filter } from '../../../shared/dataset/filter.ts';
import type { ComparedGroup } from '../../workspace/explore-history.ts';
import { filterOf, withFilter, type FilterChoices } from '../filters/change-filters.ts';

/** The filters of the two sides: of the group, and of all others that the filters in force let through. */
export interface ComparedFilters {
  readonly group: readonly Filter[];
  readonly rest: readonly Filter[];
}

/** Null where nothing would be left for the rest. What is blank is on neither side. */
export function comparedFilters({ dimension, oneOf }: ComparedGroup, { groups }: FilterChoices, filters: readonly Filter[]): ComparedFilters | null {
  const own = filterOf(filters, dimension);
  const all = groups.flatMap(({ values }) => values);
  const inForce = own !== null && 'oneOf' in own ? all.filter((value) => own.oneOf.includes(value)) : all;
  const rest = inForce.filter((value) => !oneOf.includes(value));
  return rest.length === 0 ? null : { group: withFilter(filters, { dimension, oneOf }), rest: withFilter(filters, { dimension, oneOf: rest }) };
}
