import type { Term } from './count-system.ts';

/**
 * Sums without those that follow from the others: left out first are those whose counts stand in more than two sums, since a system in
 * which none does is quick to search. What follows from the other sums tells a reader nothing more. By Gaussian elimination.
 */
export function independentSums(sums: readonly (readonly Term[])[], counts: number): readonly (readonly Term[])[] {
  const standsIn = new Int32Array(counts);
  for (const { at } of sums.flat()) standsIn[at] = (standsIn[at] ?? 0) + 1;
  const crowded = (terms: readonly Term[]) => terms.filter(({ at }) => (standsIn[at] ?? 0) > 2).length;
  if (sums.every((terms) => crowded(terms) === 0)) return sums;
  const reduced = new Map<number, Float64Array>();
  const kept = sums
    .map((terms, place) => ({ terms, place }))
    .sort((one, other) => crowded(one.terms) - crowded(other.terms) || one.place - other.place)
    .filter(({ terms }) => {
      const row = new Float64Array(counts);
      for (const { at, sign } of terms) row[at] = (row[at] ?? 0) + sign;
      return reducesTo(row, reduced);
    });
  return kept.sort((one, other) => one.place - other.place).map(({ terms }) => terms);
}

/** Whether anything is left of a row when the rows before it are taken out; what is left joins them. */
function reducesTo(row: Float64Array, reduced: Map<number, Float64Array>): boolean {
  for (let at = 0; at < row.length; at += 1) {
    const value = row[at] ?? 0;
    if (Math.abs(value) < 1e-9) continue;
    const pivot = reduced.get(at);
    if (!pivot) {
      reduced.set(at, row.map((other) => other / value));
      return true;
    }
    for (let other = at; other < row.length; other += 1) row[other] = (row[other] ?? 0) - value * (pivot[other] ?? 0);
  }
  return false;
}
