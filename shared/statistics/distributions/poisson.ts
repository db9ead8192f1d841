import { gammaCdf, gammaMass } from './gamma.ts';
import { normalQuantile } from './normal.ts';
import { smallestCount } from './smallest-count.ts';
import type { Tail } from './tail.ts';

/**
 * P(X ≤ k) for the lower tail, P(X ≥ k) for the upper: both include k. Any k ≥ 0 and mean ≥ 0; the tails continue between whole counts.
 *
 * Source: the gamma distribution, Abramowitz and Stegun 26.4.21. Example: poissonCdf(2, 3) is 8.5e⁻³ = 0.42319008112684364.
 */
export function poissonCdf(k: number, mean: number, tail: Tail = 'lower'): number {
  if (k < 0) return tail === 'lower' ? 0 : 1;
  return tail === 'lower' ? gammaCdf(mean, k + 1, 'upper') : gammaCdf(mean, k, 'lower');
}

/** P(X = k). Source: Loader (2000). Example: poissonProbability(2, 3) is 4.5e⁻³ = 0.22404180765538775. */
export function poissonProbability(k: number, mean: number): number {
  if (k < 0 || mean === 0) return k === 0 ? 1 : 0;
  return k === 0 ? Math.exp(-mean) : gammaMass(mean, k);
}

/** The smallest k with P(X ≤ k) ≥ p. Example: poissonQuantile(0.5, 3) is 3. */
export function poissonQuantile(p: number, mean: number): number {
  return smallestCount(p, mean + normalQuantile(p) * Math.sqrt(mean), Infinity, (k) => poissonCdf(k, mean));
}
