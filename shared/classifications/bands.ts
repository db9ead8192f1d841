import type { Category, Classification, Match } from './classification.ts';
import { folded } from './folded.ts';

/** A band of a measure counted in whole units: both ends are in it. */
export interface Band {
  readonly code: string;
  readonly label: string;
  readonly from: number;
  readonly to: number;
  /** Words that files print for it, besides its label. */
  readonly words?: readonly string[];
}

export interface BandedList extends Omit<Classification, 'categories' | 'match'> {
  readonly bands: readonly Band[];
  /** What files print that takes in several bands, such as neonatal; known, and counted apart from the bands. */
  readonly wider: readonly Band[];
  /** The measure as a number of whole units; null for text that is none, or a number that cannot be true. */
  readonly read: (raw: string) => number | null;
}

const unknownWords = new Set(['unknown', 'not known', 'not recorded', 'not stated', 'missing', 'nk', 'not available', 'not given', 'implausible', 'implausible birthweight', 'implausible gestation']);

/** A classification of a number into bands, which also knows the bands by their own words. */
export function bandedClassification({ bands, wider, read, ...words }: BandedList): Classification {
  const category = (kind: Category['kind']) => ({ code, label, from, to }: Band): Category => ({ code, label, kind, parts: Array.from({ length: to - from + 1 }, (_, index) => String(from + index)) });
  const byWords = new Map([...wider, ...bands].flatMap((band) => [band.label, band.code, ...(band.words ?? [])].map((word): [string, string] => [foldedBand(word), band.code])));
  const match = (raw: string): Match | null => {
    const number = read(raw);
    const band = number === null ? undefined : bands.find(({ from, to }) => number >= from && number <= to);
    const code = band?.code ?? byWords.get(foldedBand(raw)) ?? (unknownWords.has(folded(raw)) ? 'unknown' : null);
    return code === null ? null : { code, note: null };
  };
  return { ...words, categories: [...bands.map(category('group')), ...wider.map(category('broader')), { code: 'unknown', label: 'Unknown', kind: 'unknown', parts: [] }], match };
}

/** "0 - 6 days", "0-6 days" and "0 to 6 days" are the same band. */
function foldedBand(label: string): string {
  return folded(label).replace(/(\d)-(\d)/g, '$1 to $2').replace(/,(?=\d{3})/g, '');
}

/** A plain number, with a comma for thousands or not; null for anything else. */
export function plainNumber(raw: string): number | null {
  const text = raw.trim().replace(/^(\d{1,3}),(\d{3})$/, '$1$2');
  return /^\d+([.]\d+)?$/.test(text) ? Number(text) : null;
}
