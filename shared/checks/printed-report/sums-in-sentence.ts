import { partsMakeTotal } from '../../statistics/printed-numbers/parts.ts';
import { ratioOfCounts } from '../../statistics/printed-numbers/percentages.ts';
import type { NumberInText } from './numbers-in-text.ts';
import { isNearMiss } from './near-miss.ts';
import { after, before, type Sentence, type SentenceCheck } from './sentences.ts';

const totalBefore = /\b(?:total(?:led|ling|s)?(?: income| spending| expenditure| cost| budget| number)?|sum|altogether|in all|making|mak(?:e|es)|adds? up to|comes? to|a total)\b[^\d£.;]{0,30}$/iu;
const numberWords: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 };

/** Amounts of money against the total printed with them, and yearly averages against their sum. */
export function sumsInSentence(sentence: Sentence): readonly SentenceCheck[] {
  return [...totals(sentence), ...yearlyAverages(sentence)];
}

function totals(sentence: Sentence): readonly SentenceCheck[] {
  const money = sentence.numbers.filter(({ isMoney }) => isMoney);
  const [whole, another] = money.filter((number) => totalBefore.test(before(sentence, number)) || /^\s*(?:in total|altogether|in all)\b/iu.test(after(sentence, number)));
  if (whole === undefined || another !== undefined) return [];
  const parts = money.filter((number) => number !== whole);
  if (parts.length < 2) return [];
  const found = partsMakeTotal({ parts: parts.map(({ printed }) => printed), total: whole.printed, rounded: false });
  // Amounts far from their total are not its parts.
  return found.agrees || isNearMiss(found.difference, whole.value) ? [{ judged: [whole], by: parts, found }] : [];
}

/** "198 deaths in six years, an average of 33 a year". */
function yearlyAverages(sentence: Sentence): readonly SentenceCheck[] {
  const average = sentence.numbers.find((number) => /\baverage(?:d|s|ing)?\b[^\d.;]{0,20}$/iu.test(before(sentence, number)) && /^(?:\s+[a-z]+){0,2}\s+(?:a|per|each|every) year\b/iu.test(after(sentence, number)));
  const years = /\b(?:over|in|during|across|for)\s+(?:the\s+)?(?<number>two|three|four|five|six|seven|eight|nine|ten|\d{1,2})[\s-]years?\b/iu.exec(sentence.text)?.groups?.number?.toLowerCase();
  const counts = sentence.numbers.filter((number) => number.isCount && number !== average);
  const [count, another] = counts;
  if (average === undefined || years === undefined || count === undefined || another !== undefined) return [];
  return [{ judged: [average], by: [count], found: yearly(average, count, numberWords[years] ?? Number(years)) }];
}

function yearly(average: NumberInText, count: NumberInText, years: number): SentenceCheck['found'] {
  return ratioOfCounts({ printed: average.printed, numerator: count.value, denominator: years });
}
