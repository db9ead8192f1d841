import { ArgumentError } from '../argument-error.ts';
import { requireFraction, requirePositive } from '../arguments.ts';
import { total } from '../rows.ts';
import { halfUnit, plain, readPrintedNumber, type PrintedCheck } from './printed-number.ts';

export interface CeilingInput {
  /** The observed/expected ratio as printed. */
  readonly printed: string;
  /** The group's share of the births (or of whatever the expected deaths were shared out by), a fraction above 0. */
  readonly share: number;
}

export interface CeilingCheck extends PrintedCheck {
  /** 1/share: the ratio when every death is in the group. */
  readonly ceiling: number;
}

/**
 * Whether an observed/expected ratio is possible for a group's share: observed deaths are at most all deaths, so O/E ≤ 1/share.
 *
 * Throws ArgumentError for text that is not a number and a share that is not above 0 and at most 1.
 * Example: 19 is impossible for a group with 21.5% of the births, whose ceiling is 4.65; it needs a share of 5.3% or less.
 */
export function ratioBelowCeiling({ printed, share }: CeilingInput): CeilingCheck {
  const ratio = readPrintedNumber(printed);
  const ceiling = 1 / requirePositive('share', requireFraction('share', share));
  const agrees = ratio.value - halfUnit(ratio) <= ceiling;
  const most = `${plain(ceiling, 2)}, the most for a group with ${plain(share * 100, 1)}% of the base`;
  if (agrees) return { agrees, ceiling, explanation: `${printed} is possible: it is not above ${most}.` };
  const needed = plain(100 / ratio.value, 1);
  return { agrees, ceiling, explanation: `${printed} is above ${most}: observed deaths cannot be more than all deaths. It needs a share of ${needed}% or less.` };
}

export interface GroupRatio {
  /** The observed/expected ratio as printed. */
  readonly printed: string;
  /** The group's share of the base, a fraction. */
  readonly share: number;
}

export interface AverageInput {
  /** Groups that do not overlap. Where their shares make less than 1, the rest is a group of its own. */
  readonly groups: readonly GroupRatio[];
}

export interface AverageCheck extends PrintedCheck {
  /** Σ share · ratio: the part of all deaths that the groups hold. */
  readonly partOfDeaths: number;
  /** The ratio that everybody else would have; null when the groups are everybody, or hold more than all deaths. */
  readonly ratioOfTheRest: number | null;
}

/** Shares are printed too: a sum within this of 1 is everybody. */
const sharesRounding = 0.01;

/**
 * Whether observed/expected ratios hang together: over all groups their average, weighted by share, is 1.
 *
 * Groups that are not everybody may hold no more than all deaths, and leave the rest a ratio. Half of each ratio's last digit is allowed.
 * Throws ArgumentError for text that is not a number, no groups, shares outside 0 to 1 or that make more than 1.
 * Example: a ratio of 2 for 37% of the births is 74% of all deaths, and leaves 0.41 for everybody else.
 */
export function ratiosAverageOne({ groups }: AverageInput): AverageCheck {
  if (groups.length === 0) throw new ArgumentError('groups', 'none', 'give at least one group');
  const read = groups.map(({ printed, share }) => ({ ratio: readPrintedNumber(printed), share: requireFraction('share', share) }));
  const shares = total(read.map(({ share }) => share));
  if (shares > 1 + sharesRounding) throw new ArgumentError('shares', plain(shares, 3), 'the groups must not overlap, so their shares make at most 1');
  const partOfDeaths = total(read.map(({ ratio, share }) => ratio.value * share));
  const allowance = total(read.map(({ ratio, share }) => halfUnit(ratio) * share)) + sharesRounding;
  const rest = 1 - shares;
  if (rest <= sharesRounding) {
    const agrees = Math.abs(partOfDeaths - 1) <= allowance;
    const average = plain(partOfDeaths, 2);
    const explanation = agrees ? `The ratios average ${average} over their shares, as they should.` : `The ratios average ${average} over their shares, and they should average 1: a ratio or a share is wrong, or groups are left out.`;
    return { agrees, partOfDeaths, ratioOfTheRest: null, explanation };
  }
  const held = `These groups hold ${plain(partOfDeaths * 100)}% of all deaths on ${plain(shares * 100)}% of the base`;
  if (partOfDeaths > 1 + allowance) return { agrees: false, partOfDeaths, ratioOfTheRest: null, explanation: `${held}, which cannot be.` };
  const ratioOfTheRest = Math.max(0, 1 - partOfDeaths) / rest;
  return { agrees: true, partOfDeaths, ratioOfTheRest, explanation: `${held}, which leaves everybody else a ratio of ${plain(ratioOfTheRest, 2)}.` };
}
