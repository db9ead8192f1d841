export interface PrintedRow {
  readonly label: string;
  /** One a measure; null where there is none. */
  readonly numbers: readonly (number | null)[];
}

/** A row that is the sum of rows below it. Rows are told by their places, from 0. */
export interface Block {
  readonly total: number;
  /** The rows that it sums; a part that is a total itself stands for its own parts. */
  readonly parts: readonly number[];
  /** Rows after those that add up to it a second time; empty where none do. */
  readonly again: readonly number[];
}

/** Smaller numbers add up by chance. */
const tellingNumber = 100;
/** A country may stand above the regions of another, so that as many rows may come between a total and its parts. */
const mostBetween = 2;

/** Rows that are the sum of rows below them in every measure, from the foot of the table up, so that totals of totals are found too. */
export function nestedBlocks(rows: readonly PrintedRow[]): readonly Block[] {
  const blocks: Block[] = [];
  /** Where the next row that is no part of this one stands. */
  const next = rows.map((_, place) => place + 1);
  for (let total = rows.length - 2; total >= 0; total -= 1) {
    const numbers = whole(rows[total]);
    if (numbers === null || Math.max(...numbers) < tellingNumber) continue;
    let start = total + 1;
    let parts: readonly number[] = [];
    for (let between = 0; between <= mostBetween && parts.length === 0 && start < rows.length; between += 1) {
      parts = addingUpTo(numbers, start, rows, next);
      if (parts.length === 0) start = next[start] ?? rows.length;
    }
    if (parts.length === 0) continue;
    const after = next[parts.at(-1) ?? total] ?? rows.length;
    const again = addingUpTo(numbers, after, rows, next);
    // With rows between, the total does not hold what it stands above: those rows are met again on their own.
    if (start === total + 1) next[total] = next[again.at(-1) ?? -1] ?? after;
    blocks.push({ total, parts, again });
  }
  return blocks.toReversed();
}

/** The rows from a place on that add up to the numbers, two or more; none where they do not. */
function addingUpTo(numbers: readonly number[], start: number, rows: readonly PrintedRow[], next: readonly number[]): readonly number[] {
  const left = [...numbers];
  const parts: number[] = [];
  for (let place = start; place < rows.length; place = next[place] ?? rows.length) {
    const part = whole(rows[place]);
    if (part === null) return [];
    part.forEach((number, measure) => { left[measure] = (left[measure] ?? 0) - number; });
    if (left.some((number) => number < 0)) return [];
    parts.push(place);
    if (left.every((number) => number === 0)) return parts.length >= 2 ? parts : [];
  }
  return [];
}

/** The numbers of a row that has them all. */
function whole(row: PrintedRow | undefined): readonly number[] | null {
  const numbers = row?.numbers.filter((number) => number !== null) ?? [];
  return numbers.length > 0 && numbers.length === row?.numbers.length ? numbers : null;
}
