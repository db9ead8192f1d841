import { requireConfidence, requireCount } from './arguments.ts';
import { gammaQuantile } from './distributions/gamma.ts';
import { twoSidedNormalQuantile } from './distributions/normal.ts';
import { numberOrNull } from './estimate.ts';

/** The limits of a count of events, in events. */
export interface CountLimits {
  readonly lower: number;
  readonly upper: number;
}

/** Limits of a count by the field's rule, with the name of the method that the rule chose. */
export interface NamedCountLimits extends CountLimits {
  readonly method: CountMethod;
}

export type CountMethod = 'exact Poisson' | "Byar's";

/** From this many events the field uses Byar's approximation; below it the exact limits. */
export const byarFrom = 10;

/**
 * Byar's lower limit of a count: x(1 − 1/(9x) − z/(3√x))³, in events.
 *
 * Source: Breslow and Day, volume 2 (1987), page 69; PHEindicatormethods 2.1.0.
 * null where the formula gives no limit: at 0 events, and where it falls below zero (1 event at 99.8%).
 * Throws ArgumentError for a negative count or a confidence outside [0.9, 1).
 * Example: 10 events at 95% give 4.787449913967564.
 */
export function byarLower(count: number, confidence: number): number | null {
  requireCount('count', count);
  const z = twoSidedNormalQuantile(requireConfidence(confidence));
  const limit = numberOrNull(byarLowerOfZ(count, z));
  return limit !== null && limit < 0 ? null : limit;
}

/**
 * Byar's upper limit of a count: (x + 1)(1 − 1/(9(x + 1)) + z/(3√(x + 1)))³, in events.
 *
 * Source and errors as byarLower. Example: 10 events at 95% give 18.391458605756473.
 */
export function byarUpper(count: number, confidence: number): number {
  requireCount('count', count);
  return byarUpperOfZ(count, twoSidedNormalQuantile(requireConfidence(confidence)));
}

/** byarLower without its checks and with z already looked up, for work on many rows; NaN at 0 events. */
export function byarLowerOfZ(count: number, z: number): number {
  return count * cube(1 - 1 / (9 * count) - z / (3 * Math.sqrt(count)));
}

/** byarUpper without its checks and with z already looked up, for work on many rows. */
export function byarUpperOfZ(count: number, z: number): number {
  const next = count + 1;
  return next * cube(1 - 1 / (9 * next) + z / (3 * Math.sqrt(next)));
}

/** Two multiplications, which a million rows notice: the power operator is ten times slower. */
function cube(root: number): number {
  return root * root * root;
}

/**
 * Exact (Garwood) limits of a count x: χ²(α/2; 2x)/2 and χ²(1 − α/2; 2x + 2)/2, in events; fractional counts allowed.
 *
 * Source: Garwood F, Biometrika 28 (1936). Throws ArgumentError for a negative count or a confidence outside [0.9, 1).
 * Example: 0 events at 95% give 0 to 3.688879454113936.
 */
export function exactCountLimits(count: number, confidence: number): CountLimits {
  requireCount('count', count);
  const tail = (1 - requireConfidence(confidence)) / 2;
  return { lower: gammaQuantile(tail, count, 'lower'), upper: gammaQuantile(tail, count + 1, 'upper') };
}

/**
 * Limits of a count by the field's rule: exact below 10 events, Byar's from 10 up. The limits jump a little at the switch.
 *
 * Source: PHEindicatormethods 2.1.0. Throws ArgumentError for a negative count or a confidence outside [0.9, 1).
 * Example: 9 events at 95% are exact, 4.115373097378333 to 17.08480345141917.
 */
export function countLimits(count: number, confidence: number): NamedCountLimits {
  if (count < byarFrom) return { ...exactCountLimits(count, confidence), method: 'exact Poisson' };
  requireCount('count', count);
  const z = twoSidedNormalQuantile(requireConfidence(confidence));
  return { lower: byarLowerOfZ(count, z), upper: byarUpperOfZ(count, z), method: "Byar's" };
}
