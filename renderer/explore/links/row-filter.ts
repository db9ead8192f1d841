import type { Spec } from '../../../shared/analyses/spec.ts';
import type { Filter } from '../../../shared/dataset/filter.ts';
import type { Figure } from '../../../shared/figures/figure.ts';

/** Their rows are ranges of days and lists of small areas: no group that a filter names. */
const withoutGroups: readonly Spec['kind'][] = ['time-to-review', 'quintiles-compared'];

/**
 * The filter that lets through just what a row of a figure counts; null for a total and for what no filter can ask for. It is read
 * from the records that the row's cells count, so that any kind of figure can be filtered by.
 */
export function rowFilter({ rows }: Pick<Figure, 'rows'>, spec: Spec, id: string): Filter | null {
  const row = rows.find((other) => other.id === id);
  if (row === undefined || row.role === 'total' || withoutGroups.includes(spec.kind)) return null;
  const own = Object.values(row.cells).flatMap((cell) => {
    const counted = cell.kind === 'missing' ? null : cell.counted;
    // After the filters of the whole figure; a ratio of two outcomes has the outcome before the factor.
    const added = counted === null ? [] : counted.filters.slice(spec.filters.length);
    return (spec.kind === 'prevalence-ratio' ? added.at(-1) : added[0]) ?? [];
  });
  const [first] = own;
  if (first === undefined || 'from' in first || 'columns' in first) return first ?? null;
  // Deaths and births may spell the group in ways of their own.
  const oneOf = [...new Set(own.flatMap((filter) => (filter.dimension === first.dimension ? filter.oneOf : [])))];
  return oneOf.length === 0 ? null : { dimension: first.dimension, oneOf };
}
