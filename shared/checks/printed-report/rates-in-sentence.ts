import { intervalFromCounts, intervalHolds } from '../../statistics/printed-numbers/intervals.ts';
import { ratioOfCounts } from '../../statistics/printed-numbers/percentages.ts';
import type { NumberInText } from './numbers-in-text.ts';
import { after, before, between, type Sentence, type SentenceCheck } from './sentences.ts';
import { countsOfWholes, type CountOfWhole } from './shares-in-sentence.ts';

/** An estimate with its printed limits: 3.80 (95% CI 3.10 to 4.61). */
interface Interval {
  readonly estimate: NumberInText;
  readonly lower: NumberInText;
  readonly upper: NumberInText;
  readonly confidence: number;
}

const amongWhom = /^(?:\s+[\p{L}’'-]+){0,4}\s+(?:in|among|amongst|from|out of|of|to)\s+(?:(?:the|all|these|a total of)\s+)*$/iu;
const population = /^\s+(?:(?:live|total|registered|resident|singleton)\s+)*(?:births|babies|infants|children|people|residents|population|pupils|women|mothers)\b/iu;
const multipliers: readonly (readonly [RegExp, number])[] = [[/^\s*per\s+(?:100,000|hundred thousand)\b/iu, 100_000], [/^\s*per\s+(?:10,000|ten thousand)\b/iu, 10_000], [/^\s*per\s+(?:1,000|1000|thousand)\b/iu, 1000], [/^\s*per\s+million\b/iu, 1_000_000]];

/** Rates against the events and births printed with them; intervals against their estimates and, where counts are printed, against those. */
export function ratesInSentence(sentence: Sentence): readonly SentenceCheck[] {
  const intervals = intervalsIn(sentence);
  const rates = sentence.numbers.flatMap((rate) => {
    const multiplier = multiplierOf(sentence, rate, intervals);
    return multiplier === null ? [] : [{ rate, multiplier }];
  });
  const events = eventsAmong(sentence).filter(({ count, whole }) => !rates.some(({ rate }) => rate === count || rate === whole));
  const [only, another] = rates;
  const [pair, second] = events;
  const isOfPair = only !== undefined && another === undefined && pair !== undefined && second === undefined;
  return [
    ...(isOfPair ? [{ judged: [only.rate], by: [pair.count, pair.whole], found: ratioOfCounts({ printed: only.rate.printed, numerator: pair.count.value, denominator: pair.whole.value, multiplier: only.multiplier }) }] : []),
    ...intervals.flatMap((interval) => intervalChecks(sentence, interval, isOfPair && only.rate === interval.estimate ? { ...pair, multiplier: only.multiplier } : null)),
  ];
}

function intervalChecks(sentence: Sentence, { estimate, lower, upper, confidence }: Interval, counts: (CountOfWhole & { readonly multiplier: number }) | null): readonly SentenceCheck[] {
  const printed = { estimate: estimate.printed, lower: lower.printed, upper: upper.printed };
  const holds: SentenceCheck = { judged: [lower, upper], by: [estimate], found: intervalHolds(printed) };
  if (!holds.found.agrees) return [{ ...holds, judged: [estimate, lower, upper], by: [] }];
  const [pair, another] = counts === null && estimate.isPercentage ? countsOfWholes(sentence) : [];
  const from = counts ?? (pair !== undefined && another === undefined ? { ...pair, multiplier: 100 } : null);
  // Counts that do not give the estimate are told of as that, not of its interval.
  if (from === null || !ratioOfCounts({ printed: estimate.printed, numerator: from.count.value, denominator: from.whole.value, multiplier: from.multiplier }).agrees) return [holds];
  return [{ judged: [lower, upper], by: [estimate, from.count, from.whole], found: intervalFromCounts({ ...printed, numerator: from.count.value, denominator: from.whole.value, multiplier: from.multiplier, of: from.multiplier === 100 ? 'share' : 'rate', confidence }) }];
}

/** Intervals that are said to be such, or whose three numbers all have decimals, as in 3.80 (3.10 to 4.61). */
function intervalsIn(sentence: Sentence): readonly Interval[] {
  return sentence.numbers.flatMap((estimate, at) => {
    const [lower, upper] = sentence.numbers.slice(at + 1, at + 3);
    if (lower === undefined || upper === undefined || !/^\s*(?:to|–|-|,|and)\s*$/u.test(between(sentence, lower, upper))) return [];
    const gap = between(sentence, estimate, lower);
    const shape = /^(?:\s*per [\d,]+(?:\s+[a-z]+){0,4})?\s*[,;:]?\s*[([]?\s*(?:with (?:a|an)\s+)?(?:(?<level>9\d(?:\.\d+)?)\s?%)?\s*(?<named>CI|C\.I\.|confidence intervals?|confidence limits|uncertainty interval)?[\s,:=]*(?:from|of)?\s*$/iu.exec(gap);
    if (shape === null || !/[([]|CI|confidence/u.test(gap)) return [];
    const named = shape.groups?.named !== undefined;
    if (!named && ![estimate, lower, upper].every(({ printed }) => printed.includes('.'))) return [];
    const level = Number(shape.groups?.level ?? 95) / 100;
    return [{ estimate, lower, upper, confidence: level }];
  });
}

function multiplierOf(sentence: Sentence, rate: NumberInText, intervals: readonly Interval[]): number | null {
  if (rate.isPercentage || rate.isMoney || intervals.some(({ lower, upper }) => lower === rate || upper === rate)) return null;
  const own = intervals.find(({ estimate }) => estimate === rate);
  const following = [after(sentence, rate), ...(own ? [after(sentence, own.upper).replace(/^\s*[)\]]/u, '')] : [])];
  return multipliers.find(([words]) => following.some((text) => words.test(text)))?.[1] ?? null;
}

function eventsAmong(sentence: Sentence): readonly CountOfWhole[] {
  return sentence.numbers.flatMap((count, at) => {
    const whole = sentence.numbers[at + 1];
    if (whole === undefined || !count.isCount || !whole.isCount || count.value >= whole.value || /\bper\s*$/iu.test(before(sentence, whole))) return [];
    return amongWhom.test(between(sentence, count, whole)) && population.test(after(sentence, whole)) ? [{ count, whole }] : [];
  });
}
