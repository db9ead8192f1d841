import { intervalFromCounts, intervalHolds } from '../../statistics/printed-numbers/intervals.ts';
import { ratioOfCounts } from '../../statistics/printed-numbers/percentages.ts';
import type { MeantColumn } from './column-meanings.ts';
import { quotientColumns, type QuotientColumn } from './quotient-columns.ts';
import { whereabouts, type MeantTable, type TableCheck } from './table-check.ts';

interface IntervalColumns {
  readonly estimate: MeantColumn;
  readonly lower: MeantColumn;
  readonly upper: MeantColumn;
}

/** Intervals against their estimates and, where counts are known, against those. */
export function intervalsInTable(table: MeantTable): readonly TableCheck[] {
  const known = quotientColumns(table);
  const confidence = table.words.includes('99.8') ? 0.998 : /\b99\s?%/u.test(table.words) ? 0.99 : /\b90\s?%/u.test(table.words) ? 0.9 : 0.95;
  return intervalColumns(table.columns).flatMap((columns) => table.rows.flatMap((row, at): readonly TableCheck[] => {
    const [estimate, lower, upper] = [columns.estimate.cells[at], columns.lower.cells[at], columns.upper.cells[at]];
    if (!estimate || !lower || !upper) return [];
    const printed = { estimate: estimate.printed, lower: lower.printed, upper: upper.printed };
    const found = intervalHolds(printed);
    const where = whereabouts(row, columns.estimate.heading);
    if (!found.agrees) return [{ judged: [estimate, lower, upper], by: [], found, whereabouts: where }];
    const counts = countsOf(known, columns.estimate, at);
    if (counts === null) return [{ judged: [lower, upper], by: [estimate], found, whereabouts: where }];
    const { column, multiplier, numerator, denominator } = counts;
    const agrees = ratioOfCounts({ printed: column.prints[at] ?? estimate.printed, numerator: numerator.value, denominator: denominator.value, multiplier }).agrees;
    if (!agrees || !Number.isInteger(denominator.value)) return [{ judged: [lower, upper], by: [estimate], found, whereabouts: where }];
    return [{ judged: [lower, upper], by: [estimate, numerator], found: intervalFromCounts({ ...printed, numerator: numerator.value, denominator: denominator.value, multiplier, of: multiplier === 100 ? 'share' : 'rate', confidence }), whereabouts: where }];
  }));
}

/** Limits stand after their estimate, in columns of their own or in its cell. */
function intervalColumns(columns: readonly MeantColumn[]): readonly IntervalColumns[] {
  return columns.flatMap((estimate, at) => {
    const [lower, upper] = columns.slice(at + 1, at + 3);
    const isEstimate = estimate.meaning !== 'lower' && estimate.meaning !== 'upper';
    return isEstimate && lower?.meaning === 'lower' && upper?.meaning === 'upper' ? [{ estimate, lower, upper }] : [];
  });
}

function countsOf(known: readonly QuotientColumn[], estimate: MeantColumn, row: number) {
  const own = known.find(({ column }) => column.id === estimate.id);
  const counts = own?.rows.find((each) => each.row === row);
  return own && counts ? { ...counts, column: own.column, multiplier: own.multiplier } : null;
}
