import { percentageOf, percentageOfWhole, ratioOfCounts } from '../../statistics/printed-numbers/percentages.ts';
import { halfUnit, readPrintedNumber } from '../../statistics/printed-numbers/printed-number.ts';
import { ratioBelowCeiling } from '../../statistics/printed-numbers/ratios.ts';
import type { ReadCell, ReadTable } from './read-table.ts';
import { shareByDesign } from './ratios-in-sentence.ts';
import { whereabouts, type TableCheck } from './table-check.ts';

interface LongColumns {
  readonly printed: number;
  readonly unit: number;
  readonly numerator: number;
  readonly denominator: number;
}

/** The checks of a list of figures, in which every row is a number of its own kind, as its column of units says; null where the table is no such list. */
export function longTableChecks({ rows }: { readonly rows: readonly (readonly string[])[] }, table: ReadTable): readonly TableCheck[] | null {
  const columns = longColumns(rows);
  if (columns === null) return null;
  return table.rows.flatMap((row): readonly TableCheck[] => {
    const cells = rows[row.row] ?? [];
    const unit = (cells[columns.unit] ?? '').toLowerCase();
    const cellAt = (column: number): ReadCell | null => table.columns.flatMap((each) => (each.column === column ? each.cells : [])).find((cell) => cell?.cell.row === row.row) ?? null;
    const value = cellAt(columns.printed);
    if (value === null) return [];
    const one = (by: readonly ReadCell[], found: TableCheck['found']): readonly TableCheck[] => [{ judged: [value], by, found, whereabouts: whereabouts(row, '') }];
    if (/observed\s?\/\s?expected|o\/e/u.test(unit) || (unit === 'ratio' && /\bO\/E\b/u.test(cells.join(' ')))) {
      const designed = shareByDesign(cells.join(' '));
      if (designed === null) return [];
      const found = ratioBelowCeiling({ printed: value.printed, share: designed.share });
      return one([], found.agrees ? found : { ...found, explanation: `${found.explanation}${designed.note}` });
    }
    if (!/per ?cent|%|percentage/u.test(unit) || value.value < 0) return [];
    const printed = value.isPercentage ? value.printed : `${value.printed}%`;
    if (value.value > 100) return one([], percentageOfWhole({ printed }));
    const [numerator, denominator] = [cellAt(columns.numerator), cellAt(columns.denominator)];
    if (denominator === null || !denominator.isCount || denominator.value === 0) return [];
    if (numerator?.isCount === true && numerator.value <= denominator.value) return one([numerator, denominator], ratioOfCounts({ printed, numerator: numerator.value, denominator: denominator.value }));
    return denominator.value >= 50 / halfUnit(readPrintedNumber(printed)) ? [] : one([denominator], percentageOf({ printed, denominator: denominator.value }));
  });
}

function longColumns([headings = [], ...rows]: readonly (readonly string[])[]): LongColumns | null {
  const named = (words: RegExp): number => headings.findIndex((heading) => words.test(heading.trim()));
  const columns = { printed: named(/^(?:as )?(?:printed|published)|^value$/iu), unit: named(/^(?:unit|kind|type)s?$/iu), numerator: named(/^(?:numerator|count)$/iu), denominator: named(/^(?:denominator|of|base)$/iu) };
  const units = new Set(rows.map((row) => (row[columns.unit] ?? '').toLowerCase()));
  return columns.printed === -1 || columns.unit === -1 || columns.denominator === -1 || units.size < 2 ? null : columns;
}
