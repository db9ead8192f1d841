import { normalQuantile } from '../distributions/normal.ts';
import { poissonCdf } from '../distributions/poisson.ts';

/** The chance beyond a limit on one side: 0.025 for 95%, 0.001 for 99.8%. */
export type FunnelTail = 0.025 | 0.001;

export interface ProportionLines {
  readonly lower: number;
  readonly upper: number;
}

/** The bisection stops when its step is no larger than this. */
const smallestStep = 1e-7;

/**
 * The proportions at which Wilson's interval for a denominator would just reach the average: below 0 and above 1 where none does.
 *
 * Formula, k = N/z²: (av(k + 1) ∓ √(av²(k + 1)² − A·av(N(av(k + 2) − 1) + z²(av − 1))))/(A N), A = 1/z² + 1/N.
 * Source: PHE Fingertips technical guidance; calculate_funnel_limits in PHEindicatormethods 2.1.0.
 * Example: an average of 0.5 and a denominator of 100 give 0.402 and 0.598 for 95%.
 */
export function proportionLines(denominator: number, average: number, tail: FunnelTail): ProportionLines {
  const z2 = normalQuantile(tail) ** 2;
  const k = denominator / z2;
  const middle = average * (k + 1);
  const scale = 1 / z2 + 1 / denominator;
  const product = average * (denominator * (average * (k + 2) - 1) + z2 * (average - 1));
  // At an average of 1 the root is 0 but for rounding.
  const reach = Math.sqrt(Math.max(0, middle ** 2 - scale * product));
  return { lower: (middle - reach) / scale / denominator, upper: (middle + reach) / scale / denominator };
}

/**
 * The expected events for which so many events or fewer have the chance of the tail: where a count meets the funnel's lower limit.
 *
 * Found by the reference's own bisection on v, expected = (1 + count)v/(1 − v), to a step of 1e-7, so that funnels agree with
 * Fingertips to the last digit; it is within about 1e-6 of the exact value, and within 1e-4 for a single event.
 * Source: calculate_funnel_limits in PHEindicatormethods 2.1.0. Example: 1 event at 0.025 gives 5.5716.
 */
export function expectedAboveCount(count: number, tail: FunnelTail): number {
  return bisect(count, (expected) => poissonCdf(count, expected, 'lower') < tail);
}

/** The expected events for which so many events or more have the chance of the tail: where a count meets the funnel's upper limit. Example: 1 event at 0.025 gives 0.0253. */
export function expectedBelowCount(count: number, tail: FunnelTail): number {
  return bisect(count, (expected) => poissonCdf(count, expected, 'upper') > tail);
}

function bisect(count: number, isTooHigh: (expected: number) => boolean): number {
  let v = 0.5;
  for (let step = 0.5; step > smallestStep; ) {
    step /= 2;
    v += isTooHigh(((1 + count) * v) / (1 - v)) ? -step : step;
  }
  return ((1 + count) * v) / (1 - v);
}
