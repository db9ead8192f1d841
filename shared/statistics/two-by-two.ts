import { requireCount, type Count } from './arguments.ts';
import { chiSquareCdf } from './distributions/chi-square.ts';
import type { TwoByTwo } from './distributions/noncentral-hypergeometric.ts';
import { total, valueAt } from './rows.ts';

/** A 2 × 2 table as it came: a exposed cases, b exposed non-cases, c unexposed cases, d unexposed non-cases; null where a count is missing. */
export interface CountTable {
  readonly a: Count;
  readonly b: Count;
  readonly c: Count;
  readonly d: Count;
}

export const missingCell = 'A count of the table is missing, so the two groups cannot be compared.';

/** The table with all its counts, or null where one is missing. Throws ArgumentError for a count below zero. */
export function completeTable({ a, b, c, d }: CountTable): TwoByTwo | null {
  if (a === null || b === null || c === null || d === null) return null;
  return { a: requireCount('a', a), b: requireCount('b', b), c: requireCount('c', c), d: requireCount('d', d) };
}

export interface TwoByTwoTest {
  /** On one degree of freedom; null where a margin is empty, and then `reason` says so. */
  readonly chiSquare: number | null;
  readonly pValue: number | null;
  readonly reason: string | null;
}

/**
 * Pearson's χ² of a 2 × 2 table, without or with Yates' continuity correction: Σ(|O − E| − correction)²/E.
 *
 * The correction is ½, or the smallest |O − E| where that is less, so that it never overshoots. Source: Pearson (1900), Yates (1934); R's chisq.test.
 * Throws ArgumentError for a count below zero. Example: 12, 88 / 5, 95 give 3.1501, p 0.0759; with Yates 2.3144, p 0.1282.
 */
export function chiSquareTwoByTwo(counts: CountTable, correction: 'none' | 'Yates' = 'none'): TwoByTwoTest {
  const table = completeTable(counts);
  if (table === null) return { chiSquare: null, pValue: null, reason: missingCell };
  const { a, b, c, d } = table;
  const all = a + b + c + d;
  const cells = [
    { count: a, expected: ((a + b) * (a + c)) / all },
    { count: c, expected: ((c + d) * (a + c)) / all },
    { count: b, expected: ((a + b) * (b + d)) / all },
    { count: d, expected: ((c + d) * (b + d)) / all },
  ];
  if (!cells.every(({ expected }) => expected > 0)) {
    return { chiSquare: null, pValue: null, reason: 'A row or a column of the table is empty, so there is nothing to test.' };
  }
  const distances = cells.map(({ count, expected }) => Math.abs(count - expected));
  const corrected = correction === 'Yates' ? Math.min(0.5, ...distances) : 0;
  const chiSquare = total(cells.map(({ expected }, cell) => (valueAt(distances, cell) - corrected) ** 2 / expected));
  return { chiSquare, pValue: chiSquareCdf(chiSquare, 1, 'upper'), reason: null };
}
