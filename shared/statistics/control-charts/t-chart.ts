import { ArgumentError } from '../argument-error.ts';
import { average } from '../sample-summary.ts';
import { chartedValues, positionsAbove, positionsBelow, type ControlLimits } from './control-limits.ts';
import { xmrChart } from './xmr-chart.ts';

/** Times raised to this power are near enough to normal for the limits of an individuals chart (Nelson 1994). */
const power = 3.6;

/** The chance beyond a probability limit on each side: that of three standard deviations of a normal variable. */
const tailProbability = 0.00135;

export interface TChartInput {
  /** Days (or any unit of time) between one event and the next, in order. */
  readonly days: readonly number[];
}

export interface TChart extends ControlLimits {
  /** Mean and mean moving range of days^(1/3.6). */
  readonly transformed: { readonly mean: number; readonly meanMovingRange: number };
  /** Upper limit with the rounded factor 2.66 in place of 3/1.128, as some tools print it. */
  readonly upperWithRoundedFactor: number;
  /** Limits straight from the exponential distribution, at 0.00135 and 0.99865. */
  readonly exponential: { readonly lower: number; readonly upper: number };
  /** Positions of the points outside the limits. Longer gaps between deaths are good news, so a point above is an improvement. */
  readonly above: readonly number[];
  readonly below: readonly number[];
  readonly method: string;
}

/**
 * The t-chart for the time between rare events: an individuals chart of days^(1/3.6), turned back to days.
 *
 * Source: Nelson LS (1994), J Quality Technology 26; Montgomery 7.3. A lower limit below 0 before the power is 0 days.
 * Throws ArgumentError for a gap of 0 days or less (two deaths on one day need a rule first: count them as one event, or give
 * the hour) and for fewer than two gaps.
 * Example: gaps of 1, 32.0 and 1 days (3.6th roots 1, 2.619 and 1) have the centre 4.73 days.
 */
export function tChart({ days }: TChartInput): TChart {
  const gaps = chartedValues('days', days);
  const wrong = gaps.find((gap) => !(gap > 0));
  if (wrong !== undefined) throw new ArgumentError('days', wrong, 'time between events must be above 0; two events on one day need a rule first');
  const roots = gaps.map((gap) => gap ** (1 / power));
  const { centre, lower, upper, meanMovingRange } = xmrChart({ values: roots, method: 'shewhart' });
  const limits = { centre: centre ** power, lower: Math.max(0, lower) ** power, upper: upper ** power };
  const mean = average(gaps);
  return {
    ...limits,
    transformed: { mean: centre, meanMovingRange },
    upperWithRoundedFactor: (centre + 2.66 * meanMovingRange) ** power,
    exponential: { lower: -mean * Math.log1p(-tailProbability), upper: -mean * Math.log(tailProbability) },
    above: positionsAbove(gaps, limits.upper),
    below: positionsBelow(gaps, limits.lower),
    method: 't-chart, days to the power 1/3.6, 3/1.128 times the mean moving range',
  };
}
