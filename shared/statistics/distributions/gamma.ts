import { devianceTerm, logGamma, logGammaOnePlus, stirlingError } from '../special-functions.ts';
import { continuedFraction } from './continued-fraction.ts';
import { invertLogProbability } from './invert.ts';
import { normalQuantile } from './normal.ts';
import type { Tail } from './tail.ts';

/**
 * The chance that a gamma variable of unit rate is at most x (lower tail) or above x (upper tail); shape ≥ 0, and shape 0 is a mass at 0.
 *
 * Source: DLMF 8.7.1 (series) below shape + 1, 8.9.2 (continued fraction) above, 8.7.3 for small x and shape; factor as in Loader (2000).
 * Example: gammaCdf(10, 10) is 0.5420702855281477.
 */
export function gammaCdf(x: number, shape: number, tail: Tail = 'lower'): number {
  if (x <= 0 && shape > 0) return tail === 'lower' ? 0 : 1;
  if (shape === 0 || x === Infinity) return tail === 'lower' ? 1 : 0;
  if (x <= 1 && shape <= 0.5) return smallShape(x, shape, tail);
  if (x < shape + 1 && shape > 0.5) {
    const lower = gammaMass(x, shape) * risingSeries(x, shape);
    return tail === 'lower' ? lower : 1 - lower;
  }
  const fraction = continuedFraction(
    (k) => k * (shape - k),
    (k) => x + 1 - shape + 2 * k,
  );
  const upper = (gammaMass(x, shape) * shape) / fraction;
  return tail === 'upper' ? upper : 1 - upper;
}

/** xˢ e⁻ˣ / Γ(s + 1): the Poisson probability of s events when x are expected, for any s > 0 and x > 0. Example: gammaMass(1, 1) is 1/e. */
export function gammaMass(x: number, shape: number): number {
  if (shape < 1) return Math.exp(shape * Math.log(x) - x - logGamma(shape + 1));
  return Math.exp(-stirlingError(shape) - devianceTerm(shape, x)) / Math.sqrt(2 * Math.PI * shape);
}

/**
 * The x with probability p in its lower (or upper) tail, for a gamma variable of unit rate; 0 and Infinity at the ends.
 *
 * Source: Newton's method on ln p against ln x, started from Wilson and Hilferty's cube (1931).
 * Example: gammaQuantile(0.025, 10) is 4.795388696132434, the exact lower limit of 10 events.
 */
export function gammaQuantile(p: number, shape: number, tail: Tail = 'lower'): number {
  const lower = tail === 'lower';
  if (shape === 0 || p === (lower ? 0 : 1)) return 0;
  if (p === (lower ? 1 : 0)) return Infinity;
  const nearZero = ((lower ? Math.log(p) : Math.log1p(-p)) + logGamma(shape + 1)) / shape;
  // So near 0 the density is its leading power alone, and the answer is exact.
  if (nearZero < Math.log(1e-17)) return Math.exp(nearZero);
  const cube = 1 - 1 / (9 * shape) + normalQuantile(p, tail) / (3 * Math.sqrt(shape));
  return Math.exp(
    invertLogProbability({
      logProbability: (t) => Math.log(gammaCdf(Math.exp(t), shape, tail)),
      slope: (t, at) => ((lower ? shape : -shape) * gammaMass(Math.exp(t), shape)) / Math.exp(at),
      wanted: Math.log(p),
      start: cube > 0.1 ? Math.log(shape) + 3 * Math.log(cube) : nearZero,
      increasing: lower,
    }),
  );
}

/** 1 + x/(s + 1) + x²/((s + 1)(s + 2)) + … */
function risingSeries(x: number, shape: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; term > sum * 1e-17; k += 1) {
    term *= x / (shape + k);
    sum += term;
  }
  return sum;
}

/** Both tails for x ≤ 1 and shape ≤ ½, where 1 − p would lose the upper one. */
function smallShape(x: number, shape: number, tail: Tail): number {
  let term = 1;
  let sum = 0;
  for (let k = 1; Math.abs(term) > 1e-18; k += 1) {
    term *= -x / k;
    sum += (term * shape) / (shape + k);
  }
  const logPower = shape * Math.log(x) - logGammaOnePlus(shape);
  if (tail === 'lower') return Math.exp(logPower) * (1 + sum);
  const power = Math.expm1(logPower);
  return -(power + sum + power * sum);
}
