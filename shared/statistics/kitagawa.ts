import { ArgumentError } from './argument-error.ts';
import { requireCount, requireSameLength } from './arguments.ts';
import { total, valueAt } from './rows.ts';

/** Births and deaths of one population by group (birthweight bands in PPOR phase 2), the same groups in the same order. */
export interface GroupedPopulation {
  readonly births: readonly number[];
  readonly deaths: readonly number[];
}

export interface KitagawaInput {
  readonly study: GroupedPopulation;
  readonly reference: GroupedPopulation;
  /** Births that a rate is expressed per; 1,000 unless given. */
  readonly multiplier?: number;
}

export interface KitagawaComponents {
  /** The part from a different mix of groups, in deaths per `multiplier` births; null where a group has no rate. */
  readonly distribution: number | null;
  /** The part from different rates within the groups. */
  readonly specificRate: number | null;
}

export interface Kitagawa {
  /** Study rate minus reference rate, in deaths per `multiplier` births. */
  readonly rateDifference: number;
  /** The two parts over all groups: they add up to `rateDifference`. */
  readonly total: KitagawaComponents;
  readonly byGroup: readonly KitagawaComponents[];
  /** Why the parts are missing, as a sentence; null when they are there. */
  readonly reason: string | null;
}

/**
 * Splits a difference between two rates into the mix of groups and the rates within groups.
 *
 * Formula, P a group's share of births and M its death rate: Σ(P₁ − P₂)(M₁ + M₂)/2 + Σ(M₁ − M₂)(P₁ + P₂)/2.
 * Source: Kitagawa EM (1955), J Am Stat Assoc 50; phase 2 of Perinatal Periods of Risk (CityMatCH).
 * Throws ArgumentError for a negative count, unequal columns or a population without births; a group without births has no
 * rate, so the parts are null and the reason names the group.
 * Example: births 100 and 900 with deaths 30 and 9, against 50 and 950 with 10 and 9.5: 39 − 19.5 = 19.5 per 1,000, of which 12 from the mix.
 */
export function kitagawa({ study, reference, multiplier = 1000 }: KitagawaInput): Kitagawa {
  requireSameLength('reference', reference.births, 'study', study.births);
  const first = sharesAndRates('study', study, multiplier);
  const second = sharesAndRates('reference', reference, multiplier);
  const byGroup = first.groups.map((one, group): KitagawaComponents => {
    const other = valueAt(second.groups, group);
    if (one.rate === null || other.rate === null) return { distribution: null, specificRate: null };
    return {
      distribution: ((one.share - other.share) * (one.rate + other.rate)) / 2,
      specificRate: ((one.rate - other.rate) * (one.share + other.share)) / 2,
    };
  });
  return {
    rateDifference: first.rate - second.rate,
    total: { distribution: sum(byGroup.map((parts) => parts.distribution)), specificRate: sum(byGroup.map((parts) => parts.specificRate)) },
    byGroup,
    reason: first.reason ?? second.reason,
  };
}

interface ShareAndRate {
  readonly share: number;
  readonly rate: number | null;
}

interface PopulationRates {
  readonly rate: number;
  readonly groups: readonly ShareAndRate[];
  readonly reason: string | null;
}

function sharesAndRates(name: string, { births, deaths }: GroupedPopulation, multiplier: number): PopulationRates {
  requireSameLength(`${name} deaths`, deaths, 'births', births);
  births.forEach((count) => requireCount(`${name} births`, count));
  deaths.forEach((count) => requireCount(`${name} deaths`, count));
  const allBirths = total(births);
  const allDeaths = total(deaths);
  if (allBirths === 0) throw new ArgumentError(`${name} births`, 0, 'a rate needs births');
  const groups = births.map((count, group): ShareAndRate => {
    const rate = count === 0 ? null : (valueAt(deaths, group) / count) * multiplier;
    return { share: count / allBirths, rate };
  });
  const empty = births.indexOf(0);
  const reason = empty === -1 ? null : `Group ${empty + 1} has no births in the ${name} population, so it has no rate and the difference cannot be split.`;
  return { rate: (allDeaths / allBirths) * multiplier, groups, reason };
}

function sum(parts: readonly (number | null)[]): number | null {
  const known = parts.filter((part) => part !== null);
  return known.length === parts.length ? total(known) : null;
}
