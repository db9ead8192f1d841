import { defaultConfidence, requireConfidence, requireCount, requirePositive } from './arguments.ts';
import type { Count } from './arguments.ts';
import { noEstimate } from './estimate.ts';
import type { Estimate } from './estimate.ts';
import { countLimits } from './poisson-limits.ts';

export interface ObservedExpectedArguments {
  /** Events seen; null is a missing count. */
  readonly observed: Count;
  /** Events expected, above zero and taken as known. */
  readonly expected: number;
  readonly confidence?: number;
}

/**
 * Observed ÷ expected, with the limits of the observed count ÷ expected: exact below 10 observed, Byar's from 10 up.
 *
 * Source: PHEindicatormethods 2.1.0 (calculate_ISRatio); the expected count is treated as known. Unit: 1 is as expected.
 * A missing observed count gives no number and a reason. 0 observed gives a lower limit of 0 and the exact upper limit.
 * Throws ArgumentError for a negative observed count, an expected count not above zero, or a confidence outside [0.9, 1).
 * Example: 5 observed and 2.5 expected at 95% are 2 (0.6494… to 4.6673…).
 */
export function observedExpected({ observed, expected, confidence = defaultConfidence }: ObservedExpectedArguments): Estimate {
  requireConfidence(confidence);
  requirePositive('expected', expected);
  if (observed === null) return noEstimate({ confidence, method: 'none' }, 'The observed count is missing.');
  requireCount('observed', observed);
  const { lower, upper, method } = countLimits(observed, confidence);
  return { value: observed / expected, lower: lower / expected, upper: upper / expected, confidence, method, reason: null };
}
