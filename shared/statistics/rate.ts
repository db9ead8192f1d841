import { defaultConfidence, requireConfidence, requireCount, requirePositive, requireSameLength } from './arguments.ts';
import type { Count } from './arguments.ts';
import { twoSidedNormalQuantile } from './distributions/normal.ts';
import { noEstimate } from './estimate.ts';
import type { Estimate } from './estimate.ts';
import { byarFrom, byarLowerOfZ, byarUpperOfZ, countLimits, exactCountLimits } from './poisson-limits.ts';
import type { CountLimits } from './poisson-limits.ts';

export interface RateArguments {
  /** Deaths or other events, fractions allowed; null is a missing count. */
  readonly events: Count;
  /** Live births or person-years at risk, above zero; null is a missing denominator. */
  readonly denominator: Count;
  /** The rate is per this many; 1,000 unless given. */
  readonly multiplier?: number;
  readonly confidence?: number;
}

/**
 * A crude rate, events ÷ denominator × multiplier, with the limits of the count: exact below 10 events, Byar's from 10 up.
 *
 * Source: PHEindicatormethods 2.1.0 (phe_rate). Unit: events per `multiplier` of the denominator.
 * A missing count or denominator gives no number and a reason.
 * Throws ArgumentError for negative events, a denominator or multiplier not above zero (even with 0 events), or a confidence outside [0.9, 1).
 * Example: 4 events among 1,000 at 95% are 4 per 1,000 (1.0898653736263253 to 10.241588675403696).
 */
export function rate({ events, denominator, multiplier = 1000, confidence = defaultConfidence }: RateArguments): Estimate {
  requireConfidence(confidence);
  requirePositive('multiplier', multiplier);
  if (events !== null) requireCount('events', events);
  if (denominator !== null) requirePositive('denominator', denominator);
  if (events === null) return noEstimate({ confidence, method: 'none' }, 'The count of events is missing.');
  const { lower, upper, method } = countLimits(events, confidence);
  if (denominator === null) return noEstimate({ confidence, method }, 'The denominator is missing.');
  const scale = multiplier / denominator;
  return { value: events * scale, lower: lower * scale, upper: upper * scale, confidence, method, reason: null };
}

export interface RatesArguments {
  /** One count a row; NaN is a missing count. */
  readonly events: ArrayLike<number>;
  /** One denominator a row, as many as `events`; NaN is a missing one. */
  readonly denominators: ArrayLike<number>;
  readonly multiplier?: number;
  readonly confidence?: number;
}

/** Rates row by row, for many rows at once. A row without a rate holds NaN in all three columns, as typed arrays have no null. */
export interface Rates {
  readonly value: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly confidence: number;
}

/**
 * The rates of many rows, each as rate() gives it, in typed arrays: a million rows take well under a second.
 *
 * Source, unit and errors as rate(); an ArgumentError names the row. Throws ArgumentError when the columns differ in length.
 * Example: events [4, 40] among denominators [1000, 1000] give values [4, 40] per 1,000.
 */
export function rates({ events, denominators, multiplier = 1000, confidence = defaultConfidence }: RatesArguments): Rates {
  requireConfidence(confidence);
  requirePositive('multiplier', multiplier);
  requireSameLength('denominators', denominators, 'events', events);
  const rows = events.length;
  const value = new Float64Array(rows);
  const lower = new Float64Array(rows);
  const upper = new Float64Array(rows);
  const z = twoSidedNormalQuantile(confidence);
  const exact = rememberedExactLimits(confidence);
  for (let row = 0; row < rows; row += 1) {
    const count = events[row] ?? NaN;
    const denominator = denominators[row] ?? NaN;
    if (Number.isNaN(count) || Number.isNaN(denominator)) {
      value[row] = lower[row] = upper[row] = NaN;
      continue;
    }
    if (!(count >= 0 && count < Infinity)) requireCount(`events in row ${row + 1}`, count);
    if (!(denominator > 0 && denominator < Infinity)) requirePositive(`denominator in row ${row + 1}`, denominator);
    const scale = multiplier / denominator;
    value[row] = count * scale;
    if (count >= byarFrom) {
      lower[row] = byarLowerOfZ(count, z) * scale;
      upper[row] = byarUpperOfZ(count, z) * scale;
    } else {
      const limits = exact(count);
      lower[row] = limits.lower * scale;
      upper[row] = limits.upper * scale;
    }
  }
  return { value, lower, upper, confidence };
}

/** Exact limits cost a search each, and small counts repeat: each is found once. */
function rememberedExactLimits(confidence: number): (count: number) => CountLimits {
  const remembered = new Map<number, CountLimits>();
  return (count) => {
    const known = remembered.get(count);
    if (known !== undefined) return known;
    const limits = exactCountLimits(count, confidence);
    remembered.set(count, limits);
    return limits;
  };
}
