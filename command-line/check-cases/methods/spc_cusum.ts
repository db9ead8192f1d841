import { poissonCusum } from '../../../shared/statistics/cusum.ts';
import type { CaseMethod } from '../case-method.ts';
import { orNoNumber } from '../or-no-number.ts';
import { column, number, numbers } from '../read-case.ts';

export const method: CaseMethod = {
  name: 'poisson_cusum',
  answer: ({ input }) => {
    const baseline = number(input, 'baseline_rate');
    const cusum = poissonCusum({
      observed: column(input, 'y'),
      expected: numbers(input, 'n').map((exposure) => exposure * baseline),
      rateRatio: number(input, 'rate_ratio'),
      threshold: number(input, 'h'),
    });
    return {
      k_per_expected: cusum.reference,
      cusum_count_scale: cusum.periods.map(({ events }) => events),
      cusum_llr: cusum.periods.map(({ logLikelihoodRatio }) => logLikelihoodRatio),
      signal: cusum.periods.map(({ signal }) => signal),
      first_signal: orNoNumber(cusum.firstSignal, 'No period signals.'),
      o_minus_e: cusum.periods.map(({ observedMinusExpected }) => observedMinusExpected),
    };
  },
};
