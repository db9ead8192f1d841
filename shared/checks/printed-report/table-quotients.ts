import { percentageOf } from '../../statistics/printed-numbers/percentages.ts';
import { halfUnit, readPrintedNumber } from '../../statistics/printed-numbers/printed-number.ts';
import type { MeantColumn } from './column-meanings.ts';
import { namesDenominator, quotientColumns, type Denominator } from './quotient-columns.ts';
import { whereabouts, type MeantTable, type TableCheck } from './table-check.ts';

/** Percentages, rates and ratios against the counts beside them; percentages without a count against what they are of. */
export function quotientsInTable(table: MeantTable): readonly TableCheck[] {
  const known = quotientColumns(table);
  const checks = known.flatMap(({ column, rows }) => rows.map(({ row, cell, numerator, denominator, found }): TableCheck => ({ judged: [cell], by: [numerator, ...(denominator.cell === null ? [] : [denominator.cell])], found, whereabouts: whereabouts(table.rows[row], column.heading) })));
  const others = table.columns.filter((column) => column.meaning === 'percentage' && !known.some((each) => each.column === column));
  return [...checks, ...others.flatMap((column) => withoutCounts(table, column))];
}

function withoutCounts(table: MeantTable, column: MeantColumn): readonly TableCheck[] {
  const named = table.columns.filter(({ meaning, heading }) => meaning === 'count' && namesDenominator.test(heading));
  const [denominators, another] = named;
  const ofRow = (row: number): Denominator | null => {
    const cell = another === undefined ? denominators?.cells[row] : undefined;
    return cell ? { value: cell.value, cell } : table.base === null ? null : { value: table.base, cell: null };
  };
  return column.cells.flatMap((cell, row): readonly TableCheck[] => {
    const [denominator, printed] = [ofRow(row), column.prints[row]];
    if (cell === null || denominator === null || !(denominator.value > 0) || printed === null || printed === undefined) return [];
    // Where every percentage fits some count, nothing is learnt; above 100 is told of elsewhere.
    if (cell.value > 100 || cell.value < 0 || denominator.value >= 50 / halfUnit(readPrintedNumber(printed))) return [];
    return [{ judged: [cell], by: denominator.cell === null ? [] : [denominator.cell], found: percentageOf({ printed, denominator: denominator.value }), whereabouts: whereabouts(table.rows[row], column.heading) }];
  });
}
