import { kitagawa, type GroupedPopulation } from '../../../shared/statistics/kitagawa.ts';
import type { Answer, CaseMethod, Json } from '../case-method.ts';
import { orNoNumber } from '../or-no-number.ts';
import { numbers } from '../read-case.ts';

export const method: CaseMethod = {
  name: 'kitagawa',
  answer: ({ input }) => {
    const split = kitagawa({ study: population(input, 'study'), reference: population(input, 'reference') });
    const cell = (part: number | null): Answer => orNoNumber(part, split.reason);
    return {
      rate_difference: split.rateDifference,
      distribution_component: cell(split.total.distribution),
      specific_rate_component: cell(split.total.specificRate),
      distribution_by_group: split.byGroup.map(({ distribution }) => cell(distribution)),
      specific_by_group: split.byGroup.map(({ specificRate }) => cell(specificRate)),
    };
  },
};

function population(input: Readonly<Record<string, Json>>, name: string): GroupedPopulation {
  return { births: numbers(input, `${name}_n`), deaths: numbers(input, `${name}_d`) };
}
