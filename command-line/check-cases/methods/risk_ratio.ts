import { proportion } from '../../../shared/statistics/proportion.ts';
import { riskDifference } from '../../../shared/statistics/risk-difference.ts';
import { riskRatio } from '../../../shared/statistics/risk-ratio.ts';
import { chiSquareTwoByTwo } from '../../../shared/statistics/two-by-two.ts';
import type { CaseMethod } from '../case-method.ts';
import { orNoNumber } from '../or-no-number.ts';
import { number, numberOrMissing } from '../read-case.ts';

export const method: CaseMethod = {
  name: 'risk_ratio',
  answer: ({ input }) => {
    const proportions = {
      events: numberOrMissing(input, 'x1'),
      total: number(input, 'n1'),
      referenceEvents: numberOrMissing(input, 'x2'),
      referenceTotal: number(input, 'n2'),
      confidence: number(input, 'confidence'),
    };
    const { events, total, referenceEvents, referenceTotal } = proportions;
    const first = proportion({ events, of: total });
    const second = proportion({ events: referenceEvents, of: referenceTotal });
    const katz = riskRatio({ ...proportions, method: 'Katz' });
    const koopman = riskRatio({ ...proportions, method: 'Koopman' });
    const difference = riskDifference(proportions);
    const test = chiSquareTwoByTwo({
      a: events,
      b: events === null ? null : total - events,
      c: referenceEvents,
      d: referenceEvents === null ? null : referenceTotal - referenceEvents,
    });
    return {
      risk1: orNoNumber(first.value, first.reason),
      risk2: orNoNumber(second.value, second.reason),
      risk_ratio: orNoNumber(katz.value, katz.reason),
      se_log: orNoNumber(katz.standardError, katz.reason),
      wald_lower: orNoNumber(katz.lower, katz.reason),
      wald_upper: orNoNumber(katz.upper, katz.reason),
      koopman_lower: orNoNumber(koopman.lower, koopman.reason),
      koopman_upper: orNoNumber(koopman.upper, koopman.reason),
      risk_difference: orNoNumber(difference.value, difference.reason),
      newcombe_lower: orNoNumber(difference.lower, difference.reason),
      newcombe_upper: orNoNumber(difference.upper, difference.reason),
      chisq: orNoNumber(test.chiSquare, test.reason),
      chisq_p: orNoNumber(test.pValue, test.reason),
    };
  },
};
