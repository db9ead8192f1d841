import { meantColumns } from './column-meanings.ts';
import type { PrintedTable } from './printed-report.ts';
import type { ReadTable } from './read-table.ts';
import type { MeantTable, TableCheck } from './table-check.ts';
import { intervalsInTable } from './table-intervals.ts';
import { longTableChecks } from './table-long.ts';
import { quotientsInTable } from './table-quotients.ts';
import { ratiosInTable } from './table-ratios.ts';
import { sharesInTable } from './table-shares.ts';
import { totalsInTable } from './table-totals.ts';

/** Every check that a table asks for by its headings, its labels and its own numbers. */
export function tableChecks(printed: PrintedTable, table: ReadTable): readonly TableCheck[] {
  const { said } = printed;
  const long = longTableChecks(printed, table);
  if (long !== null) return long;
  const meant: MeantTable = { rows: table.rows, columns: meantColumns(table, said), words: table.words, base: said.base ?? baseIn(table.words) };
  return [totalsInTable, sharesInTable, quotientsInTable, ratiosInTable, intervalsInTable].flatMap((check) => check(meant));
}

/** "n = 53" in a heading or above the table, when it is said once. */
function baseIn(words: string): number | null {
  const said = new Set(Array.from(words.matchAll(/\bn\s?=\s?(\d[\d,]*)/giu), ([, digits = '']) => Number(digits.replaceAll(',', ''))));
  const [base] = said;
  return said.size === 1 && base !== undefined && base > 0 ? base : null;
}
