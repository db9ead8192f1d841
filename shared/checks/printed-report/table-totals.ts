import { partsMakeTotal } from '../../statistics/printed-numbers/parts.ts';
import type { MeantColumn } from './column-meanings.ts';
import { isNearMiss } from './near-miss.ts';
import type { ReadCell } from './read-table.ts';
import { whereabouts, type MeantTable, type TableCheck } from './table-check.ts';
import { isTotalLabel, outermostParts, totalsWithParts } from './total-rows.ts';

/** Total rows against the rows above them, and total columns against the columns beside them. */
export function totalsInTable(table: MeantTable): readonly TableCheck[] {
  return [...totalRows(table), ...totalColumns(table)];
}

function isAdded({ meaning }: MeantColumn): boolean {
  return meaning === 'count' || meaning === 'amount' || meaning === 'percentage';
}

function totalRows({ rows, columns }: MeantTable): readonly TableCheck[] {
  return columns.filter(isAdded).flatMap((column) => {
    const valueAt = (row: number) => column.cells[row]?.value ?? null;
    const checks = totalsWithParts(rows).flatMap(({ total, parts }): readonly SumCheck[] => {
      const whole = column.cells[total];
      // Where a part is withheld, the total says nothing of the others.
      if (!whole || parts.length === 0 || parts.some((row) => valueAt(row) === null)) return [];
      // Some parts may be inside others; that is learnt from their numbers only where all together do not make the total.
      const ways = [parts, outermostParts(parts, valueAt)].map((own) => sumCheck(column, total, own, whereabouts(rows[total], column.heading)));
      return ways.toSorted((one, other) => Math.abs(one.difference) - Math.abs(other.difference)).slice(0, 1);
    });
    // The grand total of a table in parts is that of its subtotals.
    const grand = checks.length < 2 ? [] : checks.slice(-1).filter(({ found }) => !found.agrees);
    const kept = grand.length === 0 ? checks : checks.filter((check) => !grand.includes(check) || !isGrandTotal(checks.slice(0, -1), check, column));
    return kept.filter(({ found, difference, judged: [whole] }) => found.agrees || isNearMiss(difference, whole?.value ?? 0));
  });
}

function isGrandTotal(subtotals: readonly TableCheck[], { judged: [whole] }: TableCheck, { meaning }: MeantColumn): boolean {
  const sum = subtotals.reduce((all, { judged: [subtotal] }) => all + (subtotal?.value ?? NaN), 0);
  return meaning !== 'percentage' && whole?.value === sum;
}

interface SumCheck extends TableCheck {
  readonly difference: number;
}

function sumCheck(column: MeantColumn, total: number, parts: readonly number[], where: string): SumCheck {
  const whole = column.cells[total];
  const cells = parts.flatMap((row) => column.cells[row] ?? []);
  const rounded = column.meaning === 'percentage' || areRounded([...cells, ...(whole ? [whole] : [])]);
  const printed = (row: number) => column.prints[row] ?? '';
  const exact = partsMakeTotal({ parts: parts.map(printed), total: printed(total), rounded });
  const found = exact.agrees || !rounded || column.meaning === 'percentage' ? exact : withinBase(exact, [...cells, ...(whole ? [whole] : [])]);
  return { judged: whole ? [whole] : [], by: cells, found, whereabouts: where, difference: found.difference };
}

/** Counts that are all multiples of 5, 10 or 100 were rounded, and need not add up. */
function areRounded(cells: readonly ReadCell[]): boolean {
  return cells.every(({ isMoney }) => !isMoney) && (baseOf(cells) > 1 || cells.some(({ printed }) => printed.includes('.')));
}

function baseOf(cells: readonly ReadCell[]): number {
  return [1000, 100, 10, 5].find((base) => cells.length > 2 && cells.every(({ value }) => value % base === 0)) ?? 1;
}

function withinBase(found: ReturnType<typeof partsMakeTotal>, cells: readonly ReadCell[]): ReturnType<typeof partsMakeTotal> {
  const allowance = (baseOf(cells) / 2) * cells.length;
  return Math.abs(found.difference) <= allowance ? { ...found, agrees: true, allowance, explanation: `The parts are ${Math.abs(found.difference).toLocaleString('en-GB')} off their total, which rounding explains.` } : found;
}

/** A column called a total, where in most rows it is the sum of the other counts of the row. */
function totalColumns({ rows, columns }: MeantTable): readonly TableCheck[] {
  const [whole, another] = columns.filter(({ heading, meaning }) => (meaning === 'count' || meaning === 'amount') && isTotalLabel(heading));
  if (whole === undefined || another !== undefined) return [];
  const parts = columns.filter((column) => column !== whole && column.meaning === whole.meaning);
  if (parts.length < 2) return [];
  const checks = rows.flatMap((row, at): readonly TableCheck[] => {
    const total = whole.cells[at];
    const cells = parts.map(({ cells: column }) => column[at] ?? null);
    if (!total || cells.includes(null)) return [];
    const present = cells.filter((cell) => cell !== null);
    return [{ judged: [total], by: present, found: partsMakeTotal({ parts: present.map(({ printed }) => printed), total: total.printed, rounded: areRounded([...present, total]) }), whereabouts: whereabouts(row, whole.heading) }];
  });
  return fitMostly(checks);
}

/** The checks, where most of them agree and so are what the table means; none where they do not. */
export function fitMostly(checks: readonly TableCheck[]): readonly TableCheck[] {
  const fit = checks.filter(({ found }) => found.agrees).length;
  return fit >= 2 && fit * 3 >= checks.length * 2 ? checks : [];
}
