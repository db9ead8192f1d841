import { valueAt } from './rows.ts';

/** Pairs of values counted by how many bins they are apart. */
export interface PairDistances {
  readonly width: number;
  /** counts[k] is the number of pairs k bins apart. */
  readonly counts: Float64Array;
  /** How many values there are. */
  readonly values: number;
}

const bins = 1000;

/**
 * The distances between all pairs of values, in 1,000 bins over 1.01 times their range: the sums of a bandwidth need no more.
 *
 * Values are put into bins counted from zero, towards zero, as R does. Example: 0, 1 and 101 have a pair 9, a pair 981 and a pair 990 bins apart.
 */
export function pairDistances(values: readonly number[]): PairDistances {
  const lowest = values.reduce((least, value) => Math.min(least, value));
  const highest = values.reduce((most, value) => Math.max(most, value));
  const width = ((highest - lowest) * 1.01) / bins;
  const perBin = new Map<number, number>();
  for (const value of values) {
    const bin = Math.trunc(value / width);
    perBin.set(bin, (perBin.get(bin) ?? 0) + 1);
  }
  const counts = new Float64Array(bins);
  const filled = [...perBin.entries()];
  filled.forEach(([bin, count], at) => {
    counts[0] = valueAt(counts, 0) + (count * (count - 1)) / 2;
    for (const [other, otherCount] of filled.slice(0, at)) {
      const apart = Math.abs(bin - other);
      counts[apart] = valueAt(counts, apart) + count * otherCount;
    }
  });
  return { width, counts, values: values.length };
}
