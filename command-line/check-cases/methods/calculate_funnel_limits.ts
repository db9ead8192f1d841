import type { FunnelInput } from '../../../shared/statistics/funnel/input.ts';
import { funnelLimits, type FunnelLimits, type FunnelPair, type FunnelPlace } from '../../../shared/statistics/funnel/limits.ts';
import type { Answer, CaseMethod, ReferenceCase } from '../case-method.ts';
import { choice, column, number } from '../read-case.ts';

/** The reference cuts the upper limit of a proportion off at 100, whatever the multiplier; ours at the whole unless told. */
const referenceCap = 100;

export const method: CaseMethod = {
  name: 'calculate_funnel_limits',
  answer: (reference) => {
    // Rule "output columns by type": the standard type lacks the last two columns, and other types are refused.
    choice(reference.args, 'type', ['full', 'standard'], 'full');
    const input = funnelInput(reference);
    const limits = funnelLimits(input);
    switch (input.statistic) {
      case 'proportion':
        return { Population: places(limits), ...limitColumns(limits), baseline: repeated(limits.baseline), ...labels('proportion', limits) };
      case 'ratio':
        return { Observed_events: places(limits), ...limitColumns(limits), ...denominatorColumns(limits, 'exp_events'), ...labels(`ratio (${input.ratioType})`, limits) };
      case 'rate': {
        const unit = input.multiplier.toLocaleString('en-GB');
        return {
          Events: places(limits),
          ...limitColumns(limits),
          ...denominatorColumns(limits, 'population_1_year'),
          baseline: repeated(limits.baseline),
          ...labels(`rate (${input.rateType} per ${unit})`, limits),
        };
      }
    }
  },
  // The reference finds its Poisson tails by bisection to a step of 1e-7.
  tolerance: () => 1e-5,
};

function funnelInput({ args, input }: ReferenceCase): FunnelInput {
  const statistic = choice(args, 'statistic', ['proportion', 'ratio', 'rate']);
  const multiplier = number(args, 'multiplier');
  const numerators = column(input, 'num');
  switch (statistic) {
    case 'proportion':
      return { statistic, multiplier, numerators, denominators: column(input, 'den'), highest: referenceCap };
    case 'ratio':
      return { statistic, numerators, denominators: column(input, 'den'), ratioType: choice(args, 'ratio_type', ['isr', 'count']) };
    case 'rate':
      return {
        statistic,
        multiplier,
        numerators,
        rates: column(input, 'rate'),
        rateType: choice(args, 'rate_type', ['crude', 'dsr']),
        yearsOfData: number(args, 'years_of_data'),
        ...('den' in input ? { denominators: column(input, 'den') } : {}),
      };
  }
}

type Columns = Readonly<Record<string, readonly Answer[]>>;

function limitColumns(limits: FunnelLimits): Columns {
  const each = (read: (place: FunnelPlace) => number): readonly number[] => limits.places.map(read);
  return {
    lower_2s_limit: each(({ at95 }) => at95.lower),
    upper_2s_limit: each(({ at95 }) => at95.upper),
    lower_3s_limit: each(({ at998 }) => at998.lower),
    upper_3s_limit: each(({ at998 }) => at998.upper),
  };
}

function denominatorColumns(limits: FunnelLimits, unit: string): Columns {
  const each = (read: (place: FunnelPlace) => FunnelPair, side: 'lowerDenominator' | 'upperDenominator'): readonly number[] =>
    limits.places.map((place) => read(place)[side]);
  return {
    [`lower_2s_${unit}`]: each(({ at95 }) => at95, 'lowerDenominator'),
    [`upper_2s_${unit}`]: each(({ at95 }) => at95, 'upperDenominator'),
    [`lower_3s_${unit}`]: each(({ at998 }) => at998, 'lowerDenominator'),
    [`upper_3s_${unit}`]: each(({ at998 }) => at998, 'upperDenominator'),
  };
}

function places(limits: FunnelLimits): readonly number[] {
  return limits.places.map(({ at }) => at);
}

function labels(statistic: string, limits: FunnelLimits): Columns {
  return { statistic: repeated(statistic), method: repeated(limits.method) };
}

function repeated(answer: Answer): readonly Answer[] {
  return Array.from({ length: 100 }, () => answer);
}
