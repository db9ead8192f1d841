/**
 * The smallest k with P(X ≤ k) ≥ p, where k counts the failures before the first success of the given probability.
 *
 * Source: P(X ≤ k) = 1 − (1 − probability)^(k + 1). Example: geometricQuantile(0.5, 0.1) is 6.
 */
export function geometricQuantile(p: number, probability: number): number {
  if (probability === 1) return 0;
  // The small allowance keeps a p that is met exactly from moving to the next count.
  return Math.max(0, Math.ceil(Math.log1p(-p) / Math.log1p(-probability) - 1 - 1e-12));
}
