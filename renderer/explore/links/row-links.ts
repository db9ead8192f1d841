import { specSchema } from '../../../shared/analyses/spec.ts';
import type { Filter } from '../../../shared/dataset/filter.ts';
import type { Figure } from '../../../shared/figures/figure.ts';
import { isOn, withFilter, withoutFilter, withToggled } from '../filters/change-filters.ts';
import { rowFilter } from './row-filter.ts';

/** How the rows of one figure filter all figures. */
export interface RowLinks {
  /** Whether a row can be filtered by. */
  readonly has: (row: string) => boolean;
  /** Whether the figures are filtered to just this row. */
  readonly isOn: (row: string) => boolean;
  /** Filters by the row, or takes that filter away. */
  readonly toggle: (row: string) => void;
  /** Filters by the years from one row to another; null where the rows are not years. */
  readonly span: ((from: string, to: string) => void) | null;
}

/** The links of a figure as it was made: while the next one is on its way, the filters in force are no longer those of the one in view. */
export function rowLinks(figure: Pick<Figure, 'rows' | 'provenance'>, filters: readonly Filter[], setFilters: (filters: readonly Filter[]) => void): RowLinks {
  const spec = specSchema.parse(figure.provenance.spec);
  const filterOf = (row: string) => rowFilter(figure, spec, row);
  const years = figure.rows.filter(({ role }) => role === 'group').map(({ id }) => filterOf(id)).filter((filter) => filter?.dimension === 'year');
  const toggle = (row: string) => {
    const filter = filterOf(row);
    if (filter !== null) setFilters(withToggled(filters, filter));
  };
  return {
    has: (row) => filterOf(row) !== null,
    isOn: (row) => {
      const filter = filterOf(row);
      return filter !== null && isOn(filters, filter);
    },
    toggle,
    span: years.length < 2 ? null : (from, to) => {
      const ends = [filterOf(from), filterOf(to)].flatMap((filter) => (filter?.dimension === 'year' ? [filter.from, filter.to] : []));
      if (ends.length === 0) return;
      const stretch: Filter = { dimension: 'year', from: Math.min(...ends), to: Math.max(...ends) };
      const isAll = years.every((year) => year.from >= stretch.from && year.to <= stretch.to);
      setFilters(isAll ? withoutFilter(filters, 'year') : withFilter(filters, stretch));
    },
  };
}
