import type { ReadColumn, ReadTable } from './read-table.ts';
import type { SaidOfTable } from './printed-report.ts';

/** What a column holds, as far as its heading and its cells tell. */
export type Meaning = 'count' | 'amount' | 'percentage' | 'rate' | 'ratio' | 'expected' | 'lower' | 'upper' | 'other';

export interface MeantColumn extends ReadColumn {
  readonly meaning: Meaning;
  /** Whether a person said so, or that its parts make a whole. */
  readonly said: boolean;
  readonly isSaidWhole: boolean;
  /** The cells as the checks read them: with % where the heading says it. */
  readonly prints: readonly (string | null)[];
  readonly multiplier: number | null;
}

const per: readonly (readonly [RegExp, number])[] = [[/100,?000/u, 100_000], [/10,?000/u, 10_000], [/1,?000\b|thousand/iu, 1000]];

/** The meaning of every column; those that a person set aside are left out. */
export function meantColumns({ columns }: ReadTable, said: SaidOfTable): readonly MeantColumn[] {
  return columns.filter(({ column }) => said.columns[column] !== 'nothing to check').map((column) => {
    const told = said.columns[column.column];
    const limit = limitOf(column);
    const meaning = limit ?? (told === undefined ? inferred(column) : meaningSaid(told, column));
    const prints = column.cells.map((cell) => (cell === null ? null : meaning === 'percentage' && !cell.isPercentage ? `${cell.printed.replace('£', '')}%` : cell.printed));
    return { ...column, meaning, said: told !== undefined, isSaidWhole: told === 'shares of one whole', prints, multiplier: per.find(([words]) => words.test(column.heading))?.[1] ?? null };
  });
}

function meaningSaid(said: string, column: ReadColumn): Meaning {
  switch (said) {
    case 'counts':
      return column.cells.some((cell) => cell?.isMoney === true) ? 'amount' : 'count';
    case 'shares of one whole':
    case 'percentages':
      return 'percentage';
    case 'rates':
      return 'rate';
    default:
      return 'ratio';
  }
}

/** The second and third numbers of "3.80 (3.10 to 4.61)", or both of "3.10 to 4.61" under the heading of an interval; null for others, such as "11/30 (36%)". */
function limitOf({ part, parts, cells, heading }: ReadColumn): 'lower' | 'upper' | null {
  if (parts === 2 && /\bCI\b|confidence|interval|limits/iu.test(heading)) return part === 0 ? 'lower' : 'upper';
  if (parts !== 3 || part === 0 || cells.every((cell) => cell === null || (cell.isPercentage || cell.isCount) && !/\bCI\b|confidence|interval|limits/iu.test(heading))) return null;
  return part === 1 ? 'lower' : 'upper';
}

function inferred({ heading, cells, parts }: ReadColumn): Meaning {
  const filled = cells.filter((cell) => cell !== null);
  if (/\b(?:lower|LL|LCL|from)\b/iu.test(heading) && /limit|CI\b|confidence|lower/iu.test(heading)) return 'lower';
  if (/\b(?:upper|UL|UCL)\b/iu.test(heading)) return 'upper';
  if (filled.every(({ isPercentage }) => isPercentage)) return 'percentage';
  if (filled.some(({ isMoney }) => isMoney) || /£|\bpounds?\b|\bamount\b|\bcosts?\b/iu.test(heading)) return 'amount';
  if (/\bO\s?\/\s?E\b|observed\s?[/to]+\s?expected|\bSMR\b|\bratio\b/iu.test(heading)) return 'ratio';
  if (/^expected\b/iu.test(heading)) return 'expected';
  if (/\brates?\b|\bper (?:1|10|100),?000\b/iu.test(heading)) return 'rate';
  const whole = filled.every(({ isCount }) => isCount);
  // "Number (%)" heads two numbers a cell, told apart by their own signs.
  if (/%|\bper ?cent|\bpercentages?\b|\bshares?\b|\bproportions?\b/iu.test(heading) && !(parts > 1 && whole)) return 'percentage';
  return whole ? 'count' : 'other';
}
