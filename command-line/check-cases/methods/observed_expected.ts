import { observedExpected, observedExpectedTests } from '../../../shared/statistics/observed-expected.ts';
import type { ObservedExpectedLimits } from '../../../shared/statistics/observed-expected.ts';
import type { Answer, CaseMethod } from '../case-method.ts';
import { orNoNumber } from '../or-no-number.ts';
import { number } from '../read-case.ts';

export const method: CaseMethod = {
  name: 'observed_expected',
  answer: ({ input }) => {
    const observed = number(input, 'observed');
    const expected = number(input, 'expected');
    const confidence = number(input, 'confidence');
    const tests = observedExpectedTests({ observed, expected });
    const limits = (prefix: string, by: ObservedExpectedLimits): Readonly<Record<string, Answer>> => {
      const { lower, upper, reason } = observedExpected({ observed, expected, confidence, limits: by });
      return { [`${prefix}_lower`]: orNoNumber(lower, reason), [`${prefix}_upper`]: orNoNumber(upper, reason) };
    };
    const { value, reason } = observedExpected({ observed, expected, confidence });
    return {
      ratio: orNoNumber(value, reason),
      ...limits('exact', 'exact'),
      ...limits('midp', 'mid-p'),
      ...limits('byar', "Byar's"),
      ...limits('phe_rule', 'by the rule'),
      exact_p_minlike: tests.minimumLikelihood,
      central_p: tests.central,
      midp_p: tests.midP,
      z: tests.z,
    };
  },
};
