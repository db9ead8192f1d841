import { folded } from '../folded.ts';
import { labelOfCode } from './codes.ts';
import { corrections, furtherSpellings } from './spellings.ts';
import data from './standardiser.json';

export interface StandardLabel {
  readonly label: string;
  /** Why a person should look at it; null where the answer is plain. */
  readonly note: string | null;
}

export interface Preset {
  /** The Race Disparity Unit's own: "16A". */
  readonly code: string;
  readonly name: string;
  readonly definition: string;
  readonly rows: readonly PresetRow[];
}

export interface PresetRow {
  readonly standard: string;
  readonly display: string;
  readonly order: number;
  readonly required: boolean;
}

export const presets: readonly Preset[] = data.presets.map(({ rows, ...preset }) => ({ ...preset, rows: rows.map(presetRow) }));

function presetRow([standard, display, , order, required]: readonly (string | number | boolean)[]): PresetRow {
  return { standard: String(standard), display: String(display), order: Number(order), required: required === true };
}

const published = new Map(Object.entries(data.spellings).flatMap(([label, spellings]) => spellings.map((spelling): [string, string] => [spelling, label])));
const correctedLabels = new Map(corrections.flatMap(({ spellings, label, note }) => spellings.map((spelling): [string, StandardLabel] => [folded(spelling), { label, note }])));
const foldedLabels = new Map([
  ...[...published].map(([spelling, label]): [string, string] => [folded(spelling), label]),
  ...[...Object.entries(furtherSpellings)].flatMap(([label, spellings]) => spellings.map((spelling): [string, string] => [folded(spelling), label])),
]);

/** The label that the published standardiser gives a spelling, whatever its case; null for one that is not among its 285. */
export function publishedLabel(raw: string): string | null {
  return published.get(raw.trim().toLowerCase()) ?? null;
}

/**
 * The standard label of a raw value: by the standardiser and the further spellings, corrected where its answer is not what the words
 * say; by NHS or school census code; by a code with its words ("A - British"); or by the words after a broad group ("Black: African").
 * Null for a value that none of them knows.
 */
export function standardLabel(raw: string): StandardLabel | null {
  return labelOfWords(raw) ?? (codeAndWords(raw) === null ? wordsAfterBroadGroup(raw) : codeWithWords(raw));
}

function labelOfWords(raw: string): StandardLabel | null {
  const key = folded(raw);
  const plain = foldedLabels.get(key) ?? labelOfCode(raw);
  return correctedLabels.get(key) ?? (plain === null ? null : { label: plain, note: null });
}

/** "A - British", "H: Indian": the NHS code and what stands after it. */
function codeAndWords(raw: string): { readonly code: string; readonly words: string } | null {
  const [, code = '', words = ''] = /^\s*([A-Z]|99)(?:\s*[-\u2010-\u2015:.)]\s*|\s+)(\S.*)$/.exec(raw) ?? [];
  return labelOfCode(code) === null ? null : { code, words };
}

/** The code counts where its words say the same, or are on no list; a contradiction is no answer. */
function codeWithWords(raw: string): StandardLabel | null {
  const { code, words } = codeAndWords(raw) ?? { code: '', words: '' };
  const ofCode = labelOfCode(code);
  const ofWords = labelOfWords(words) ?? wordsAfterBroadGroup(words);
  if (ofCode === null || (ofWords !== null && ofWords.label !== ofCode)) return null;
  return { label: ofCode, note: ofWords === null ? 'It was sorted by its code; its words are not on any list.' : null };
}

const notAlone = new Set(['Other', 'All', 'Unknown', 'Any other', 'Unclassified', 'Unmatched', 'Not applicable']);

function wordsAfterBroadGroup(raw: string): StandardLabel | null {
  const last = /^.*?\S\s*(?::|\s[-\u2010-\u2015])\s*(\S[^:]*)$/.exec(raw)?.[1];
  const found = last === undefined ? null : labelOfWords(last);
  return found === null || notAlone.has(found.label) ? null : found;
}
