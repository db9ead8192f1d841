import { ArgumentError } from '../argument-error.ts';
import { defaultConfidence, requireConfidence, requireCount, requirePositive } from '../arguments.ts';
import { twoSidedNormalQuantile } from '../distributions/normal.ts';
import { noEstimate, type Estimate } from '../estimate.ts';
import { total, valueAt } from '../rows.ts';
import { relativeRanks } from './relative-rank.ts';

export interface ConcentrationGroup {
  readonly population: number;
  /** A rate or mean, zero or more, in one unit for all groups; null where it is missing or withheld. */
  readonly value: number | null;
}

export interface ConcentrationInput {
  /** Ordered groups, the most deprived first. */
  readonly groups: readonly ConcentrationGroup[];
  /** The most that a value can be, in its unit: 1,000 for deaths per 1,000 births, 1 for a proportion. Needed for the bounded indices. */
  readonly highest?: number;
  readonly confidence?: number;
}

export interface ConcentrationIndex {
  /** −1 (all among the most deprived) to 1 (all among the least), 0 without a gradient; Kakwani's limits, between groups only. */
  readonly index: Estimate;
  readonly standardError: number | null;
  /** Index × mean, in the unit of the values. */
  readonly absolute: number | null;
  /** For values with a highest possible one: index/(1 − mean share) and 4 × mean share × index; null without `highest`. */
  readonly wagstaff: number | null;
  readonly erreygers: number | null;
  readonly mean: number | null;
  readonly relativeRanks: readonly number[];
  /** Cumulative share of the total, from the most deprived. */
  readonly lorenz: readonly number[];
}

const method = 'concentration index, Kakwani standard error';

/**
 * How far a burden is concentrated among the most (negative) or the least (positive) deprived.
 *
 * C = (2/μ)Σfμₜ Rₜ − 1 with shares f, means μₜ and relative ranks R; SE √{[Σfa² − (1 + C)²]/T}, a = (μₜ/μ)(2R − 1 − C) + 2 − qₜ₋₁ − qₜ, q the
 * Lorenz ordinates, T the number of groups. Source: Kakwani, Wagstaff and van Doorslaer (1997); Wagstaff (2005); Erreygers (2009).
 * Throws ArgumentError: fewer than two groups, a population or `highest` not above zero, a value below zero or above `highest`.
 * Example: populations 1 and 1, values 3 and 1: −0.25.
 */
export function concentrationIndex({ groups, highest, confidence = defaultConfidence }: ConcentrationInput): ConcentrationIndex {
  const label = { confidence: requireConfidence(confidence), method };
  if (groups.length < 2) throw new ArgumentError('groups', groups.length, 'give at least two groups');
  if (highest !== undefined) requirePositive('highest', highest);
  const ranks = relativeRanks(groups.map(({ population }, place) => requirePositive(`population of group ${place + 1}`, population)));
  const known = groups.map(({ value }, place) => (value === null ? null : checkedValue(value, place, highest))).filter((value) => value !== null);
  const none = { standardError: null, absolute: null, wagstaff: null, erreygers: null, relativeRanks: ranks.map(({ rank }) => rank), lorenz: [] };
  if (known.length < groups.length) return { ...none, mean: null, index: noEstimate(label, 'A group has no value, and the index needs all of them.') };
  const parts = ranks.map(({ share, rank }, group) => ({ share, rank, value: valueAt(known, group) }));
  const mean = total(parts.map(({ share, value }) => share * value));
  if (mean === 0) return { ...none, mean, index: noEstimate(label, 'There are no events, so nothing is concentrated.') };
  const index = (2 / mean) * total(parts.map(({ share, value, rank }) => share * value * rank)) - 1;
  let cumulative = 0;
  const lorenz = parts.map(({ share, value }) => (cumulative += (share * value) / mean));
  const squares = total(
    parts.map(({ share, value, rank }, group) => {
      const before = group === 0 ? 0 : valueAt(lorenz, group - 1);
      const a = (value / mean) * (2 * rank - 1 - index) + 2 - before - valueAt(lorenz, group);
      return share * a * a;
    }),
  );
  const standardError = Math.sqrt((squares - (1 + index) ** 2) / parts.length);
  const half = twoSidedNormalQuantile(confidence) * standardError;
  const share = highest === undefined ? null : mean / highest;
  return {
    index: { ...label, value: index, lower: index - half, upper: index + half, reason: null },
    standardError,
    absolute: index * mean,
    wagstaff: share === null ? null : index / (1 - share),
    erreygers: share === null ? null : 4 * share * index,
    mean,
    relativeRanks: none.relativeRanks,
    lorenz,
  };
}

function checkedValue(value: number, place: number, highest = Infinity): number {
  const argument = `value of group ${place + 1}`;
  requireCount(argument, value);
  if (value > highest) throw new ArgumentError(argument, value, `it cannot be above the highest possible value, ${highest}`);
  return value;
}
