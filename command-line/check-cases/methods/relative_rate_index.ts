import { requireSameLength } from '../../../shared/statistics/arguments.ts';
import { relativeRateIndex, riskRatioAgainstOthers, type RelativeRate } from '../../../shared/statistics/disproportionality/relative-rate-index.ts';
import { excessEvents, indexOfDisparity, representationRatios } from '../../../shared/statistics/disproportionality/representation.ts';
import { goodnessOfFit } from '../../../shared/statistics/goodness-of-fit.ts';
import { riskRatio } from '../../../shared/statistics/risk-ratio.ts';
import { valueAt } from '../../../shared/statistics/rows.ts';
import type { Comparison } from '../../../shared/statistics/comparison.ts';
import type { Answer, CaseMethod } from '../case-method.ts';
import { orNoNumber } from '../or-no-number.ts';
import { number, numbers } from '../read-case.ts';

export const method: CaseMethod = {
  name: 'relative_rate_index',
  answer: ({ input }) => {
    const events = numbers(input, 'events');
    const base = numbers(input, 'base');
    requireSameLength('base', base, 'events', events);
    const groups = events.map((count, group) => ({ events: count, base: valueAt(base, group) }));
    const reference = number(input, 'reference_index');
    const confidence = number(input, 'confidence');
    const relative = againstReference(relativeRateIndex({ groups, reference, confidence }), groups, reference, confidence);
    const others = riskRatioAgainstOthers({ groups, confidence });
    const representation = representationRatios(groups);
    const excess = excessEvents({ groups, reference });
    const fit = goodnessOfFit({ observed: events, base });
    const disparity = indexOfDisparity({ groups, reference });
    return {
      rate: groups.map((group) => group.events / group.base),
      ...comparisons('rri', relative.map(({ index }) => index)),
      chisq_vs_reference: relative.map(({ chiSquare }) => orNoNumber(chiSquare.chiSquare, chiSquare.reason)),
      p_vs_reference: relative.map(({ chiSquare }) => orNoNumber(chiSquare.pValue, chiSquare.reason)),
      share_of_events: representation.map(({ shareOfEvents, reason }) => orNoNumber(shareOfEvents, reason)),
      share_of_base: representation.map(({ shareOfBase, reason }) => orNoNumber(shareOfBase, reason)),
      disproportionality_index: representation.map(({ ratio, reason }) => orNoNumber(ratio, reason)),
      ...comparisons('risk_ratio_vs_all_others', others.map(({ index }) => index)),
      expected_at_reference_rate: excess.map(({ expected, reason }) => orNoNumber(expected, reason)),
      excess_vs_reference: excess.map((group) => orNoNumber(group.excess, group.reason)),
      expected_at_overall_rate: representation.map(({ expected, reason }) => orNoNumber(expected, reason)),
      gof_chisq: orNoNumber(fit.test?.chiSquare ?? null, fit.reason),
      gof_df: orNoNumber(fit.test?.degreesOfFreedom ?? null, fit.reason),
      gof_p: orNoNumber(fit.test?.p ?? null, fit.reason),
      index_of_disparity_vs_reference_pct: orNoNumber(disparity.percent, disparity.reason),
    };
  },
};

/** A rule of the reference: it gives the reference group limits too, by comparing it with itself. */
function againstReference(
  relative: readonly RelativeRate[],
  groups: readonly { readonly events: number; readonly base: number }[],
  reference: number,
  confidence: number,
): readonly RelativeRate[] {
  const { events, base } = valueAt(groups, reference);
  const itself = riskRatio({ events, total: base, referenceEvents: events, referenceTotal: base, confidence, method: 'Katz' });
  return relative.map((rate, group) => (group === reference ? { ...rate, index: itself } : rate));
}

function comparisons(name: string, each: readonly Comparison[]): Readonly<Record<string, readonly Answer[]>> {
  return {
    [name]: each.map(({ value, reason }) => orNoNumber(value, reason)),
    [`${name}_lower`]: each.map(({ lower, reason }) => orNoNumber(lower, reason)),
    [`${name}_upper`]: each.map(({ upper, reason }) => orNoNumber(upper, reason)),
  };
}
