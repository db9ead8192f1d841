import { devianceTerm, stirlingError } from '../special-functions.ts';
import { continuedFraction } from './continued-fraction.ts';
import { invertLogProbability } from './invert.ts';
import { normalQuantile } from './normal.ts';
import { otherTail } from './tail.ts';
import type { Tail } from './tail.ts';

/**
 * The chance that a beta(a, b) variable is at most x (lower tail) or above x (upper tail), for a, b ≥ ½.
 *
 * Source: the continued fraction of DiDonato and Morris, Algorithm 708, ACM TOMS 18 (1992); factor as in Loader (2000).
 * Example: betaCdf(0.5, 2, 3) is 0.6875.
 */
export function betaCdf(x: number, a: number, b: number, tail: Tail = 'lower'): number {
  return betaCdfOfParts(x, 1 - x, a, b, tail);
}

/** betaCdf for callers who know y = 1 − x better than subtraction would tell. Example: betaCdfOfParts(0.5, 0.5, 2, 3) is 0.6875. */
export function betaCdfOfParts(x: number, y: number, a: number, b: number, tail: Tail = 'lower'): number {
  if (x <= 0) return tail === 'lower' ? 0 : 1;
  if (y <= 0) return tail === 'lower' ? 1 : 0;
  const belowMean = meanMinus(a, b, x, y);
  if (belowMean < 0) return betaCdfOfParts(y, x, b, a, otherTail(tail));
  const fraction = continuedFraction(
    (k) => ((a + k - 1) * (a + b + k - 1) * k * (b - k) * x * x) / (a + 2 * k - 1) ** 2,
    (k) => k + (k === 0 ? 0 : (k * (b - k) * x) / (a + 2 * k - 1)) + ((a + k) / (a + 2 * k + 1)) * (belowMean + 1 + k * (1 + y)),
  );
  const lower = (binomialMass(a, b, x, y) * a * b) / (a + b) / fraction;
  return tail === 'lower' ? lower : 1 - lower;
}

/** a − (a + b)x = (a + b)y − b, told by the smaller of x and y, as the other has lost the smaller one's digits. */
function meanMinus(a: number, b: number, x: number, y: number): number {
  return x <= y ? a - (a + b) * x : (a + b) * y - b;
}

/**
 * xᵃ yᵇ Γ(a + b + 1) / (Γ(a + 1) Γ(b + 1)), where y = 1 − x: the binomial probability of a successes and b failures, for any a, b > 0.
 *
 * Source: Loader (2000). Example: binomialMass(1, 1, 0.5, 0.5) is ½.
 */
export function binomialMass(a: number, b: number, x: number, y: number): number {
  const n = a + b;
  const difference = meanMinus(a, b, x, y);
  const deviance = devianceTerm(a, n * x, difference) + devianceTerm(b, n * y, -difference);
  const exponent = stirlingError(n) - stirlingError(a) - stirlingError(b) - deviance;
  return Math.exp(exponent) * Math.sqrt(n / (2 * Math.PI * a * b));
}

/**
 * The x with probability p in its lower (or upper) tail, for a, b ≥ ½; 0 and 1 at the ends.
 * Where x is close to 1, betaQuantile(p, b, a, the other tail) gives 1 − x without cancellation.
 *
 * Source: Newton's method on ln p against the logit of x.
 * Example: betaQuantile(0.025, 1, 10) is 1 − 0.975^(1/10) = 0.002528578544461.
 */
export function betaQuantile(p: number, a: number, b: number, tail: Tail = 'lower'): number {
  const lower = tail === 'lower';
  if (p === (lower ? 0 : 1)) return 0;
  if (p === (lower ? 1 : 0)) return 1;
  const logit = invertLogProbability({
    logProbability: (t) => Math.log(betaCdfOfParts(logistic(t), logistic(-t), a, b, tail)),
    // d ln p / dt = ± x(1 − x) × density / p, and xᵃ(1 − x)ᵇ/B(a, b) is the binomial mass × ab/(a + b).
    slope: (t, at) => ((lower ? 1 : -1) * ((binomialMass(a, b, logistic(t), logistic(-t)) * a * b) / (a + b))) / Math.exp(at),
    wanted: Math.log(p),
    start: Math.log(a / b) + normalQuantile(p, tail) * Math.sqrt(1 / a + 1 / b),
    increasing: lower,
  });
  return logistic(logit);
}

function logistic(t: number): number {
  return 1 / (1 + Math.exp(-t));
}
