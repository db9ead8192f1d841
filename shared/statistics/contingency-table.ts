import { ArgumentError } from './argument-error.ts';
import { requireWholeCount } from './arguments.ts';
import { fisherExactTable, type ExactTableTest } from './fisher-exact-table.ts';
import { chiSquareTest, type ChiSquareTest } from './goodness-of-fit.ts';
import { total, valueAt } from './rows.ts';

export interface ContingencyTable {
  /** Pearson's χ² on (rows − 1)(columns − 1) degrees of freedom; null when a row or column is empty, and then `reason` says which. */
  readonly test: ChiSquareTest | null;
  /** Cramér's V: 0 for no association, 1 for a perfect one. */
  readonly cramersV: number | null;
  readonly fisher: ExactTableTest;
  readonly reason: string | null;
  readonly method: string;
}

const method = 'Pearson χ² without correction, with Fisher’s exact test';

/**
 * Whether two classifications are associated in a table of counts (rows of equal length).
 *
 * χ² = Σ(O − E)²/E with E = row total · column total/N; V = √(χ²/(N · min(rows − 1, columns − 1))); Fisher's exact p beside it.
 * Source: Pearson (1900), Cramér (1946), Freeman and Halton (1951).
 * Throws ArgumentError for counts that are not whole, rows of unequal length, or fewer than two rows or columns.
 * Example: rows 3, 1 and 1, 3 have χ² 2, p 0.157, V 0.5 and Fisher's p 0.486.
 */
export function contingencyTable(rows: readonly (readonly number[])[]): ContingencyTable {
  const columns = requireTable(rows);
  const rowTotals = rows.map((row) => total(row));
  const columnTotals = columns.map((column) => total(column));
  const fisher = fisherExactTable({ rowTotals, columnTotals, rows });
  const reason = emptyMargin('Row', rowTotals) ?? emptyMargin('Column', columnTotals);
  if (reason !== null) return { test: null, cramersV: null, fisher, reason, method };
  const all = total(rowTotals);
  const cells = rows.flatMap((row, i) => row.map((count, j) => ({ count, expected: (valueAt(rowTotals, i) * valueAt(columnTotals, j)) / all })));
  const chiSquare = total(cells.map(({ count, expected }) => (count - expected) ** 2 / expected));
  const smaller = Math.min(rows.length, columns.length) - 1;
  const test = chiSquareTest(chiSquare, (rows.length - 1) * (columns.length - 1), cells.map(({ expected }) => expected));
  return { test, cramersV: Math.sqrt(chiSquare / (all * smaller)), fisher, reason, method };
}

/** The columns of a table that is one: rows of equal length, at least two each way, whole counts. */
function requireTable(rows: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const [first = []] = rows;
  if (rows.length < 2 || first.length < 2) throw new ArgumentError('rows', `${rows.length} by ${first.length}`, 'a table needs at least two rows and two columns');
  const ragged = rows.find((row) => row.length !== first.length);
  if (ragged !== undefined) throw new ArgumentError('rows', `a row of ${ragged.length}`, `every row needs ${first.length} counts`);
  rows.flat().forEach((count) => requireWholeCount('rows', count));
  return first.map((_, column) => rows.map((row) => valueAt(row, column)));
}

function emptyMargin(side: string, totals: readonly number[]): string | null {
  const empty = totals.indexOf(0);
  return empty === -1 ? null : `${side} ${empty + 1} has no events, so its expected counts are 0. Leave it out to test the rest.`;
}
