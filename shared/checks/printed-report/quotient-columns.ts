import { ratioOfCounts } from '../../statistics/printed-numbers/percentages.ts';
import { mayPrintAs, readPrintedNumber, type PrintedCheck } from '../../statistics/printed-numbers/printed-number.ts';
import type { MeantColumn } from './column-meanings.ts';
import type { ReadCell } from './read-table.ts';
import type { MeantTable } from './table-check.ts';
import { partRows, totalsWithParts } from './total-rows.ts';

/** A column of percentages, rates or ratios, and the counts that it is worked out from. */
export interface QuotientColumn {
  readonly column: MeantColumn;
  readonly multiplier: number;
  readonly rows: readonly QuotientRow[];
}

export interface QuotientRow extends TriedRow {
  readonly found: PrintedCheck;
}

/** A row before it is known whether its column is worked out so. */
interface TriedRow {
  /** Its place among the rows read. */
  readonly row: number;
  readonly cell: ReadCell;
  readonly printed: string;
  readonly numerator: ReadCell;
  readonly denominator: Denominator;
  readonly agrees: boolean;
}

interface TriedColumn extends Pick<QuotientColumn, 'column' | 'multiplier'> {
  readonly rows: readonly TriedRow[];
}

/** A number of the table, or one that is printed above it or added up from it. */
export interface Denominator {
  readonly value: number;
  readonly cell: ReadCell | null;
}

type DenominatorAt = (row: number) => Denominator | null;

export const namesDenominator = /\b(?:births?|population|denominator|base|respondents|asked|answered|out of|of|sample|eligible|expected|number of (?:children|people|pupils)|pupils|n)\b/iu;

/** The counts behind each column, told by most of its rows; null where none fit. */
export function quotientColumns(table: MeantTable): readonly QuotientColumn[] {
  const counts = table.columns.filter(({ meaning }) => meaning === 'count');
  const expected = table.columns.filter(({ meaning }) => meaning === 'expected');
  return table.columns.flatMap((column): readonly QuotientColumn[] => {
    const multipliers = multipliersOf(column);
    const tries = counts.flatMap((numerator) => denominatorsFor(table, column, numerator, column.meaning === 'ratio' ? expected : counts).flatMap(({ at, isNamed }) => multipliers.map((multiplier) => ({ quotient: quotient(column, numerator, at, multiplier), isNamed }))));
    const suiting = tries.filter(({ quotient: each, isNamed }) => fits(each, isNamed)).toSorted((one, other) => agreeing(other.quotient) - agreeing(one.quotient));
    return suiting.slice(0, 1).map(({ quotient: best }) => ({ ...best, rows: best.rows.map((row) => ({ ...row, found: ratioOfCounts({ printed: row.printed, numerator: row.numerator.value, denominator: row.denominator.value, multiplier: best.multiplier }) })) }));
  });
}

function multipliersOf({ meaning, multiplier }: MeantColumn): readonly number[] {
  if (meaning === 'percentage') return [100];
  if (meaning === 'ratio') return [1];
  if (meaning === 'rate' || (meaning === 'other' && multiplier !== null)) return multiplier === null ? [1000, 10_000, 100_000] : [multiplier];
  return [];
}

function denominatorsFor(table: MeantTable, column: MeantColumn, numerator: MeantColumn, among: readonly MeantColumn[]): readonly { readonly at: DenominatorAt; readonly isNamed: boolean }[] {
  const columns = among.filter((other) => other !== numerator && other !== column && !isOfOthers(column, other)).map((other) => ({ at: (row: number) => { const cell = other.cells[row]; return cell ? { value: cell.value, cell } : null; }, isNamed: namesDenominator.test(other.heading) }));
  if (column.meaning !== 'percentage') return columns;
  const { base } = table;
  return [...columns, { at: ofTotal(table, numerator), isNamed: false }, ...(base === null ? [] : [{ at: () => ({ value: base, cell: null }), isNamed: true }])];
}

/** The total of the row's part of the table, or all parts together where no total is printed. */
function ofTotal({ rows }: MeantTable, { cells }: MeantColumn): DenominatorAt {
  const totals = totalsWithParts(rows);
  const totalOf = new Map(totals.flatMap(({ total, parts }) => [total, ...parts].map((row) => [row, total] as const)));
  const parts = partRows(rows).map((row) => cells[row] ?? null);
  const sum = parts.includes(null) ? null : parts.reduce((all, cell) => all + (cell?.value ?? 0), 0);
  return (row) => {
    const own = totalOf.get(row) ?? (totals.length === 1 ? totals[0]?.total : undefined);
    if (own === undefined) return sum === null ? null : { value: sum, cell: null };
    const cell = cells[own];
    return cell ? { value: cell.value, cell } : null;
  };
}

function quotient(column: MeantColumn, numerator: MeantColumn, denominatorAt: DenominatorAt, multiplier: number): TriedColumn {
  const rows = column.cells.flatMap((cell, row): readonly TriedRow[] => {
    const [count, denominator, printed] = [numerator.cells[row], denominatorAt(row), column.prints[row]];
    if (cell === null || !count || denominator === null || !(denominator.value > 0) || printed === null || printed === undefined) return [];
    return [{ row, cell, printed, numerator: count, denominator, agrees: mayPrintAs((count.value / denominator.value) * multiplier, readPrintedNumber(printed)) }];
  });
  return { column, multiplier, rows };
}

function agreeing({ rows }: TriedColumn): number {
  return rows.filter(({ agrees }) => agrees).length;
}

/** Two rows and all but one in ten, or but one row of few, must agree; where the heading names a denominator, every second does, or a single row. */
function fits(each: TriedColumn, isNamed: boolean): boolean {
  const [agree, all] = [agreeing(each), each.rows.length];
  if (agree >= 2 && agree >= all - Math.max(1, Math.floor(all / 10))) return true;
  return isNamed && all > 0 && all < 10 && agree * 2 >= all && each.rows.every(({ numerator, denominator }) => numerator.value <= denominator.value || each.column.meaning === 'ratio');
}

/** "Per 1,000 total births" is not of a column of live births, however close. */
function isOfOthers(column: MeantColumn, denominator: MeantColumn): boolean {
  return /\btotal births\b/iu.test(column.heading) && /\blive births\b/iu.test(denominator.heading);
}
