import { ArgumentError } from './argument-error.ts';
import type { Count } from './arguments.ts';
import { valueAt } from './rows.ts';

export interface QuantileGroupsArguments {
  /** One value an area, such as a deprivation score; null is a missing value. */
  readonly values: readonly Count[];
  /** How many groups: 5 for quintiles, 10 for deciles. */
  readonly groups: number;
  /** Whether the highest values make group 1, as where a high score means most deprived; true unless given. */
  readonly highestFirst?: boolean;
}

/** The group of one value, from 1; null where it has none, and then `reason` says why. */
export interface QuantileGroup {
  readonly group: number | null;
  readonly reason: string | null;
}

/**
 * The quantile group of each value: with rank r among n values (ties share the smallest rank) and k groups,
 * ⌊(k + 1) − ⌈((n + 1) − r)/(n/k)⌉⌋, and 0 becomes 1.
 *
 * Source: PHEindicatormethods 2.1.0 (phe_quantile). n/k is divided first, in doubles, as there: exact integers would place some ranks elsewhere.
 * A missing value has no group and does not count in n; with fewer values than groups none has.
 * Throws ArgumentError for a number of groups that is not whole and above zero, or a value that is not finite.
 * Example: 5, 3, 1, 4, 2 in 5 groups are in groups 1, 3, 5, 2, 4.
 */
export function quantileGroups({ values, groups, highestFirst = true }: QuantileGroupsArguments): readonly QuantileGroup[] {
  if (!(Number.isInteger(groups) && groups > 0)) throw new ArgumentError('groups', groups, 'give a whole number above zero');
  const known = values.filter((value) => value !== null);
  for (const value of known) if (!Number.isFinite(value)) throw new ArgumentError('values', value, 'each value must be a number');
  const count = known.length;
  const ordered = Float64Array.from(known, (value) => (highestFirst ? -value : value)).sort();
  const perGroup = count / groups;
  return values.map((value) => {
    if (value === null) return { group: null, reason: 'The value is missing.' };
    if (count < groups) return { group: null, reason: `There are ${count} values, too few for ${groups} groups.` };
    const rank = rankOf(highestFirst ? -value : value, ordered);
    return { group: Math.max(1, Math.floor(groups + 1 - Math.ceil((count + 1 - rank) / perGroup))), reason: null };
  });
}

/** The rank of a value among ordered ones, from 1: values that tie share the smallest. */
function rankOf(value: number, ordered: Float64Array): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (valueAt(ordered, middle) < value) low = middle + 1;
    else high = middle;
  }
  return low + 1;
}
