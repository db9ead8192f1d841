import { percentageOf, percentageOfWhole, ratioOfCounts } from '../../statistics/printed-numbers/percentages.ts';
import { halfUnit, readPrintedNumber } from '../../statistics/printed-numbers/printed-number.ts';
import type { NumberInText } from './numbers-in-text.ts';
import { after, before, between, type Sentence, type SentenceCheck } from './sentences.ts';

/** A count and what it is of, as printed: 11 of 30, 11 out of the 30, 11/30. */
export interface CountOfWhole {
  readonly count: NumberInText;
  readonly whole: NumberInText;
}

const joins = /^(?:\s+[\p{L}’'-]+){0,4}\s*(?:\bout of\b|\bof\b|\/)\s*(?:\b(?:the|all|these|those|our|a total of|all the)\b\s*)*$/iu;
/** People, births and other things that are counted whole: no share of them is above 100%. */
const countedWhole = /^\s+of\s+(?:(?:the|all|our|these|those|local|eligible|young|looked[- ]after|primary|secondary|infant|child|live|\w+ing)\s+)*(?:pupils?|children|people|persons|parents|carers|bab(?:y|ies)|infants|deaths?|births?|households?|residents|famil(?:y|ies)|patients|women|men|girls|boys|mothers|fathers|staff|schools|respondents|reviews|cases|referrals|assessments|enquiries|plans|population|professionals|participants|professionals|attendees|students|neonates|admissions)\b/iu;
const ofThese = /\bof (?:these|those|whom|which|them)\b/iu;

/** Percentages against the counts that are printed with them, and percentages that no count of their whole can give. */
export function sharesOfCounts(sentence: Sentence): readonly SentenceCheck[] {
  const pairs = countsOfWholes(sentence);
  return sentence.numbers.filter(({ isPercentage }) => isPercentage).flatMap((percentage): readonly SentenceCheck[] => {
    if (percentage.value > 100 || percentage.value < 0) return countedWhole.test(after(sentence, percentage)) ? [{ judged: [percentage], by: [], found: percentageOfWhole({ printed: percentage.printed }) }] : [];
    const pair = pairs.find((each) => isBeside(sentence, percentage, each));
    if (pair) return [ofCounts(percentage, pair.count, pair.whole)];
    const whole = wholeOf(sentence, percentage, pairs);
    if (whole === null) return [];
    const count = countBeside(sentence, percentage, whole);
    if (count !== null) return count.value > whole.value ? [] : [ofCounts(percentage, count, whole)];
    // Where every percentage fits some count, nothing is learnt.
    if (whole.value >= 1 / (2 * halfUnit(readPrintedNumber(percentage.printed)) / 100)) return [];
    return [{ judged: [percentage], by: [whole], found: percentageOf({ printed: percentage.printed, denominator: whole.value }) }];
  });
}

function ofCounts(percentage: NumberInText, count: NumberInText, whole: NumberInText): SentenceCheck {
  return { judged: [percentage], by: [count, whole], found: ratioOfCounts({ printed: percentage.printed, numerator: count.value, denominator: whole.value }) };
}

/** Two whole numbers, one said to be of the other. */
export function countsOfWholes(sentence: Sentence): readonly CountOfWhole[] {
  return sentence.numbers.flatMap((count, at) => {
    const whole = sentence.numbers[at + 1];
    return whole !== undefined && count.isCount && whole.isCount && count.value <= whole.value && whole.value > 0 && joins.test(between(sentence, count, whole)) ? [{ count, whole }] : [];
  });
}

/** Close to the pair, with nothing but brackets or a word such as "or" between: 11 of 30 (36%); 36% (11 of 30); 11 of the 30 deaths, or 36%. */
function isBeside(sentence: Sentence, percentage: NumberInText, { count, whole }: CountOfWhole): boolean {
  const isNext = (one: NumberInText, other: NumberInText) => sentence.numbers.indexOf(other) === sentence.numbers.indexOf(one) + 1;
  if (isNext(whole, percentage)) return /^(?:\s+[\p{L}’'-]+){0,5}\s*(?:[([:=–—-]|,?\s*\b(?:or|that is|which is|i\.e\.|equals|is|are|about|around)\b)\s*(?:\b(?:or|about|around|just|under|over|some|nearly|only)\b\s*)*$/iu.test(between(sentence, whole, percentage));
  if (!isNext(percentage, count)) return false;
  const gap = between(sentence, percentage, count);
  return /^\s*[,:–-]?\s*(?:\b(?:or|that is|i\.e\.)\b)?\s*$/iu.test(gap) || /^[^.;:%()]{0,60}[([]\s*(?:n\s?=\s?)?$/u.test(gap);
}

/** What a percentage is said to be of: "of the 53 parents", "Of 53 parents, …", or n = 53. */
function wholeOf(sentence: Sentence, percentage: NumberInText, pairs: readonly CountOfWhole[]): NumberInText | null {
  const at = sentence.numbers.indexOf(percentage);
  const following = sentence.numbers.slice(at + 1, at + 3);
  for (const whole of following) {
    const gap = between(sentence, percentage, whole);
    if (whole.isCount && whole.value > 0 && /^\s*(?:[([]\s*(?:n\s?=\s?)?[\d,]+\s*[)\]]\s*)?(?:of|among|from)\s+(?:(?:the|all|our|these|those|a total of)\s+)*$/iu.test(gap)) return whole;
  }
  if (/^\s*(?:[([][\d,]+[)\]]\s*)?of\b/iu.test(after(sentence, percentage)) && !/^\s*of (?:them|these|those)\b/iu.test(after(sentence, percentage))) return sentence.base !== null && /\b(?:parents|respondents|participants|people|those) (?:who )?(?:replied|asked|answered)|of (?:parents|respondents|participants|carers)\b/iu.test(after(sentence, percentage)) ? sentence.base : null;
  const [first] = sentence.numbers;
  const opening = first !== undefined && first.isCount && first.value > 0 && first !== percentage && /^\W*(?:out )?of (?:(?:the|all|our|these|those|a total of) )*$/iu.test(before(sentence, first)) ? first : null;
  const said = opening ?? sentence.base;
  if (said === null || pairs.some(({ whole }) => whole !== said)) return null;
  // From "of these" on, percentages are of another whole.
  return ofThese.test(sentence.text.slice(Math.max(0, said.to - sentence.from), percentage.from - sentence.from)) ? null : said;
}

/** The count that stands in brackets beside a percentage, or that has the percentage in brackets: 38% (20), 20 (38%). */
function countBeside(sentence: Sentence, percentage: NumberInText, whole: NumberInText): NumberInText | null {
  const at = sentence.numbers.indexOf(percentage);
  const [next, previous] = [sentence.numbers[at + 1], sentence.numbers[at - 1]];
  if (next?.isCount === true && next !== whole && /^\s*[([]\s*(?:n\s?=\s?)?$/u.test(between(sentence, percentage, next)) && /^\s*[)\]]/u.test(after(sentence, next))) return next;
  if (previous?.isCount === true && previous !== whole && /^(?:\s+[\p{L}’'-]+){0,3}\s*[([]\s*$/u.test(between(sentence, previous, percentage)) && /^\s*[)\]]/u.test(after(sentence, percentage))) return previous;
  return null;
}
