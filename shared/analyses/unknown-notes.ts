import type { Sentence } from '../figures/sentence.ts';
import type { GroupedCounts } from './counts.ts';

/** What a reader should know of records that no group took, and of groups with no denominator. Numbers are not told: they may be small. */
export function unknownNotes(observed: GroupedCounts, denominators: GroupedCounts, withoutBirths: readonly string[], dimension: string): readonly Sentence[] {
  const heading = dimension.toLowerCase();
  return [
    observed.unknown > 0 ? [`Some deaths have no known ${heading} and are in no group and not in the total.`] : null,
    denominators.unknown > 0 ? [`Some live births have no known ${heading} and are in no group and not in the total.`] : null,
    withoutBirths.length > 0 ? [`Live births are not available for ${withoutBirths.join('; ')}, so no rate is shown and the total leaves ${withoutBirths.length === 1 ? 'it' : 'them'} out.`] : null,
  ].filter((note) => note !== null);
}
