import { funnelSignificance, type FunnelSignificance, type SignificanceInput } from '../../../shared/statistics/funnel/significance.ts';
import type { CaseMethod, ReferenceCase } from '../case-method.ts';
import { choice, column, number } from '../read-case.ts';

export const method: CaseMethod = {
  name: 'assign_funnel_significance',
  answer: (reference) => ({ significance: funnelSignificance(significanceInput(reference)).map(inTheReferencesWords) }),
};

function significanceInput({ args, input }: ReferenceCase): SignificanceInput {
  const statistic = choice(args, 'statistic', ['proportion', 'ratio', 'rate']);
  const numerators = column(input, 'num');
  if (statistic !== 'rate') return { statistic, numerators, denominators: column(input, 'den') };
  return {
    statistic,
    numerators,
    rates: column(input, 'rate'),
    rateType: choice(args, 'rate_type', ['crude', 'dsr']),
    multiplier: number(args, 'multiplier'),
    ...('den' in input ? { denominators: column(input, 'den') } : {}),
  };
}

function inTheReferencesWords({ position, confidence }: FunnelSignificance): string {
  const tail = confidence === 0.998 ? '(0.001)' : '(0.025)';
  switch (position) {
    case 'high':
      return `High ${tail}`;
    case 'low':
      return `Low ${tail}`;
    case 'not significant':
      return 'Not significant';
    case 'not applicable':
      return 'Not applicable for events less than 10 for dsrs';
  }
}
