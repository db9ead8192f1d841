import { requireSameLength } from '../../../shared/statistics/arguments.ts';
import { valueAt } from '../../../shared/statistics/rows.ts';
import { cochranArmitage, poissonTrend, type TrendTest } from '../../../shared/statistics/trend.ts';
import type { Answer, CaseMethod } from '../case-method.ts';
import { orNoNumber } from '../or-no-number.ts';
import { column, numbers } from '../read-case.ts';

/** A rule of the reference: R's glm stops when the deviance changes by less than this, which leaves its standard errors a little off. */
const toleranceOfR = 1e-8;

export const method: CaseMethod = {
  name: 'cochran_armitage',
  answer: ({ input }) => {
    const events = column(input, 'x');
    const atRisk = numbers(input, 'n');
    const scores = numbers(input, 'score');
    requireSameLength('n', atRisk, 'x', events);
    requireSameLength('score', scores, 'x', events);
    const groups = events.map((count, group) => ({ events: count, atRisk: valueAt(atRisk, group), score: valueAt(scores, group) }));
    const { z, trend, heterogeneity, departure, reason } = cochranArmitage(groups);
    const rates = poissonTrend(groups, toleranceOfR);
    const of = (test: TrendTest | null, part: keyof TrendTest): Answer => orNoNumber(test?.[part] ?? null, reason);
    return {
      z: orNoNumber(z, reason),
      chisq: of(trend, 'chiSquare'),
      p_two_sided: of(trend, 'pValue'),
      total_chisq: of(heterogeneity, 'chiSquare'),
      total_df: of(heterogeneity, 'degreesOfFreedom'),
      total_p: of(heterogeneity, 'pValue'),
      departure_chisq: of(departure, 'chiSquare'),
      departure_df: of(departure, 'degreesOfFreedom'),
      poisson_slope: orNoNumber(rates.slope, rates.reason),
      poisson_slope_se: orNoNumber(rates.standardError, rates.reason),
      poisson_score_chisq: orNoNumber(rates.score?.chiSquare ?? null, rates.reason),
    };
  },
};
