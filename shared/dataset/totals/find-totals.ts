import { inAnyGroupCountQuery, flagTotalsQueries } from '../../engine/totals-query.ts';
import type { Ask } from '../types/column-forms.ts';
import type { TypedColumn } from '../types/typed-table.ts';
import { areaTotals } from './area-totals.ts';
import { levelTotals } from './level-totals.ts';
import { namedTotals } from './named-totals.ts';
import { printedTotals } from './printed-totals.ts';
import { tableFacts } from './table-facts.ts';
import type { TotalRows } from './total-rows.ts';

/** A find before its rows are counted. */
export type Found = Omit<TotalRows, 'rows'>;

/** Longer tables are records, or so finely broken down that a total among them would not be missed by whoever made them. */
const longestTable = 200_000;

/**
 * Rows of a typed table that are sums of other rows, by what they are called and by adding up: areas that hold other areas, values
 * such as All and Total, parts named after a whole, levels told apart by blank cells, and rows of printed tables that stand above their
 * parts. None where no column can be added up.
 */
export async function findTotals(ask: Ask, table: string, rows: number, columns: readonly TypedColumn[]): Promise<readonly TotalRows[]> {
  if (rows === 0 || rows > longestTable) return [];
  const facts = await tableFacts(ask, table, rows, columns);
  if (facts.measures.length === 0) return [];
  const named = await namedTotals(ask, facts);
  const levels = await levelTotals(ask, facts, named.map(({ where }) => where));
  const areas = await areaTotals(ask, facts);
  const printed = areas.length > 0 ? [] : await printedTotals(ask, facts, named.map(({ label }) => label));
  const counted: TotalRows[] = [];
  // A level that a word names too is told once, as what it is a level of.
  const words = named.filter(({ label }) => !levels.some((level) => level.label === label));
  for (const total of [...words, ...levels, ...areas, ...printed]) {
    const count = Number((await ask(inAnyGroupCountQuery(table, [total.where])))[0]?.count ?? 0);
    // Totals of everything would leave nothing to add up.
    if (count > 0 && count < rows) counted.push({ ...total, rows: count });
  }
  return counted;
}

/** Marks the rows of these totals in the table's own column for it; with none, every row is marked as no total. Returns how many rows are totals. */
export async function flagTotals(ask: Ask, table: string, totals: readonly Pick<TotalRows, 'where'>[]): Promise<number> {
  const groups = totals.map(({ where }) => where);
  for (const query of flagTotalsQueries(table, groups)) await ask(query);
  return Number((await ask(inAnyGroupCountQuery(table, groups)))[0]?.count ?? 0);
}
