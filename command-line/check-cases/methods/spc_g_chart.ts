import { gChart } from '../../../shared/statistics/control-charts/g-chart.ts';
import type { CaseMethod } from '../case-method.ts';
import { numbers } from '../read-case.ts';

export const method: CaseMethod = {
  name: 'g_chart',
  answer: ({ input }) => {
    const chart = gChart({ between: numbers(input, 'between') });
    return {
      mean: chart.mean,
      median: chart.centre,
      theoretical_median: chart.theoreticalMedian,
      ucl3: chart.upper,
      lcl3: chart.lower,
      prob_p_hat: chart.probability.event,
      prob_median: chart.probability.median,
      'prob_lcl_0.00135': chart.probability.lower,
      'prob_ucl_0.99865': chart.probability.upper,
      points_above_ucl: chart.above.length,
    };
  },
};
