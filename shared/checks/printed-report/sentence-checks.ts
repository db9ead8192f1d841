import { sharesOfCounts } from './shares-in-sentence.ts';
import { ratesInSentence } from './rates-in-sentence.ts';
import { ratiosInSentence } from './ratios-in-sentence.ts';
import { sumsInSentence } from './sums-in-sentence.ts';
import type { Sentence, SentenceCheck } from './sentences.ts';

/** Every check that the words of a sentence ask for. */
export function sentenceChecks(sentence: Sentence): readonly SentenceCheck[] {
  return [...sharesOfCounts(sentence), ...ratesInSentence(sentence), ...ratiosInSentence(sentence), ...sumsInSentence(sentence)];
}
