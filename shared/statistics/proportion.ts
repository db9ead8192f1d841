import { ArgumentError } from './argument-error.ts';
import { defaultConfidence, requireConfidence, requireCount, requirePositive } from './arguments.ts';
import type { Count } from './arguments.ts';
import { twoSidedNormalQuantile } from './distributions/normal.ts';
import { noEstimate } from './estimate.ts';
import type { Estimate } from './estimate.ts';

export interface ProportionArguments {
  /** How many have the feature; null is a missing count. */
  readonly events: Count;
  /** Out of how many, above zero and at least `events`; null is a missing denominator. */
  readonly of: Count;
  /** 1 for a proportion (unless given), 100 for a percentage. */
  readonly multiplier?: number;
  readonly confidence?: number;
}

const method = 'Wilson';

/**
 * A proportion, events ÷ of × multiplier, with Wilson's score limits at every count and no continuity correction.
 *
 * Limits: (2x + z² ∓ z√(z² + 4x(1 − x/n))) / (2(n + z²)). Source: Wilson EB, JASA 22 (1927); PHEindicatormethods 2.1.0 (phe_proportion).
 * A missing count or denominator gives no number and a reason.
 * Throws ArgumentError for negative events, more events than `of`, an `of` or multiplier not above zero, or a confidence outside [0.9, 1).
 * Example: 12 of 100 at 95% are 12% (6.99940643701949 to 19.8120994267114).
 */
export function proportion({ events, of, multiplier = 1, confidence = defaultConfidence }: ProportionArguments): Estimate {
  requireConfidence(confidence);
  requirePositive('multiplier', multiplier);
  if (events !== null) requireCount('events', events);
  if (of !== null) requirePositive('of', of);
  if (events === null) return noEstimate({ confidence, method }, 'The count of events is missing.');
  if (of === null) return noEstimate({ confidence, method }, 'The denominator is missing.');
  const { lower, upper } = wilsonLimits(events, of, confidence);
  return { value: (events / of) * multiplier, lower: lower * multiplier, upper: upper * multiplier, confidence, method, reason: null };
}

export interface ProportionLimits {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Wilson's limits of x of n as proportions, for methods that are built on them (Newcombe's difference).
 *
 * Formula and source as proportion(). Throws ArgumentError for x < 0, n not above zero, x > n, or a confidence outside [0.9, 1).
 * Example: 56 of 70 at 95% give 0.691833555037469 to 0.87695260751637.
 */
export function wilsonLimits(x: number, n: number, confidence: number): ProportionLimits {
  requireCount('events', x);
  requirePositive('of', n);
  if (x > n) throw new ArgumentError('events', x, `there cannot be more events than the ${n} that they are counted among`);
  const z = twoSidedNormalQuantile(requireConfidence(confidence));
  const halfWidth = z * Math.sqrt(z * z + 4 * x * (1 - x / n));
  const centre = 2 * x + z * z;
  const denominator = 2 * (n + z * z);
  return { lower: (centre - halfWidth) / denominator, upper: (centre + halfWidth) / denominator };
}
