import { partsMakeTotal } from '../../statistics/printed-numbers/parts.ts';
import { percentageOfWhole } from '../../statistics/printed-numbers/percentages.ts';
import type { MeantColumn } from './column-meanings.ts';
import { quotientColumns } from './quotient-columns.ts';
import type { ReadCell } from './read-table.ts';
import { whereabouts, type MeantTable, type TableCheck } from './table-check.ts';
import { partRows } from './total-rows.ts';

const notOfWhole = /change|increase|decrease|difference|growth|compared|index|relative|excess|expected|target|of the average/iu;
const namesWhole = /\bshares?\b|distribution|composition|breakdown|make-?up|\bof (?:all|total|the total)\b/iu;
/** With other columns of the table that are shares of a whole, one this far from 100 is one too. */
const farInCompany = 15;
/** On its own a column is taken for one only when it comes this close. */
const farAlone = 4;

/** Percentages above 100, and columns or rows of shares that do not make 100 within their rounding. */
export function sharesInTable(table: MeantTable): readonly TableCheck[] {
  return [...impossible(table), ...wholes(columnSums(table)), ...wholes(rowSums(table))];
}

function impossible({ rows, columns }: MeantTable): readonly TableCheck[] {
  return columns.filter(({ meaning, heading }) => meaning === 'percentage' && !notOfWhole.test(heading)).flatMap((column) => column.cells.flatMap((cell, at): readonly TableCheck[] => {
    const printed = column.prints[at] ?? null;
    if (cell === null || printed === null || (cell.value >= 0 && cell.value <= 100)) return [];
    if (notOfWhole.test(rows[at]?.label ?? '')) return [];
    return [{ judged: [cell], by: [], found: percentageOfWhole({ printed }), whereabouts: whereabouts(rows[at], column.heading) }];
  }));
}

interface Sum {
  readonly check: TableCheck;
  readonly parts: number;
  readonly isSaidWhole: boolean;
  readonly isPercentage: boolean;
  /** Whether its heading says that its parts are of one whole. */
  readonly isNamedWhole: boolean;
  readonly difference: number;
}

function columnSums(table: MeantTable): readonly Sum[] {
  const { rows, columns } = table;
  const parts = partRows(rows);
  const known = quotientColumns(table);
  // Percentages of something other than all parts together need not make 100.
  const isOfOthers = (column: MeantColumn) => {
    const own = known.find((each) => each.column === column);
    if (own === undefined || column.isSaidWhole) return false;
    const counted = own.rows.filter(({ row }) => parts.includes(row));
    const sum = counted.reduce((all, { numerator }) => all + numerator.value, 0);
    return counted.some(({ denominator }) => denominator.value !== sum);
  };
  return columns.filter((column) => canBeShares(column) && !isOfOthers(column)).flatMap((column) => sumOf(parts.map((row) => ({ cell: column.cells[row] ?? null, printed: column.prints[row] ?? null })), column.isSaidWhole, column.meaning === 'percentage', column.heading === '' ? `Column ${column.column + 1}` : column.heading));
}

function rowSums({ rows, columns }: MeantTable): readonly Sum[] {
  const shares = columns.filter((column) => column.meaning === 'percentage' && !/total|\ball\b/iu.test(column.heading));
  return rows.flatMap((row, at) => sumOf(shares.map((column) => ({ cell: column.cells[at] ?? null, printed: column.prints[at] ?? null })), false, true, row.label));
}

function canBeShares({ meaning, heading, said }: MeantColumn): boolean {
  return (meaning === 'percentage' || (meaning === 'count' && !said) || (meaning === 'other' && !said)) && !notOfWhole.test(heading);
}

function sumOf(cells: readonly { readonly cell: ReadCell | null; readonly printed: string | null }[], isSaidWhole: boolean, isPercentage: boolean, where: string): readonly Sum[] {
  const filled = cells.flatMap(({ cell, printed }) => (cell === null || printed === null ? [] : [{ cell, printed: printed.endsWith('%') ? printed : `${printed}%` }]));
  // A share that is withheld leaves the sum open.
  if (filled.length < 3 || filled.length < cells.length || filled.some(({ cell }) => cell.isMoney || cell.value < 0 || cell.value > 100)) return [];
  const found = partsMakeTotal({ parts: filled.map(({ printed }) => printed), total: '100%', rounded: true });
  const explanation = found.agrees ? found.explanation : `${found.explanation} ${found.difference < 0 ? 'Perhaps a group such as “not known” is left out.' : 'Perhaps some are counted in two groups.'}`;
  return [{ check: { judged: filled.map(({ cell }) => cell), by: [], found: { ...found, explanation }, whereabouts: where }, parts: filled.length, isSaidWhole, isPercentage, isNamedWhole: namesWhole.test(where), difference: found.difference }];
}

/** Which sums are of shares of one whole: those that make 100, and those that nearly do in such company or were said to. */
function wholes(sums: readonly Sum[]): readonly TableCheck[] {
  const fit = sums.filter(({ check }) => check.found.agrees);
  const isCompany = fit.length >= 2 && fit.length * 2 >= sums.filter(({ difference }) => Math.abs(difference) <= farInCompany).length;
  return sums.filter(({ check, isSaidWhole, isPercentage, isNamedWhole, parts, difference }) => {
    if (isSaidWhole || (check.found.agrees && (isPercentage || isCompany))) return true;
    return Math.abs(difference) <= (isCompany ? farInCompany : isPercentage && isNamedWhole && parts >= 4 ? farAlone : 0);
  }).map(({ check }) => check);
}
