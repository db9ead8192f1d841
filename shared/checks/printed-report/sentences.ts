import type { PrintedCheck } from '../../statistics/printed-numbers/printed-number.ts';
import { numbersInText, type NumberInText } from './numbers-in-text.ts';

/** A sentence of a text with its numbers, both placed in the whole text. */
export interface Sentence {
  readonly text: string;
  /** Where it begins in the whole text. */
  readonly from: number;
  readonly numbers: readonly NumberInText[];
  /** How many people, births or deaths were said to be asked or counted, as n = 53 in this or an earlier sentence of the paragraph; null where that is not said. */
  readonly base: NumberInText | null;
}

/** One check of a sentence: what is judged, by what, and what was found. */
export interface SentenceCheck {
  readonly judged: readonly NumberInText[];
  readonly by: readonly NumberInText[];
  readonly found: PrintedCheck;
}

const abbreviation = /(?:\b(?:e\.g|i\.e|vs|approx|no|dr|st|cf|fig|incl)\.|\b[A-Z]\.)$/iu;
const saidBase = /\bn\s?=\s?$/iu;

/** The sentences of a text; numbers are placed in the text as a whole. */
export function sentencesIn(text: string): readonly Sentence[] {
  let paragraphBase: NumberInText | null = null;
  let lastEnd = 0;
  return boundsOf(text).map(({ from, to }) => {
    if (text.slice(lastEnd, from).includes('\n')) paragraphBase = null;
    lastEnd = to;
    const sentence = text.slice(from, to);
    const numbers = numbersInText(sentence).map((number) => ({ ...number, from: number.from + from, to: number.to + from }));
    paragraphBase = numbers.find((number) => number.isCount && number.value > 0 && saidBase.test(text.slice(from, number.from))) ?? paragraphBase;
    return { text: sentence, from, numbers, base: paragraphBase };
  });
}

function boundsOf(text: string): readonly { readonly from: number; readonly to: number }[] {
  const bounds: { from: number; to: number }[] = [];
  let from = 0;
  const end = (to: number): void => {
    if (text.slice(from, to).trim() !== '') bounds.push({ from, to });
    from = to;
  };
  for (const { index, 0: mark } of text.matchAll(/\n+|[.!?;](?=["”’)]*\s+\S)/gu)) {
    const to = index + mark.length;
    if (mark === ';' && isInBrackets(text.slice(from, index))) continue;
    if (mark === '.' && abbreviation.test(text.slice(Math.max(from, to - 8), to))) continue;
    end(to);
  }
  end(text.length);
  return bounds;
}

function isInBrackets(text: string): boolean {
  return text.lastIndexOf('(') > text.lastIndexOf(')');
}

/** The text between two numbers of a sentence, the first one first. */
export function between({ text, from }: Sentence, one: NumberInText, other: NumberInText): string {
  return text.slice(one.to - from, other.from - from);
}

export function before({ text, from }: Sentence, number: NumberInText): string {
  return text.slice(0, number.from - from);
}

export function after({ text, from }: Sentence, number: NumberInText): string {
  return text.slice(number.to - from);
}
