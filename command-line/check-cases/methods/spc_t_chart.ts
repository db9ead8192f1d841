import { tChart } from '../../../shared/statistics/control-charts/t-chart.ts';
import type { CaseMethod } from '../case-method.ts';
import { numbers } from '../read-case.ts';

export const method: CaseMethod = {
  name: 't_chart',
  answer: ({ input }) => {
    const chart = tChart({ days: numbers(input, 'days') });
    return {
      centre: chart.centre,
      ucl: chart.upper,
      lcl: chart.lower,
      transformed_mean: chart.transformed.mean,
      transformed_mean_mr: chart.transformed.meanMovingRange,
      'ucl_with_2.66': chart.upperWithRoundedFactor,
      'exponential_ucl_0.99865': chart.exponential.upper,
      'exponential_lcl_0.00135': chart.exponential.lower,
      points_above_ucl: chart.above.length,
      points_below_lcl: chart.below.length,
    };
  },
};
