import { ArgumentError } from './argument-error.ts';
import { requireCount, requirePositive, requireSameLength, type Count } from './arguments.ts';
import { valueAt } from './rows.ts';

export interface PoissonCusumInput {
  /** Deaths a period, in time order; null is a missing period. */
  readonly observed: readonly Count[];
  /** Deaths expected in each period when nothing has changed. */
  readonly expected: readonly number[];
  /** The rate ratio that the chart is tuned to find: above 1 for a rise, below 1 for a fall. */
  readonly rateRatio: number;
  /** The log-likelihood ratio above which the chart signals (h). */
  readonly threshold: number;
}

export interface CusumPeriod {
  /** The statistic on the log-likelihood-ratio scale, compared with the threshold. */
  readonly logLikelihoodRatio: number;
  /** The same in events: the log-likelihood ratio over |ln rateRatio|. */
  readonly events: number;
  /** Σ(observed − expected) up to this period, in events. */
  readonly observedMinusExpected: number;
  readonly signal: boolean;
  /** Why the period added nothing, as a sentence; null when it did. */
  readonly reason: string | null;
}

export interface PoissonCusum {
  /** Events per expected event that leave the statistic where it is: (ρ − 1)/ln ρ. */
  readonly reference: number;
  readonly periods: readonly CusumPeriod[];
  /** Position, counted from 0, of the first period that signals; null when none does. */
  readonly firstSignal: number | null;
}

/**
 * The Poisson cumulative sum for a change in the rate: W = max(0, W + y ln ρ − (ρ − 1)e), signal when W is above h.
 *
 * Source: Moustakides's log-likelihood-ratio CUSUM; Lucas JM (1985), Technometrics 27. The statistic is not reset after a signal.
 * A missing period leaves the sums where they were and says so.
 * Throws ArgumentError for a negative count, an expected count or threshold of 0 or less, a rate ratio of 0 or less or of 1, or unequal columns.
 * Example: 4 deaths where 2 were expected, tuned to a doubling: 4 ln 2 − 2 = 0.7726, or 1.1146 events.
 */
export function poissonCusum({ observed, expected, rateRatio, threshold }: PoissonCusumInput): PoissonCusum {
  requireSameLength('expected', expected, 'observed', observed);
  requirePositive('threshold', threshold);
  if (requirePositive('rateRatio', rateRatio) === 1) throw new ArgumentError('rateRatio', 1, 'a chart tuned to no change cannot find one');
  const weight = Math.log(rateRatio);
  let sum = 0;
  let difference = 0;
  const periods = observed.map((count, row): CusumPeriod => {
    const due = requirePositive('expected', valueAt(expected, row));
    if (count !== null) {
      sum = Math.max(0, sum + requireCount('observed', count) * weight - (rateRatio - 1) * due);
      difference += count - due;
    }
    return {
      logLikelihoodRatio: sum,
      events: sum / Math.abs(weight),
      observedMinusExpected: difference,
      signal: sum > threshold,
      reason: count === null ? 'The count is missing, so this period adds nothing to the sums.' : null,
    };
  });
  const firstSignal = periods.findIndex((period) => period.signal);
  return { reference: (rateRatio - 1) / weight, periods, firstSignal: firstSignal === -1 ? null : firstSignal };
}
