import { readPrintedNumber } from '../../statistics/printed-numbers/printed-number.ts';

/** A number in a text: as printed, without marks, and where. */
export interface NumberInText {
  readonly printed: string;
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly isPercentage: boolean;
  readonly isMoney: boolean;
  /** A whole number of things: no unit and no decimals. */
  readonly isCount: boolean;
}

const number = /(?<![\p{L}\d.,£])(?<sign>(?<=^|[\s([,;:])[-−])?(?<pound>£\s?)?(?<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?<cent>\s?%|\s?per ?cent\b)?(?![\p{L}\d]|[.,]\d)/gu;

/** Words before a number that make a name of it: Figure 2, section 47, quintile 1, under 34 weeks. */
const namedBefore = /(?:\b(?:figures?|figs?\.?|tables?|sections?|s\.|pages?|pp?\.|chapters?|articles?|parts?|appendix|annex|notes?|quintiles?|deciles?|weeks?|grades?|bands?|stages?|phases?|years?|steps?|versions?|imd|ages?d?|days?|rows?|columns?|boxe?s?|no\.|number|item|question|covid|categor(?:y|ies)|level|per|under|first|last|next|the past|previous|working together)\s?[-–]?\s?|\b[A-Za-z]+-)$/iu;

/** What follows a number that measures time or weight, or is a label. */
const labelAfter = /^(?:\s?\+|\s?-?\s?(?:completed\s+)?(?:weeks?|days?|months?|years?|hours?|minutes?|grams?|kilograms?|years?-olds?|a\.?m\.?|p\.?m\.?|January|February|March|April|May|June|July|August|September|October|November|December)\b|\s?%?\s?(?:CI\b|C\.I\.|confidence|credible|control limits?|limits?\b))/u;

/** The numbers of a sentence or cell that say how much or how many; years, dates, ages, ranges of ages and names such as Figure 2 are none. */
export function numbersInText(text: string): readonly NumberInText[] {
  return Array.from(text.matchAll(number)).flatMap((found) => {
    const { sign = '', pound, digits = '', cent } = found.groups ?? {};
    const [from, to] = [found.index, found.index + found[0].length];
    const unit = pound !== undefined || cent !== undefined;
    if (!unit && (isYear(digits) || isPartOfLabel(text, from, to))) return [];
    if (labelAfter.test(text.slice(to)) && !(pound !== undefined)) return [];
    if (cent !== undefined && labelAfter.test(text.slice(to - cent.length))) return [];
    if (namedBefore.test(text.slice(Math.max(0, from - 24), from)) && !unit) return [];
    const printed = `${sign === '' ? '' : '−'}${pound === undefined ? '' : '£'}${digits}${cent === undefined ? '' : '%'}`;
    const { value, decimals } = readPrintedNumber(printed);
    return [{ printed, from, to, value, isPercentage: cent !== undefined, isMoney: pound !== undefined, isCount: !unit && decimals === 0 && value >= 0 }];
  });
}

function isYear(digits: string): boolean {
  return /^(?:19|20)\d{2}$/u.test(digits);
}

/** 0-4, 2019/20, 24/11/2026, 10:30; but 11/30 is eleven of thirty, and 3.1-4.6 are limits. */
function isPartOfLabel(text: string, from: number, to: number): boolean {
  const [before, digits, after] = [text.slice(Math.max(0, from - 12), from), text.slice(from, to), text.slice(to, to + 12)];
  if (/[\d/:]$/u.test(before) && /\d+[/:]$|\d{4}[/–-]$/u.test(before) && !/(?<![\d/])\d+\/$/u.test(before)) return true;
  if (/(?:19|20)\d{2}\s?[/–-]$/u.test(before) || /^[/:]\d+[/:]/u.test(after) || /^:\d/u.test(after)) return true;
  return !digits.includes('.') && (/\d\s?[-–]$/u.test(before) || /^\s?[-–]\s?\d+(?![.\d])/u.test(after)) && !/[%.]/u.test(after.slice(0, 6));
}

/** What a whole cell says, when it is nothing but a number with perhaps a mark: "12 [u]", "35*", "£1,200". */
export function numberOfCell(cell: string): NumberInText | null {
  const trimmed = cell.trim();
  const bare = trimmed.replace(/\s?(?:\[[a-z0-9 ]{1,8}\]|[*†‡§~^¹²³⁴⁵⁶⁷⁸⁹]+|\s[upre])$/iu, '');
  const shape = /^[-−]?£?\s?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:\s?%|\s?per ?cent)?$/u;
  if (!shape.test(bare)) return null;
  const from = cell.indexOf(bare);
  const printed = bare.replace(/\s?per ?cent$/u, '%').replace(/\s/gu, '').replace(/^-/u, '−');
  const { value, decimals, prefix, suffix } = readPrintedNumber(printed);
  return { printed, from, to: from + bare.length, value, isPercentage: suffix === '%', isMoney: prefix === '£', isCount: prefix === '' && suffix === '' && decimals === 0 && value >= 0 };
}
