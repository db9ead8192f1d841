import { requireCount, requirePositive, requireSameLength, type Count } from '../arguments.ts';
import { ArgumentError } from '../argument-error.ts';
import { average } from '../sample-summary.ts';
import { total, valueAt } from '../rows.ts';
import { chartedValues, type ControlLimits } from './control-limits.ts';

/** One period of a chart whose limits depend on its denominator. */
export interface ChartedPeriod {
  /** null when the count is missing. */
  readonly value: number | null;
  readonly lower: number;
  readonly upper: number;
}

export interface VaryingLimitsChart {
  readonly centre: number;
  readonly periods: readonly ChartedPeriod[];
  readonly method: string;
}

export interface CountChartInput {
  /** Events a period; null is a missing period. */
  readonly counts: readonly Count[];
}

export interface RateChartInput extends CountChartInput {
  /** Births or population at risk a period. */
  readonly denominators: readonly number[];
}

/**
 * The c-chart for counts with an equal chance each period: c̄ ∓ 3√c̄, lower clamped at 0.
 *
 * Source: Montgomery 7.17. Missing periods are left out of the mean. Throws ArgumentError for a negative count or fewer than two.
 * Example: counts 3, 5 and 4 have centre 4 and limits 0 and 10.
 */
export function cChart({ counts }: CountChartInput): ControlLimits {
  const charted = chartedValues('counts', counts);
  charted.forEach((count) => requireCount('counts', count));
  const centre = average(charted);
  const reach = 3 * Math.sqrt(centre);
  return { centre, lower: Math.max(0, centre - reach), upper: centre + reach };
}

/**
 * The u-chart for events per unit of denominator: ū ∓ 3√(ū/n), lower clamped at 0; ū = Σevents/Σdenominator.
 *
 * Source: Montgomery 7.19. Values in events per one of the denominator. Missing counts leave their denominator out of ū.
 * Throws ArgumentError for a negative count, a denominator of 0 or less, unequal columns or fewer than two counts.
 * Example: 4 and 6 deaths in 1,000 births each: centre 0.005, upper limit 0.005 + 3√(0.005/1000) = 0.011708.
 */
export function uChart(input: RateChartInput): VaryingLimitsChart {
  const { centre, rows } = pooled(input);
  const periods = rows.map(({ count, denominator }): ChartedPeriod => {
    const reach = 3 * Math.sqrt(centre / denominator);
    return { value: count === null ? null : count / denominator, lower: Math.max(0, centre - reach), upper: centre + reach };
  });
  return { centre, periods, method: 'u-chart, three Poisson standard deviations' };
}

/**
 * The p-chart for the proportion of a denominator with the event: p̄ ∓ 3√(p̄(1 − p̄)/n), clamped to 0 and 1.
 *
 * Source: Montgomery 7.6. Values are proportions. Missing counts leave their denominator out of p̄.
 * Throws ArgumentError as uChart does, and for a count above its denominator.
 * Example: 40 and 60 of 100 each: centre 0.5, limits 0.35 and 0.65.
 */
export function pChart(input: RateChartInput): VaryingLimitsChart {
  const { centre, rows } = pooled(input);
  const periods = rows.map(({ count, denominator }): ChartedPeriod => {
    if (count !== null && count > denominator) throw new ArgumentError('counts', count, `a proportion cannot have more events than its denominator of ${denominator}`);
    const reach = 3 * Math.sqrt((centre * (1 - centre)) / denominator);
    return { value: count === null ? null : count / denominator, lower: Math.max(0, centre - reach), upper: Math.min(1, centre + reach) };
  });
  return { centre, periods, method: 'p-chart, three binomial standard deviations' };
}

interface PeriodRow {
  readonly count: Count;
  readonly denominator: number;
}

function pooled({ counts, denominators }: RateChartInput): { readonly centre: number; readonly rows: readonly PeriodRow[] } {
  requireSameLength('denominators', denominators, 'counts', counts);
  const charted = chartedValues('counts', counts);
  charted.forEach((count) => requireCount('counts', count));
  const rows = counts.map((count, row): PeriodRow => ({ count, denominator: requirePositive('denominators', valueAt(denominators, row)) }));
  const atRisk = rows.filter(({ count }) => count !== null).map(({ denominator }) => denominator);
  return { centre: total(charted) / total(atRisk), rows };
}
