/** Stands in for a zero denominator, which Lentz's method cannot divide by. */
const tiny = 1e-30;

/**
 * The value of b(0) + a(1)/(b(1) + a(2)/(b(2) + …)).
 *
 * Source: Lentz's method as modified by Thompson and Barnett (1986).
 * Example: a = b = 1 throughout gives the golden ratio 1.618033988749895.
 */
export function continuedFraction(a: (k: number) => number, b: (k: number) => number): number {
  let value = b(0) || tiny;
  let c = value;
  let d = 0;
  for (let k = 1; ; k += 1) {
    const numerator = a(k);
    const denominator = b(k);
    d = 1 / (denominator + numerator * d || tiny);
    c = denominator + numerator / c || tiny;
    const change = c * d;
    value *= change;
    if (!(Math.abs(change - 1) > 2 * Number.EPSILON)) return value;
  }
}
