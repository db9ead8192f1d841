import { ratioBelowCeiling } from '../../statistics/printed-numbers/ratios.ts';
import type { NumberInText } from './numbers-in-text.ts';
import { after, before, type Sentence, type SentenceCheck } from './sentences.ts';

const toExpected = /\bO\s?\/\s?E\b|observed[\s/:-]+(?:to |against |over |and )?expected|\bSMR\b|times (?:higher |more |greater |as (?:high|many) )?(?:than |as |the |what )?(?:was |would be |we |number )?(?:be )?expected/iu;
/** The whole births or people by which expected deaths are shared out. */
const ofTheBase = /^\s+(?:of\s+)?(?:the\s+|all\s+|local\s+|our\s+)*(?:live\s+)?(?:births|babies|population|children|infants|residents|small areas|LSOAs)\b/iu;

export interface AssumedShare {
  readonly share: number;
  /** Said after the finding. */
  readonly note: string;
}

/** What a fifth or tenth of areas holds by design, where nothing else is printed. */
export function shareByDesign(words: string): AssumedShare | null {
  if (/\bquintiles?\b/iu.test(words)) return { share: 0.2, note: ' A quintile is taken here to hold a fifth; where it holds another share, print that beside it.' };
  if (/\bdeciles?\b/iu.test(words)) return { share: 0.1, note: ' A decile is taken here to hold a tenth; where it holds another share, print that beside it.' };
  return null;
}

/** Observed/expected ratios against the most that their group's share allows. */
export function ratiosInSentence(sentence: Sentence): readonly SentenceCheck[] {
  if (!toExpected.test(sentence.text)) return [];
  const shares = sentence.numbers.filter((number) => number.isPercentage && number.value > 0 && number.value < 100 && ofTheBase.test(after(sentence, number)));
  const designed = shares.length === 0 ? shareByDesign(sentence.text) : null;
  const [printed] = shares;
  if (shares.length > 1 || (printed === undefined && designed === null)) return [];
  return sentence.numbers.filter((number) => isRatio(sentence, number)).map((ratio) => {
    const found = ratioBelowCeiling({ printed: ratio.printed, share: printed === undefined ? (designed?.share ?? 1) : printed.value / 100 });
    return { judged: [ratio], by: printed === undefined ? [] : [printed], found: found.agrees ? found : { ...found, explanation: `${found.explanation}${designed?.note ?? ''}` } };
  });
}

/** The number that is said to be the ratio: before "times", or after the ratio's name. */
function isRatio(sentence: Sentence, number: NumberInText): boolean {
  if (number.isPercentage || number.isMoney) return false;
  return /^\s*(?:times\b|×|x\b)/iu.test(after(sentence, number)) || /(?:\bO\s?\/\s?E\b|expected|\bratio\b|\bSMR\b)[^.;\d]{0,60}$/iu.test(before(sentence, number)) && !/^\s+(?:deaths|births|infants|children|babies|cases)\b/iu.test(after(sentence, number));
}
