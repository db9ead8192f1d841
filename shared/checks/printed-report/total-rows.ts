import type { ReadRow } from './read-table.ts';

const total = /^(?:(?:grand |sub-?|overall |income |spending )?totals?\b|all(?: \p{L}+){0,3}$|overall$|sum$)|\btotal$/iu;
const comparator = /\b(?:england|national|london|region(?:al)?|average|mean|median|target|benchmark|wales|scotland|uk)\b/iu;

export interface TotalWithParts {
  /** Places among the rows read. */
  readonly total: number;
  readonly parts: readonly number[];
}

export function isTotalLabel(words: string): boolean {
  return total.test(words.trim());
}

/** Each row called a total, with the rows between it and the one before it; one right after other totals is theirs, and one above all else is that of all below it. Rows of a comparator are no parts. */
export function totalsWithParts(rows: readonly ReadRow[]): readonly TotalWithParts[] {
  const totals = rows.flatMap(({ labels }, at) => (labels.some(isTotalLabel) && !labels.some((words) => /all lines together/iu.test(words)) ? [at] : []));
  const [first, second] = totals;
  if (first === 0 && second === undefined) return [{ total: 0, parts: partsBetween(rows, 0, rows.length) }];
  return totals.map((at, place) => {
    const parts = partsBetween(rows, place === 0 ? -1 : (totals[place - 1] ?? -1), at);
    return { total: at, parts: parts.length === 0 && place > 1 ? totals.slice(0, place) : parts };
  }).filter(({ parts }) => parts.length > 0);
}

function partsBetween(rows: readonly ReadRow[], from: number, to: number): readonly number[] {
  const between = Array.from({ length: Math.max(0, to - from - 1) }, (_, index) => from + 1 + index);
  return between.filter((at) => !comparator.test(rows[at]?.label ?? ''));
}

/** The rows that are neither totals nor comparators. */
export function partRows(rows: readonly ReadRow[]): readonly number[] {
  return rows.flatMap(({ labels, label }, at) => (labels.some(isTotalLabel) || comparator.test(label) ? [] : [at]));
}

/**
 * Parts without those that are inside another part: a row whose number is the sum of two or more rows right below it holds them.
 * Values null where there is no number.
 */
export function outermostParts(parts: readonly number[], valueAt: (row: number) => number | null): readonly number[] {
  const outermost: number[] = [];
  for (let place = 0; place < parts.length; place += 1) {
    const row = parts[place];
    if (row === undefined) break;
    outermost.push(row);
    const value = valueAt(row);
    if (value === null || value === 0) continue;
    let sum = 0;
    for (let next = place + 1; next < parts.length; next += 1) {
      sum += valueAt(parts[next] ?? -1) ?? NaN;
      if (!(sum <= value)) break;
      if (sum === value && next > place + 1) {
        place = next;
        break;
      }
    }
  }
  return outermost;
}
