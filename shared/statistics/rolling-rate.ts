import { ArgumentError } from './argument-error.ts';
import { defaultConfidence, requireConfidence, requirePositive, requireSameLength, requireWholeCount } from './arguments.ts';
import type { Count } from './arguments.ts';
import type { Estimate } from './estimate.ts';
import { rate } from './rate.ts';

export interface RollingRateArguments {
  /** Consecutive years (or other numbered periods), each one more than the last. */
  readonly periods: readonly number[];
  /** Events in each period; null is a missing count. */
  readonly events: readonly Count[];
  /** Live births or person-years in each period; null is a missing one. */
  readonly denominators: readonly Count[];
  /** How many periods are pooled: 3 or 5 by habit. */
  readonly window: number;
  readonly multiplier?: number;
  readonly confidence?: number;
}

/** The pooled rate of one window, with its parts. */
export interface RollingRate extends Estimate {
  readonly firstPeriod: number;
  readonly lastPeriod: number;
  readonly events: Count;
  readonly denominator: Count;
}

/**
 * Pooled rates over a moving window: Σ events ÷ Σ denominators × multiplier, with the limits that rate() gives. Empty when the window is longer than the series.
 * Overlapping windows are correlated: do not test one against its neighbour.
 *
 * Source: the pooled sums of Public Health England's indicators; limits of phe_rate. Unit: events per `multiplier` (1,000 unless given).
 * A missing count in a window gives no number and a reason.
 * Throws ArgumentError for columns of different length, periods that are not consecutive, a window that is not a whole number above zero,
 * and whatever rate() refuses.
 * Example: events 1, 2, 3 among 1,000 each with a window of 3 give one rate, 2 per 1,000.
 */
export function rollingRates(series: RollingRateArguments): readonly RollingRate[] {
  const { periods, events, denominators, window, multiplier = 1000, confidence = defaultConfidence } = series;
  requireConfidence(confidence);
  requirePositive('window', requireWholeCount('window', window));
  requireSameLength('events', events, 'periods', periods);
  requireSameLength('denominators', denominators, 'periods', periods);
  periods.forEach((period, row) => {
    const previous = periods[row - 1] ?? period - 1;
    if (period !== previous + 1) throw new ArgumentError('periods', period, `each period must follow the one before it, and ${previous} comes before`);
  });
  return periods.slice(window - 1).map((lastPeriod, first) => {
    const inWindow = (column: readonly Count[]): Count => sum(column.slice(first, first + window));
    const pooled = { events: inWindow(events), denominator: inWindow(denominators) };
    return { ...rate({ ...pooled, multiplier, confidence }), firstPeriod: lastPeriod - window + 1, lastPeriod, ...pooled };
  });
}

function sum(column: readonly Count[]): Count {
  return column.reduce((total: Count, each) => (total === null || each === null ? null : total + each), 0);
}
