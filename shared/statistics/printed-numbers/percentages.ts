import { requirePositive, requireWholeCount } from '../arguments.ts';
import { halfUnit, inItsUnit, mayPrintAs, plain, readPrintedNumber, type PrintedCheck, type PrintedNumber } from './printed-number.ts';

/** Rounding of a product of decimals, in counts. */
const hair = 1e-9;

/** How many people may have skipped a question before another denominator stops being a likely reason. */
const mostSkipped = 2;

export interface PercentageOfInput {
  /** As printed, such as "27%". */
  readonly printed: string;
  /** The number of people, births or deaths that the percentage is said to be of. */
  readonly denominator: number;
}

export interface PercentageOfCheck extends PrintedCheck {
  /** The lowest and highest count that print so; null when none does. */
  readonly counts: CountRange | null;
  /** Slightly smaller denominators that could give the percentage, as when some did not answer; empty when the given one does. */
  readonly smallerDenominators: readonly CountOf[];
}

export interface CountRange {
  readonly lowest: number;
  readonly highest: number;
}

export interface CountOf {
  readonly count: number;
  readonly denominator: number;
}

/**
 * Whether a printed percentage can be a whole count of a denominator.
 *
 * The counts that fit are those within half of the last digit: ⌈(p − ½u)n/100⌉ to ⌊(p + ½u)n/100⌋.
 * Source: the GRIM test, Brown and Heathers (2017), for percentages. Throws ArgumentError for text that is not a number and a
 * denominator that is not a whole number above zero.
 * Example: 27% cannot come from 53, since 14 of 53 is 26.4% and 15 of 53 is 28.3%; it fits 14 of 52 or 14 of 51.
 */
export function percentageOf({ printed, denominator }: PercentageOfInput): PercentageOfCheck {
  const percentage = readPrintedNumber(printed);
  requirePositive('denominator', requireWholeCount('denominator', denominator));
  const possible = percentageOfWhole({ printed });
  if (!possible.agrees) return { ...possible, counts: null, smallerDenominators: [] };
  const counts = countsThatPrint(percentage, denominator);
  if (counts !== null) {
    return { agrees: true, counts, smallerDenominators: [], explanation: `${printed} fits ${describeRange(counts)} of ${plain(denominator)}.` };
  }
  const smallerDenominators = Array.from({ length: mostSkipped }, (_, skipped) => denominator - 1 - skipped).flatMap((smaller) => {
    const fit = smaller > 0 ? countsThatPrint(percentage, smaller) : null;
    return fit === null ? [] : [{ count: fit.lowest, denominator: smaller }];
  });
  const below = Math.floor((percentage.value * denominator) / 100);
  const neighbours = [below, below + 1].map((count) => describeShare({ count, denominator }, percentage)).join(' and ');
  const smaller = smallerDenominators.map(({ count, denominator: of }) => `${plain(count)} of ${plain(of)}`).join(' or ');
  const otherwise = smaller === '' ? '' : ` It fits ${smaller}: perhaps some did not answer.`;
  return { agrees: false, counts, smallerDenominators, explanation: `${printed} cannot come from ${plain(denominator)}: ${neighbours}.${otherwise}` };
}

/**
 * Whether a printed percentage can be a share of a whole at all: 0 to 100.
 *
 * Throws ArgumentError for text that is not a number. Example: 145% of pupils cannot be.
 */
export function percentageOfWhole({ printed }: Pick<PercentageOfInput, 'printed'>): PrintedCheck {
  const { value } = readPrintedNumber(printed);
  const agrees = value >= 0 && value <= 100;
  return { agrees, explanation: agrees ? `${printed} can be a share of a whole.` : `${printed} cannot be a share of a whole, which lies between 0% and 100%. Perhaps it is a change, or a decimal point is lost.` };
}

export interface RatioOfCountsInput {
  /** As printed, such as "36%", "33" or "4.0". */
  readonly printed: string;
  readonly numerator: number;
  readonly denominator: number;
  /** What the ratio is expressed per: 100 for a percentage, 1,000 for a rate per 1,000; 100 where % is printed, otherwise 1, unless given. */
  readonly multiplier?: number;
}

/**
 * Whether a printed ratio, rate or percentage fits the counts that are printed with it.
 *
 * A ratio halfway between two prints fits both. Throws ArgumentError for text that is not a number, a negative numerator or a
 * denominator of 0 or less. Example: 11 of 30 is 36.7%, which prints as 37% and not as 36%.
 */
export function ratioOfCounts({ printed, numerator, denominator, multiplier }: RatioOfCountsInput): PrintedCheck {
  const number = readPrintedNumber(printed);
  requireWholeCount('numerator', numerator);
  requirePositive('denominator', denominator);
  const exact = (numerator / denominator) * (multiplier ?? (number.suffix === '%' ? 100 : 1));
  const of = `${plain(numerator)} of ${plain(denominator)}`;
  const agrees = mayPrintAs(exact, number);
  const shown = inItsUnit(exact, number, number.decimals + 1);
  const rounded = inItsUnit(exact, number, number.decimals);
  return { agrees, explanation: agrees ? `${of} is ${shown}, which fits ${printed}.` : `${of} is ${shown}, which prints as ${rounded}, not as ${printed}.` };
}

function countsThatPrint(percentage: PrintedNumber, denominator: number): CountRange | null {
  const lowest = Math.max(0, Math.ceil(((percentage.value - halfUnit(percentage)) * denominator) / 100 - hair));
  const highest = Math.min(denominator, Math.floor(((percentage.value + halfUnit(percentage)) * denominator) / 100 + hair));
  return lowest <= highest ? { lowest, highest } : null;
}

function describeRange({ lowest, highest }: CountRange): string {
  if (lowest === highest) return plain(lowest);
  return `${plain(lowest)} ${highest === lowest + 1 ? 'or' : 'to'} ${plain(highest)}`;
}

function describeShare({ count, denominator }: CountOf, percentage: PrintedNumber): string {
  return `${plain(count)} of ${plain(denominator)} is ${inItsUnit((count / denominator) * 100, { ...percentage, suffix: '%' }, percentage.decimals + 1)}`;
}
