import { betaCdfOfParts, betaQuantile } from './beta.ts';
import { otherTail } from './tail.ts';
import type { Tail } from './tail.ts';

/**
 * The chance that Student's t on `degrees` degrees of freedom (≥ 1) is at most, or above, t.
 *
 * Source: Abramowitz and Stegun 26.5.27 and 26.7.1. Example: studentTCdf(2.2281388519649385, 10, 'upper') is 0.025.
 */
export function studentTCdf(t: number, degrees: number, tail: Tail = 'lower'): number {
  if (t < 0) return studentTCdf(-t, degrees, otherTail(tail));
  const square = t * t;
  const total = degrees + square;
  const beyond = betaCdfOfParts(degrees / total, square / total, degrees / 2, 0.5) / 2;
  return tail === 'upper' ? beyond : 1 - beyond;
}

/**
 * The t with probability p in its lower (or upper) tail.
 *
 * Source: as studentTCdf, through the beta quantile from the nearer side. Example: studentTQuantile(0.975, 10) is 2.2281388519649385.
 */
export function studentTQuantile(p: number, degrees: number, tail: Tail = 'lower'): number {
  if (p > 0.5) return -studentTQuantile(1 - p, degrees, tail);
  const sign = tail === 'lower' ? -1 : 1;
  if (p === 0) return sign * Infinity;
  // t²/(degrees + t²) is beta(½, degrees/2): take each part from the tail that keeps its digits.
  const central = 1 - 2 * p;
  const [probability, side]: [number, Tail] = p > 0.25 ? [central, 'lower'] : [2 * p, 'upper'];
  const part = betaQuantile(probability, 0.5, degrees / 2, side);
  const rest = betaQuantile(probability, degrees / 2, 0.5, otherTail(side));
  return sign * Math.sqrt((degrees * part) / rest);
}
