import type { UnprintedNumber } from '../../shared/figures/arithmetic.ts';
import type { Random } from './random.ts';
import { at, column, tableOf, type AttackedTable, type Formula } from './table.ts';

/** Overlapping periods of three years with a total of all years, from single years that are not in print. */
export function randomPeriods(random: Random): AttackedTable {
  const mean = 1 + random.fraction() * 6;
  const years = Array.from({ length: random.whole(4, 10) }, (_, index): UnprintedNumber => ({ unprinted: String(2010 + index), value: random.count(mean) }));
  const periods = years.slice(2).map((_, index) => ({ id: `p${index}`, years: years.slice(index, index + 3) }));
  const rows = [...periods, { id: 'total', years }];
  const counts = new Map(rows.flatMap(({ id, years: own }) => [
    [at({ row: id, column: 'deaths' }), own.reduce((sum, { value }) => sum + value, 0)] as const,
    [at({ row: id, column: 'births' }), random.whole(500, 3_000)] as const,
  ]));
  return tableOf({
    shape: 'overlapping periods',
    columns: [column('deaths', 'count'), column('births', 'denominator'), column('rate', 'rate', 1)],
    rows: rows.map(({ id }) => ({ id, role: id === 'total' ? 'total' : 'group' })),
    counts,
    sums: rows.map(({ id, years: own }) => ({ total: { row: id, column: 'deaths' }, parts: [], unprinted: own })),
    formulas: rows.map(({ id: row }): Formula => ({ result: { row, column: 'rate' }, from: [{ row, column: 'deaths' }, { row, column: 'births' }], of: ([deaths = NaN, births = NaN]) => (deaths / births) * 1_000, relation: 'rate' })),
  });
}
