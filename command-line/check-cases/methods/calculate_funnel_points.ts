import { funnelPoints } from '../../../shared/statistics/funnel/points.ts';
import type { CaseMethod } from '../case-method.ts';
import { orNoNumber } from '../or-no-number.ts';
import { choice, column, number } from '../read-case.ts';

export const method: CaseMethod = {
  name: 'calculate_funnel_points',
  answer: ({ args, input }) => {
    const points = funnelPoints({
      numerators: column(input, 'num'),
      rates: column(input, 'rate'),
      rateType: choice(args, 'rate_type', ['crude', 'dsr']),
      yearsOfData: number(args, 'years_of_data'),
      multiplier: number(args, 'multiplier'),
      ...('den' in input ? { denominators: column(input, 'den') } : {}),
    });
    return {
      rate_chart: points.map(({ rate, reason }) => orNoNumber(rate, reason)),
      denominator_derived: points.map(({ denominator, reason }) => orNoNumber(denominator, reason)),
    };
  },
};
