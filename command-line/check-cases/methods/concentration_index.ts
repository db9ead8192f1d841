import { requireSameLength } from '../../../shared/statistics/arguments.ts';
import { concentrationIndex } from '../../../shared/statistics/inequality/concentration-index.ts';
import { valueAt } from '../../../shared/statistics/rows.ts';
import type { CaseMethod, Json } from '../case-method.ts';
import { orNoNumber } from '../or-no-number.ts';
import { column, numbers } from '../read-case.ts';

export const method: CaseMethod = {
  name: 'concentration_index',
  answer: ({ input }) => {
    const populations = numbers(input, 'population');
    const values = column(input, 'rate');
    requireSameLength('rate', values, 'population', populations);
    const groups = populations.map((population, group) => ({ population, value: valueAt(values, group) }));
    const found = concentrationIndex({ groups, highest: highestPossible(input, populations, values) });
    const { reason } = found.index;
    return {
      concentration_index: orNoNumber(found.index.value, reason),
      absolute_concentration_index: orNoNumber(found.absolute, reason),
      wagstaff_normalised_01: orNoNumber(found.wagstaff, reason),
      erreygers_01: orNoNumber(found.erreygers, reason),
      mean: orNoNumber(found.mean, reason),
      relative_rank: found.relativeRanks,
      lorenz: found.lorenz,
      se_kakwani_between_groups: orNoNumber(found.standardError, reason),
    };
  },
};

/** A rule of the reference: it bounds rates at one event a head, whatever "per" they are given in. */
function highestPossible(input: Readonly<Record<string, Json>>, populations: readonly number[], values: readonly (number | null)[]): number {
  const events = Array.isArray(input.events) ? numbers(input, 'events') : [];
  const group = events.findIndex((count) => count > 0);
  const largest = Math.max(...values.map((value) => value ?? 0));
  // Without events only the size of the values tells a proportion from a percentage or a rate per 1,000.
  if (group === -1) return [1, 100, 1000].find((most) => largest <= most) ?? largest;
  return Math.round(((valueAt(values, group) ?? 0) * valueAt(populations, group)) / valueAt(events, group));
}
