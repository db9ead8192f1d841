import type { Sentence } from '../figures/sentence.ts';
import type { GroupCounts } from './deaths-and-births.ts';

/** What the two sides of a comparison do not share. */
export interface Unjoined {
  /** What no group took; null where groups took everything. */
  readonly apart: GroupCounts | null;
  /** Groups without live births to divide by. */
  readonly withoutBirths: readonly GroupCounts[];
  /** Groups that the live births have and the deaths have not. */
  readonly withoutDeaths: readonly GroupCounts[];
  /** What a reader should do about the latter; empty where there is nothing to do. */
  readonly advice: string;
  /** "ethnic group". */
  readonly heading: string;
}

/** As many groups as a reader takes in; the table has the rest. */
const listed = 6;

/**
 * What a reader should know of what does not join. Counts are quoted from their cells, so that a note about one that is withheld
 * goes with it; that there is something in no group, and which groups have no live births, is always said.
 */
export function unjoinedNotes({ apart, withoutBirths, withoutDeaths, advice, heading }: Unjoined): readonly Sentence[] {
  const names = withoutBirths.map(({ label }) => label);
  return [
    ...(apart === null ? [] : apartNotes(apart, heading)),
    ...(names.length === 0 ? [] : [[`Live births are not available for ${names.join('; ')}, so no rate is shown and the total leaves ${names.length === 1 ? 'it' : 'them'} out.`]]),
    ...eachOf(withoutBirths.filter(({ deaths }) => deaths > 0), ({ id, label }) => [`${label}: deaths without live births to divide by, `, { cell: { row: id, column: 'deaths' } }, '.']),
    ...eachOf(withoutDeaths, ({ id, label }) => [`${label}: `, { cell: { row: id, column: 'deaths' } }, ' deaths among ', { cell: { row: id, column: 'births' } }, ` live births. ${advice}`.trimEnd()]),
  ];
}

function apartNotes({ id, label, deaths, births }: GroupCounts, heading: string): readonly Sentence[] {
  const sides = [{ column: 'deaths', name: 'deaths', count: deaths }, { column: 'births', name: 'live births', count: births ?? 0 }].filter(({ count }) => count > 0);
  return [
    ...sides.map(({ name }): Sentence => [`Some ${name} have no known ${heading}: it is blank, not stated or not on the list. They stand under “${label}” and are not in the total.`]),
    ...sides.map(({ name, column }): Sentence => [`${label}: `, { cell: { row: id, column } }, ` ${name}.`]),
  ];
}

function eachOf(groups: readonly GroupCounts[], sentence: (group: GroupCounts) => Sentence): readonly Sentence[] {
  const more = groups.length - listed;
  return [...groups.slice(0, listed).map(sentence), ...(more > 0 ? [[`So it is with ${more.toLocaleString('en-GB')} more, which the table has.`]] : [])];
}
