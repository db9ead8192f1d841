import { rate } from '../../../shared/statistics/rate.ts';
import { rateDifference, rateRatio, rateRatioMinimumLikelihoodP, rateScoreTest } from '../../../shared/statistics/rate-ratio.ts';
import type { CaseMethod } from '../case-method.ts';
import { orNoNumber } from '../or-no-number.ts';
import { number, numberOrMissing } from '../read-case.ts';

export const method: CaseMethod = {
  name: 'rate_ratio',
  answer: ({ input }) => {
    const rates = {
      events: numberOrMissing(input, 'a'),
      denominator: number(input, 't1'),
      referenceEvents: numberOrMissing(input, 'b'),
      referenceDenominator: number(input, 't2'),
      confidence: number(input, 'confidence'),
    };
    const first = rate({ events: rates.events, denominator: rates.denominator, multiplier: 1 });
    const second = rate({ events: rates.referenceEvents, denominator: rates.referenceDenominator, multiplier: 1 });
    const wald = rateRatio({ ...rates, method: 'Wald' });
    const exact = rateRatio({ ...rates, method: 'exact conditional' });
    const midP = rateRatio({ ...rates, method: 'mid-p' });
    const difference = rateDifference(rates);
    const score = rateScoreTest(rates);
    return {
      rate1: orNoNumber(first.value, first.reason),
      rate2: orNoNumber(second.value, second.reason),
      rate_ratio: orNoNumber(wald.value, wald.reason),
      se_log: orNoNumber(wald.standardError, wald.reason),
      wald_lower: orNoNumber(wald.lower, wald.reason),
      wald_upper: orNoNumber(wald.upper, wald.reason),
      exact_lower: orNoNumber(exact.lower, exact.reason),
      exact_upper: orNoNumber(exact.upper, exact.reason),
      exact_p_minlike: orNoNumber(rateRatioMinimumLikelihoodP(rates), exact.reason),
      midp_lower: orNoNumber(midP.lower, midP.reason),
      midp_upper: orNoNumber(midP.upper, midP.reason),
      midp_p_twice_smaller_tail: orNoNumber(midP.pValue, midP.reason),
      rate_difference: orNoNumber(difference.value, difference.reason),
      rd_se: orNoNumber(difference.standardError, difference.reason),
      score_z: orNoNumber(score.z, score.reason),
      score_p: orNoNumber(score.pValue, score.reason),
    };
  },
};
