import {
  cochranMantelHaenszel,
  exactStratifiedMinimumLikelihoodP,
  exactStratifiedOddsRatio,
  mantelHaenszelOddsRatio,
  mantelHaenszelRiskRatio,
} from '../../../shared/statistics/mantel-haenszel.ts';
import { requireSameLength } from '../../../shared/statistics/arguments.ts';
import { valueAt } from '../../../shared/statistics/rows.ts';
import type { CaseMethod } from '../case-method.ts';
import { orNoNumber } from '../or-no-number.ts';
import { column, number } from '../read-case.ts';

/** R's root finder leaves its exact estimate and limits good to a hundredth. */
const looseExact = /^exact_(conditional_or|lower|upper)$/;

export const method: CaseMethod = {
  name: 'mantel_haenszel',
  answer: ({ input }) => {
    const cells = { a: column(input, 'a'), b: column(input, 'b'), c: column(input, 'c'), d: column(input, 'd') };
    for (const [name, counts] of Object.entries(cells)) requireSameLength(name, counts, 'a', cells.a);
    const strata = cells.a.map((a, stratum) => ({ a, b: valueAt(cells.b, stratum), c: valueAt(cells.c, stratum), d: valueAt(cells.d, stratum) }));
    const confidence = number(input, 'confidence');
    const odds = mantelHaenszelOddsRatio({ strata, confidence });
    const risk = mantelHaenszelRiskRatio({ strata, confidence });
    const exact = exactStratifiedOddsRatio({ strata, confidence });
    const test = cochranMantelHaenszel(strata);
    return {
      mh_or: orNoNumber(odds.value, odds.reason),
      rbg_lower: orNoNumber(odds.lower, odds.reason),
      rbg_upper: orNoNumber(odds.upper, odds.reason),
      cmh_chisq: orNoNumber(test.chiSquare, test.reason),
      cmh_p: orNoNumber(test.pValue, test.reason),
      exact_conditional_or: orNoNumber(exact.value, exact.reason),
      exact_lower: orNoNumber(exact.lower, exact.reason),
      exact_upper: orNoNumber(exact.upper, exact.reason),
      exact_p: orNoNumber(exactStratifiedMinimumLikelihoodP(strata), exact.reason),
      mh_rr: orNoNumber(risk.value, risk.reason),
      mh_rr_lower: orNoNumber(risk.lower, risk.reason),
      mh_rr_upper: orNoNumber(risk.upper, risk.reason),
    };
  },
  tolerance: (field) => (looseExact.test(field) ? 0.01 : undefined),
};
