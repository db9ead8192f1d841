import { quintileLabel } from './deprivation.ts';
import type { Category, Classification, Match } from './classification.ts';
import { folded } from './folded.ts';

/** Releases of the English Index of Multiple Deprivation; 'not said' where a file does not name its own. Never interchangeable. */
export const imdReleases = ['2015', '2019', '2025', 'not said'] as const;
export type ImdRelease = (typeof imdReleases)[number];

export type DeprivationGroups = 'quintile' | 'decile';
/** Which end of a file's numbering is the most deprived. MHCLG numbers from 1, the most deprived; some tables the other way round. */
export type MostDeprived = 'first' | 'last';

const sizes: Readonly<Record<DeprivationGroups, number>> = { quintile: 5, decile: 10 };

/** Quintiles or deciles of deprivation as the list shows them, from quintiles or deciles as the file numbers them. */
function deprivationList(release: ImdRelease, groups: DeprivationGroups, recordedIn: DeprivationGroups, most: MostDeprived): Classification {
  const index = release === 'not said' ? 'Index of Multiple Deprivation, release not said' : `Index of Multiple Deprivation ${release}`;
  const fromDecile = groups === 'quintile' && recordedIn === 'decile';
  const id = `${imdScheme(release)}-${groups}${fromDecile ? '-from-decile' : ''}${most === 'last' ? '-1-least' : ''}`;
  const numbering = most === 'first' ? '' : ` The file numbers them the other way round: its 1 is the least deprived, and was turned.`;
  return {
    id,
    about: 'deprivation',
    name: `Deprivation ${groups}${fromDecile ? ' (from deciles)' : ''}, ${index}${most === 'last' ? ', file’s 1 is the least deprived' : ''}`,
    version: index,
    source: 'Ministry of Housing, Communities and Local Government',
    definition: `${groups === 'quintile' ? 'Fifths' : 'Tenths'} of the small areas of England by the ${index}: 1 is the most deprived, ${sizes[groups]} the least deprived.${fromDecile ? ' Quintiles are pairs of deciles: 1 and 2 are quintile 1.' : ''}${numbering}`,
    categories: [...deprivationCategories(imdScheme(release), groups), { code: 'unknown', label: 'Unknown', kind: 'unknown', parts: [] }],
    match: (raw) => matched(raw, sizes[recordedIn], most, fromDecile),
  };
}

export function imdScheme(release: ImdRelease): string {
  return release === 'not said' ? 'imd' : `imd-${release}`;
}

/** Quintiles or deciles, whose smallest parts are the deciles of one scheme. */
export function deprivationCategories(scheme: string, groups: DeprivationGroups): readonly Category[] {
  return Array.from({ length: sizes[groups] }, (_, index): Category => {
    const number = index + 1;
    const deciles = groups === 'quintile' ? [2 * number - 1, 2 * number] : [number];
    return { code: String(number), label: groups === 'quintile' ? quintileLabel(String(number)) : decileLabel(number), kind: 'group', parts: deciles.map((decile) => `${scheme}:${decile}`) };
  });
}

function decileLabel(decile: number): string {
  return decile === 1 ? '1, most deprived' : decile === 10 ? '10, least deprived' : String(decile);
}

export interface NumberAndWords {
  readonly number: number | null;
  readonly end: 'most' | 'least' | null;
}

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth'];

/** The number and the direction that a value states: "1 - most deprived", "Quintile 5", "Least deprived 20%", "Q2", "Second most deprived decile". */
export function numberAndWords(raw: string): NumberAndWords {
  // A quintile that a spreadsheet kept as a decimal is 1.0.
  const text = folded(raw).replace(/\d+(-\d+)?\s*%/g, '').replace(/\(?imd\s*\d{4}\)?/g, '').replace(/^(\d+)\.0+$/, '$1');
  const [most, least] = [/\bmost\b.*deprived/.test(text), /\bleast\b.*deprived/.test(text)];
  const end = most === least ? null : most ? 'most' : 'least';
  const ordinal = ordinals.findIndex((word) => text.startsWith(word));
  const digits = /(?:^|[^\d.])(\d{1,2})(?:st|nd|rd|th)?(?![\d.])/.exec(text)?.[1];
  return { number: digits === undefined ? (ordinal === -1 ? null : ordinal + 1) : Number(digits), end };
}

function matched(raw: string, size: number, most: MostDeprived, fromDecile: boolean): Match | null {
  const { number, end } = numberAndWords(raw);
  const counted = /^(unknown|not known|missing|not recorded|not stated)$/.test(folded(raw)) ? 'unknown' : place(number, end, raw, size, most);
  if (counted === null) return null;
  if (counted === 'unknown') return { code: 'unknown', note: null };
  return { code: String(fromDecile ? Math.ceil(counted.place / 2) : counted.place), note: counted.note };
}

/** The place from the most deprived end, from 1. Words that name an end are followed where they contradict the number. */
function place(number: number | null, end: NumberAndWords['end'], raw: string, size: number, most: MostDeprived): { place: number; note: string | null } | null {
  const known = number !== null && number >= 1 && number <= size;
  if (end !== null && /(first|second|third|fourth|fifth|\d(st|nd|rd|th)) (most|least)/.test(folded(raw))) return known ? { place: end === 'most' ? number : size + 1 - number, note: null } : null;
  const counted = known ? (most === 'first' ? number : size + 1 - number) : null;
  if (end === null) return counted === null ? null : { place: counted, note: null };
  const said = end === 'most' ? 1 : size;
  if (number !== null && !known) return null;
  if (counted !== null && counted !== 1 && counted !== size) return null;
  return { place: said, note: counted !== null && counted !== said ? 'Its number and its words name opposite ends. The words were followed.' : null };
}

const ends: readonly MostDeprived[] = ['first', 'last'];

/** Every list of deprivation groups that a file may number its areas by. */
export const deprivationLists: readonly Classification[] = imdReleases.flatMap((release) =>
  ends.flatMap((most) => [deprivationList(release, 'quintile', 'quintile', most), deprivationList(release, 'quintile', 'decile', most), deprivationList(release, 'decile', 'decile', most)]),
);
