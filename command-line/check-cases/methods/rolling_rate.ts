import { rollingRates } from '../../../shared/statistics/rolling-rate.ts';
import type { CaseMethod } from '../case-method.ts';
import { orNoNumber } from '../or-no-number.ts';
import { column, number, numbers } from '../read-case.ts';

export const method: CaseMethod = {
  name: 'rolling_rate',
  answer: ({ input }) => {
    const rates = rollingRates({ periods: numbers(input, 'year'), events: column(input, 'y'), denominators: column(input, 'n'), window: number(input, 'window') });
    return {
      last_year: rates.map(({ lastPeriod }) => lastPeriod),
      events: rates.map(({ events, reason }) => orNoNumber(events, reason)),
      births: rates.map(({ denominator, reason }) => orNoNumber(denominator, reason)),
      rate: rates.map(({ value, reason }) => orNoNumber(value, reason)),
      lower: rates.map(({ lower, reason }) => orNoNumber(lower, reason)),
      upper: rates.map(({ upper, reason }) => orNoNumber(upper, reason)),
    };
  },
};
