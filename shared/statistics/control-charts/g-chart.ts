import { requireWholeCount } from '../arguments.ts';
import { geometricQuantile } from '../distributions/geometric.ts';
import { average, median } from '../sample-summary.ts';
import { chartedValues, positionsAbove, type ControlLimits } from './control-limits.ts';

/** The chance beyond a probability limit on each side: that of three standard deviations of a normal variable. */
const tailProbability = 0.00135;

/** The median of a geometric count is about this share of its mean (ln 2). */
const medianShare = 0.693;

export interface GChartInput {
  /** Births (or cases) between one event and the next, in order: 0 when they are neighbours. */
  readonly between: readonly number[];
}

export interface GChart extends ControlLimits {
  readonly mean: number;
  /** 0.693 times the mean: where the centre line would be for a geometric count with this mean. */
  readonly theoreticalMedian: number;
  /** Limits straight from the geometric distribution with event probability 1/(mean + 1), at 0.00135 and 0.99865. */
  readonly probability: { readonly event: number; readonly median: number; readonly lower: number; readonly upper: number };
  /** Positions of the points above the upper limit. More births between deaths are good news, so a point above is an improvement. */
  readonly above: readonly number[];
  readonly method: string;
}

/**
 * The g-chart for the number of births between rare events: centre the median, limits ḡ ∓ 3√(ḡ(ḡ + 1)), lower clamped at 0.
 *
 * Source: Kaminsky and others (1992), J Quality Technology 24; Benneyan (2001); centre line as in qicharts2.
 * Throws ArgumentError for counts that are not whole or are negative, and for fewer than two.
 * Example: 0, 3 and 9 births between deaths: mean 4, centre 3, upper limit 4 + 3√20 = 17.416.
 */
export function gChart({ between }: GChartInput): GChart {
  const counts = chartedValues('between', between);
  counts.forEach((count) => requireWholeCount('between', count));
  const mean = average(counts);
  const reach = 3 * Math.sqrt(mean * (mean + 1));
  const upper = mean + reach;
  const event = 1 / (mean + 1);
  return {
    centre: median(counts),
    lower: Math.max(0, mean - reach),
    upper,
    mean,
    theoreticalMedian: medianShare * mean,
    probability: {
      event,
      median: geometricQuantile(0.5, event),
      lower: geometricQuantile(tailProbability, event),
      upper: geometricQuantile(1 - tailProbability, event),
    },
    above: positionsAbove(counts, upper),
    method: 'g-chart, median with limits three standard deviations from the mean',
  };
}
