import { findRoot } from './root-finding.ts';

/**
 * The ratio above zero at which a monotone function of it is zero, searched on the log scale outwards from a start.
 *
 * The function must cross zero somewhere above 0 (on the side that is named, which is then the only one looked at) and be finite on
 * the way. Relative accuracy is that of the machine. Example: findPositiveRoot((ratio) => ratio - 3, 1) is 3.
 */
export function findPositiveRoot(f: (ratio: number) => number, start: number, side: 'either' | 'below' | 'above' = 'either'): number {
  const onLogScale = (logRatio: number): number => f(Math.exp(logRatio));
  const origin = Math.log(start);
  const atOrigin = Math.sign(onLogScale(origin));
  const crossed = (logRatio: number): boolean => Math.sign(onLogScale(logRatio)) !== atOrigin;
  for (let step = 1; ; step *= 2) {
    if (side !== 'below' && crossed(origin + step)) return Math.exp(findRoot(onLogScale, origin, origin + step));
    if (side !== 'above' && crossed(origin - step)) return Math.exp(findRoot(onLogScale, origin - step, origin));
  }
}
