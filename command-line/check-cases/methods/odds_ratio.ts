import { fisherMinimumLikelihoodP, oddsRatio, type OddsRatioMethod } from '../../../shared/statistics/odds-ratio.ts';
import { chiSquareTwoByTwo } from '../../../shared/statistics/two-by-two.ts';
import type { CaseMethod } from '../case-method.ts';
import { orNoNumber } from '../or-no-number.ts';
import { number, numberOrMissing } from '../read-case.ts';

const looseRoot = 'R finds these roots to its default tolerance only, 2 to 4 digits';

export const method: CaseMethod = {
  name: 'odds_ratio',
  answer: ({ input }) => {
    const table = {
      a: numberOrMissing(input, 'a'),
      b: numberOrMissing(input, 'b'),
      c: numberOrMissing(input, 'c'),
      d: numberOrMissing(input, 'd'),
    };
    const confidence = number(input, 'confidence');
    const by = (each: OddsRatioMethod) => oddsRatio({ table, confidence, method: each });
    const woolf = by('Woolf');
    const haldane = by('Haldane and Anscombe');
    const fisher = by('Fisher exact');
    const midP = by('mid-p');
    const pearson = chiSquareTwoByTwo(table);
    const yates = chiSquareTwoByTwo(table, 'Yates');
    return {
      odds_ratio: orNoNumber(woolf.value, woolf.reason),
      se_log: orNoNumber(woolf.standardError, woolf.reason),
      woolf_lower: orNoNumber(woolf.lower, woolf.reason),
      woolf_upper: orNoNumber(woolf.upper, woolf.reason),
      haldane_or: orNoNumber(haldane.value, haldane.reason),
      haldane_lower: orNoNumber(haldane.lower, haldane.reason),
      haldane_upper: orNoNumber(haldane.upper, haldane.reason),
      fisher_conditional_or: orNoNumber(fisher.value, fisher.reason),
      fisher_lower: orNoNumber(fisher.lower, fisher.reason),
      fisher_upper: orNoNumber(fisher.upper, fisher.reason),
      fisher_p: orNoNumber(fisherMinimumLikelihoodP(table), fisher.reason),
      midp_median_unbiased_or: orNoNumber(midP.value, midP.reason),
      midp_lower: orNoNumber(midP.lower, midP.reason),
      midp_upper: orNoNumber(midP.upper, midP.reason),
      midp_p: orNoNumber(midP.pValue, midP.reason),
      chisq: orNoNumber(pearson.chiSquare, pearson.reason),
      chisq_p: orNoNumber(pearson.pValue, pearson.reason),
      chisq_yates: orNoNumber(yates.chiSquare, yates.reason),
      chisq_yates_p: orNoNumber(yates.pValue, yates.reason),
    };
  },
  exempt: { r_fisher_estimate: looseRoot, r_fisher_lower: looseRoot, r_fisher_upper: looseRoot },
};
