import { ArgumentError } from './argument-error.ts';

export interface RootOptions {
  /** Half-width at which the search stops, in the unit of x; 0 (the default) searches to machine precision. */
  readonly tolerance?: number;
}

/**
 * The x between low and high where f(x) = 0, by Brent's method: inverse quadratic and secant steps kept inside a bracket.
 *
 * Source: Brent RP, Algorithms for Minimization without Derivatives (1973), chapter 4.
 * Throws ArgumentError when f has the same sign at both ends, because then no root is known to lie between them.
 * Example: findRoot((x) => x * x - 2, 1, 2) is 1.4142135623730951.
 */
export function findRoot(f: (x: number) => number, low: number, high: number, { tolerance = 0 }: RootOptions = {}): number {
  let a = low;
  let b = high;
  let fa = f(a);
  let fb = f(b);
  if (fa === 0) return a;
  if (fb === 0) return b;
  if (!(fa < 0 !== fb < 0)) {
    throw new ArgumentError('low and high', `${low} and ${high}`, 'the function must have opposite signs at the two ends');
  }
  let c = a;
  let fc = fa;
  let step = b - a;
  let previousStep = step;
  for (;;) {
    if (fb < 0 === fc < 0) {
      c = a;
      fc = fa;
      step = b - a;
      previousStep = step;
    }
    if (Math.abs(fc) < Math.abs(fb)) {
      a = b;
      b = c;
      c = a;
      fa = fb;
      fb = fc;
      fc = fa;
    }
    const resolution = 2 * Number.EPSILON * Math.abs(b) + tolerance / 2;
    const half = (c - b) / 2;
    if (Math.abs(half) <= resolution || fb === 0) return b;
    const interpolated = Math.abs(previousStep) >= resolution && Math.abs(fa) > Math.abs(fb) ? interpolate(a, b, c, fa, fb, fc) : half;
    const usable = interpolated * half > 0 && Math.abs(interpolated) < Math.min(1.5 * Math.abs(half), Math.abs(previousStep) / 2);
    previousStep = usable ? step : half;
    step = usable ? interpolated : half;
    a = b;
    fa = fb;
    b += Math.abs(step) > resolution ? step : Math.sign(half) * resolution;
    fb = f(b);
  }
}

/** The step from b to the root of the curve through the points: a secant with two points, inverse quadratic with three. */
function interpolate(a: number, b: number, c: number, fa: number, fb: number, fc: number): number {
  const s = fb / fa;
  if (a === c) return ((c - b) * s) / (s - 1);
  const q = fa / fc;
  const r = fb / fc;
  const numerator = s * ((c - b) * q * (q - r) - (b - a) * (r - 1));
  const denominator = (q - 1) * (r - 1) * (s - 1);
  return -numerator / denominator;
}
