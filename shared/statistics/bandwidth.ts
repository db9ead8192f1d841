import { pairDistances, type PairDistances } from './pair-distances.ts';
import { valueAt } from './rows.ts';
import { interquartileRange, standardDeviation } from './sample-summary.ts';
import { zeroin } from './zeroin.ts';

/** A kernel's bandwidth in the unit of the values; null when the values give none, and then `reason` says why. */
export interface Bandwidth {
  readonly value: number | null;
  readonly reason: string | null;
}

/**
 * Silverman's rule of thumb: 0.9 · min(s, IQR/1.34) · n^(−1/5).
 *
 * With no interquartile range it falls back to s, then to the size of the first value, then to 1, so that it is never 0.
 * Source: Silverman (1986), 3.31; R's bw.nrd0. Throws ArgumentError for fewer than two values.
 * Example: 28, 30, 31, 35 and 40: 0.9 · min(4.764, 5/1.34) · 5^(−1/5) = 2.4340.
 */
export function silvermanBandwidth(values: readonly number[]): number {
  const deviation = standardDeviation(values);
  const choices = [Math.min(deviation, interquartileRange(values) / 1.34), deviation, Math.abs(valueAt(values, 0))];
  const spread = choices.find((choice) => choice > 0) ?? 1;
  return 0.9 * spread * values.length ** -0.2;
}

/**
 * Scott's variation: 1.06 · min(s, IQR/1.34) · n^(−1/5), without a fallback.
 *
 * Source: Scott (1992); R's bw.nrd. Throws ArgumentError for fewer than two values.
 * Example: 28, 30, 31, 35 and 40: 2.8667.
 */
export function scottBandwidth(values: readonly number[]): Bandwidth {
  const value = 1.06 * Math.min(standardDeviation(values), interquartileRange(values) / 1.34) * values.length ** -0.2;
  return value > 0 ? { value, reason: null } : noSpread;
}

const noSpread: Bandwidth = { value: null, reason: 'The middle half of the values are all one, so they give no bandwidth.' };

/**
 * Sheather and Jones's bandwidth, which solves an equation for the density's own roughness: best for a density with two humps.
 *
 * Source: Sheather and Jones (1991), J R Stat Soc B 53; R's bw.SJ, with its 1,000 bins of distances and its root finder, which
 * stops early (at a tenth of the lower end): an analyst who comes from R sees the same bandwidth.
 * Throws ArgumentError for fewer than two values.
 * Example: 28, 30, 31, 35 and 40: 2.4898.
 */
export function sheatherJonesBandwidth(values: readonly number[]): Bandwidth {
  const n = values.length;
  const scale = Math.min(standardDeviation(values), interquartileRange(values) / 1.349);
  if (!(scale > 0)) return noSpread;
  const distances = pairDistances(values);
  // Both sums are of positive definite kernels, so they are above zero for every sample with spread.
  const roughness = -sixthDerivative(distances, 1.23 * scale * n ** (-1 / 9));
  const ratio = 1.357 * (fourthDerivative(distances, 1.24 * scale * n ** (-1 / 7)) / roughness) ** (1 / 7);
  const gap = (h: number): number => (1 / (2 * Math.sqrt(Math.PI) * n) / fourthDerivative(distances, ratio * h ** (5 / 7))) ** (1 / 5) - h;
  const largest = 1.144 * scale * n ** (-1 / 5);
  let low = 0.1 * largest;
  let high = largest;
  // The gap is above zero for a small enough h and below it for a large enough one, so widening ends.
  for (let widening = 1; gap(low) * gap(high) > 0; widening += 1) {
    if (widening % 2 === 1) high *= 1.2;
    else low /= 1.2;
  }
  return { value: zeroin(gap, low, high, 0.1 * low), reason: null };
}

/** Past this square of a distance in bandwidths the kernel has underflowed, and R stops its sums. */
const farthest = 1000;

/** Mean fourth derivative of the kernel over all pairs: Scott (1992), 6.67. */
function fourthDerivative(distances: PairDistances, h: number): number {
  const sum = sumOverPairs(distances, h, (d) => d * d - 6 * d + 3);
  const { values: n } = distances;
  return (2 * sum + n * 3) / (n * (n - 1) * h ** 5 * Math.sqrt(2 * Math.PI));
}

/** Mean sixth derivative of the kernel over all pairs: Scott (1992), 6.69 as corrected. */
function sixthDerivative(distances: PairDistances, h: number): number {
  const sum = sumOverPairs(distances, h, (d) => d * d * d - 15 * d * d + 45 * d - 15);
  const { values: n } = distances;
  return (2 * sum - 15 * n) / (n * (n - 1) * h ** 7 * Math.sqrt(2 * Math.PI));
}

function sumOverPairs({ width, counts }: PairDistances, h: number, polynomial: (squared: number) => number): number {
  let sum = 0;
  for (const [bin, pairs] of counts.entries()) {
    const squared = ((bin * width) / h) ** 2;
    if (squared >= farthest) break;
    sum += Math.exp(-squared / 2) * polynomial(squared) * pairs;
  }
  return sum;
}
