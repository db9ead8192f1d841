/**
 * A root of f between low and high, found as R's uniroot finds it, step for step, to a given tolerance.
 *
 * Only for numbers that R publishes after stopping early: findRoot goes to machine precision and is the one to use elsewhere.
 * f must have opposite signs at the two ends. Source: Brent (1973); Netlib's zeroin, which R uses.
 * Example: zeroin((x) => x * x - 2, 1, 2, 1e-12) is √2 within 1e-12.
 */
export function zeroin(f: (x: number) => number, low: number, high: number, tolerance: number): number {
  let a = low;
  let b = high;
  let fa = f(a);
  let fb = f(b);
  let c = a;
  let fc = fa;
  if (fa === 0) return a;
  for (;;) {
    const previous = b - a;
    if (Math.abs(fc) < Math.abs(fb)) {
      [a, b, c] = [b, c, b];
      [fa, fb, fc] = [fb, fc, fb];
    }
    const smallest = 2 * Number.EPSILON * Math.abs(b) + tolerance / 2;
    const half = (c - b) / 2;
    if (Math.abs(half) <= smallest || fb === 0) return b;
    const mayInterpolate = Math.abs(previous) >= smallest && Math.abs(fa) > Math.abs(fb);
    const step = mayInterpolate ? interpolatedStep({ a, b, c, fa, fb, fc }, previous, smallest) : half;
    a = b;
    fa = fb;
    b += Math.abs(step) < smallest ? (step > 0 ? smallest : -smallest) : step;
    fb = f(b);
    if (fb > 0 === fc > 0 && fb !== 0) {
      c = a;
      fc = fa;
    }
  }
}

interface Bracket {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly fa: number;
  readonly fb: number;
  readonly fc: number;
}

/** A secant or inverse quadratic step from b, or half the bracket where that step is not small and inward enough. */
function interpolatedStep({ a, b, c, fa, fb, fc }: Bracket, previous: number, smallest: number): number {
  const span = c - b;
  const [p, q] = a === c ? secant(span, fb / fa) : inverseQuadratic(span, b - a, fa / fc, fb / fc, fb / fa);
  const sign = p > 0 ? -1 : 1;
  const numerator = Math.abs(p);
  const denominator = sign * q;
  const isInside = numerator < 0.75 * span * denominator - Math.abs(smallest * denominator) / 2;
  return isInside && numerator < Math.abs((previous * denominator) / 2) ? numerator / denominator : span / 2;
}

function secant(span: number, t: number): readonly [number, number] {
  return [span * t, 1 - t];
}

function inverseQuadratic(span: number, last: number, q: number, t1: number, t2: number): readonly [number, number] {
  return [t2 * (span * q * (q - t1) - last * (t1 - 1)), (q - 1) * (t1 - 1) * (t2 - 1)];
}
