import { normalCdf, twoSidedNormalQuantile } from './distributions/normal.ts';
import type { Estimate } from './estimate.ts';

/** One group against another: a ratio or a difference with its limits, and a p-value of the same method. */
export interface Comparison extends Estimate {
  /** Two-sided; null where there is no test, and then `reason` says why. */
  readonly pValue: number | null;
  /** The test that gives the p-value, in the field's words; the one that agrees with the limits. */
  readonly test: string;
  /** Standard error on the scale of the limits (the logarithm, for a ratio), Infinity where a count of 0 leaves none; null for exact methods. */
  readonly standardError: number | null;
}

export interface LogRatio {
  /** The ratio, 0 to Infinity; NaN where it is 0/0. */
  readonly ratio: number;
  /** Of its logarithm; Infinity where a count of 0 leaves none. */
  readonly standardError: number;
  readonly confidence: number;
  readonly method: string;
  /** What is missing, as a sentence, for a ratio or a limit that is undefined. */
  readonly whyUndefined: string;
}

const waldTest = 'Wald test';

/**
 * Limits of a ratio that is normal on the log scale: exp(ln ratio ± z·SE), with the Wald test of ratio 1.
 *
 * Where the standard error is infinite the limit towards the estimate stays (0 below 0, Infinity above Infinity) and the other is undefined.
 * Example: ratio 2 with SE ln 2 / 1.959963984540054 has limits 1 to 4 and p 0.05.
 */
export function logWaldComparison({ ratio, standardError, confidence, method, whyUndefined }: LogRatio): Comparison {
  const shared = { confidence, method, test: waldTest, standardError };
  if (Number.isNaN(ratio)) return { ...shared, value: null, lower: null, upper: null, pValue: null, reason: whyUndefined };
  if (ratio === 0) return { ...shared, value: 0, lower: 0, upper: null, pValue: null, reason: whyUndefined };
  if (ratio === Infinity) return { ...shared, value: Infinity, lower: null, upper: Infinity, pValue: null, reason: whyUndefined };
  const half = twoSidedNormalQuantile(confidence) * standardError;
  return { ...shared, value: ratio, lower: Math.exp(Math.log(ratio) - half), upper: Math.exp(Math.log(ratio) + half), pValue: waldP(Math.log(ratio), standardError), reason: null };
}

/** The two-sided p of an estimate that would be 0 by chance: 2(1 − Φ(|estimate|/SE)); 1 for an estimate of 0. */
export function waldP(estimate: number, standardError: number): number {
  return estimate === 0 ? 1 : Math.min(1, 2 * normalCdf(Math.abs(estimate) / standardError, 'upper'));
}

/** The same comparison with the groups changed over: 1/ratio, limits turned round; the p-value is the same. Example: 4 (2 to 8) becomes 0.25 (0.125 to 0.5). */
export function invertedRatio(comparison: Comparison): Comparison {
  return { ...comparison, value: inverse(comparison.value), lower: inverse(comparison.upper), upper: inverse(comparison.lower) };
}

function inverse(ratio: number | null): number | null {
  return ratio === null ? null : 1 / ratio;
}

/** A comparison without a number, because a count is missing or nothing can be compared. */
export function noComparison({ confidence, method, test }: Pick<Comparison, 'confidence' | 'method' | 'test'>, reason: string): Comparison {
  return { value: null, lower: null, upper: null, confidence, method, reason, pValue: null, test, standardError: null };
}
