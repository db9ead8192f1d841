import { betaCdf, binomialMass } from './beta.ts';
import { normalQuantile } from './normal.ts';
import { smallestCount } from './smallest-count.ts';
import type { Tail } from './tail.ts';

/**
 * P(X ≤ k) for the lower tail, P(X ≥ k) for the upper, of k successes in n trials: both include k.
 *
 * Source: the beta distribution, Abramowitz and Stegun 26.5.24. Example: binomialCdf(1, 3, 0.5) is ½.
 */
export function binomialCdf(k: number, n: number, probability: number, tail: Tail = 'lower'): number {
  if (tail === 'lower') return k < 0 ? 0 : k >= n ? 1 : betaCdf(probability, k + 1, n - k, 'upper');
  return k <= 0 ? 1 : k > n ? 0 : betaCdf(probability, k, n - k + 1, 'lower');
}

/** P(X = k). Source: Loader (2000). Example: binomialProbability(1, 3, 0.5) is 3/8. */
export function binomialProbability(k: number, n: number, probability: number): number {
  if (k < 0 || k > n) return 0;
  if (k === n) return probability ** n;
  if (k === 0) return Math.exp(n * Math.log1p(-probability));
  if (probability === 0 || probability === 1) return 0;
  return binomialMass(k, n - k, probability, 1 - probability);
}

/** The smallest k with P(X ≤ k) ≥ p, for n trials of the given probability. Example: binomialQuantile(0.05, 19, 0.5) is 6. */
export function binomialQuantile(p: number, n: number, probability: number): number {
  const guess = n * probability + normalQuantile(p) * Math.sqrt(n * probability * (1 - probability));
  return smallestCount(p, guess, n, (k) => binomialCdf(k, n, probability));
}
