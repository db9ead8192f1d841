import { gammaCdf, gammaQuantile } from './gamma.ts';
import type { Tail } from './tail.ts';

/** The chance that chi-square on `degrees` degrees of freedom (any number ≥ 0) is at most, or above, x. Example: chiSquareCdf(3.841458820694124, 1) is 0.95. */
export function chiSquareCdf(x: number, degrees: number, tail: Tail = 'lower'): number {
  return gammaCdf(x / 2, degrees / 2, tail);
}

/** The x with probability p in its lower (or upper) tail. Example: chiSquareQuantile(0.95, 1) is 3.841458820694124. */
export function chiSquareQuantile(p: number, degrees: number, tail: Tail = 'lower'): number {
  return 2 * gammaQuantile(p, degrees / 2, tail);
}
