import { kitagawa, type GroupedPopulation } from '../../../shared/statistics/kitagawa.ts';
import { NoNumber, type CaseMethod, type Json } from '../case-method.ts';
import { numbers } from '../read-case.ts';

export const method: CaseMethod = {
  name: 'kitagawa',
  answer: ({ input }) => {
    const split = kitagawa({ study: population(input, 'study'), reference: population(input, 'reference') });
    const no = new NoNumber(String(split.reason));
    return {
      rate_difference: split.rateDifference,
      distribution_component: split.total.distribution ?? no,
      specific_rate_component: split.total.specificRate ?? no,
      distribution_by_group: split.byGroup.map(({ distribution }) => distribution ?? no),
      specific_by_group: split.byGroup.map(({ specificRate }) => specificRate ?? no),
    };
  },
};

function population(input: Readonly<Record<string, Json>>, name: string): GroupedPopulation {
  return { births: numbers(input, `${name}_n`), deaths: numbers(input, `${name}_d`) };
}
