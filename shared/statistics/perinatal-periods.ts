import { defaultConfidence, requireCount } from './arguments.ts';
import type { Estimate } from './estimate.ts';
import { total } from './rows.ts';
import { rate } from './rate.ts';

/** The four periods of risk, each pointing at a kind of care. */
export const periodsOfRisk = ['maternal health and prematurity', 'maternal care', 'newborn care', 'infant health'] as const;
export type PeriodOfRisk = (typeof periodsOfRisk)[number];

/** Births and deaths of one population: live births of 500 g or more, fetal deaths from 24 weeks and 500 g, infant deaths to one year. */
export interface FetoInfantCounts {
  readonly liveBirths: number;
  /** Deaths of 500 to 1,499 g, and of 1,500 g or more. */
  readonly fetal: DeathsByWeight;
  /** Before 28 days. */
  readonly neonatal: DeathsByWeight;
  /** From 28 days to under one year. */
  readonly postneonatal: DeathsByWeight;
}

export interface DeathsByWeight {
  readonly under1500: number;
  readonly from1500: number;
}

export interface PerinatalPeriodsInput {
  readonly study: FetoInfantCounts;
  readonly reference: FetoInfantCounts;
  readonly confidence?: number;
}

export interface PeriodExcess {
  readonly deaths: number;
  /** Deaths per 1,000 live births and fetal deaths. */
  readonly rate: Estimate;
  readonly referenceRate: Estimate;
  /** Study rate less reference rate. */
  readonly excessRate: number;
  /** The excess rate in deaths of the study population. */
  readonly excessDeaths: number;
  /** The period's part of the whole excess, in per cent; null when the whole excess is 0. */
  readonly shareOfExcess: number | null;
}

export interface PerinatalPeriods {
  /** Live births and fetal deaths of the study population: the same denominator for every period, so that they add up. */
  readonly denominator: number;
  readonly periods: Readonly<Record<PeriodOfRisk, PeriodExcess>>;
  readonly totalRate: Estimate;
  readonly totalExcessRate: number;
  /** False below 60 feto-infant deaths or 10 in a period, where the method's own guidance says not to use it; `caution` says so. */
  readonly enoughData: boolean;
  readonly caution: string | null;
}

/** The least that the method's guidance asks for. */
const fewestDeaths = 60;
const fewestInPeriod = 10;

/**
 * Perinatal Periods of Risk, phase 1: feto-infant deaths by birthweight and age in four periods, against a reference population.
 *
 * Rate = deaths · 1,000/(live births + fetal deaths); excess = study − reference; excess deaths = excess · denominator/1,000.
 * Rates carry the limits of their count (exact below 10, Byar's from 10).
 * Source: CityMatCH and CDC; Sappenfield and others (2010), Matern Child Health J 14. UK cut: fetal deaths from 24 weeks.
 * Throws ArgumentError for a negative count or a population without births.
 * Example: 84 deaths of 500 to 1,499 g among 14,120 live births and 77 fetal deaths: 5.917 per 1,000.
 */
export function perinatalPeriods({ study, reference, confidence = defaultConfidence }: PerinatalPeriodsInput): PerinatalPeriods {
  const own = ratesOf('study', study, confidence);
  const other = ratesOf('reference', reference, confidence);
  const totalExcessRate = own.totalRate.perThousand - other.totalRate.perThousand;
  const periodExcess = (period: PeriodOfRisk): PeriodExcess => {
    const { deaths, estimate, perThousand } = own.periods[period];
    const excessRate = perThousand - other.periods[period].perThousand;
    return {
      deaths,
      rate: estimate,
      referenceRate: other.periods[period].estimate,
      excessRate,
      excessDeaths: (excessRate * own.denominator) / 1000,
      shareOfExcess: totalExcessRate === 0 ? null : (excessRate / totalExcessRate) * 100,
    };
  };
  const enoughData = own.totalRate.deaths >= fewestDeaths && periodsOfRisk.every((period) => own.periods[period].deaths >= fewestInPeriod);
  return {
    denominator: own.denominator,
    periods: forEachPeriod(periodExcess),
    totalRate: own.totalRate.estimate,
    totalExcessRate,
    enoughData,
    caution: enoughData ? null : 'There are fewer than 60 feto-infant deaths, or fewer than 10 in a period: read the excesses as a hint, not a finding.',
  };
}

interface DeathRate {
  readonly deaths: number;
  readonly perThousand: number;
  readonly estimate: Estimate;
}

interface PopulationRates {
  readonly denominator: number;
  readonly periods: Readonly<Record<PeriodOfRisk, DeathRate>>;
  readonly totalRate: DeathRate;
}

function ratesOf(name: string, counts: FetoInfantCounts, confidence: number): PopulationRates {
  const { fetal, neonatal, postneonatal } = counts;
  const deaths: Readonly<Record<PeriodOfRisk, number>> = {
    'maternal health and prematurity': fetal.under1500 + neonatal.under1500 + postneonatal.under1500,
    'maternal care': fetal.from1500,
    'newborn care': neonatal.from1500,
    'infant health': postneonatal.from1500,
  };
  [fetal, neonatal, postneonatal].forEach((byWeight) => {
    requireCount(`${name} deaths under 1,500 g`, byWeight.under1500);
    requireCount(`${name} deaths from 1,500 g`, byWeight.from1500);
  });
  const denominator = requireCount(`${name} live births`, counts.liveBirths) + fetal.under1500 + fetal.from1500;
  const rateOf = (events: number): DeathRate => ({
    deaths: events,
    estimate: rate({ events, denominator, confidence }),
    perThousand: (events * 1000) / denominator,
  });
  return { denominator, periods: forEachPeriod((period) => rateOf(deaths[period])), totalRate: rateOf(total(Object.values(deaths))) };
}

function forEachPeriod<Result>(of: (period: PeriodOfRisk) => Result): Readonly<Record<PeriodOfRisk, Result>> {
  return {
    'maternal health and prematurity': of('maternal health and prematurity'),
    'maternal care': of('maternal care'),
    'newborn care': of('newborn care'),
    'infant health': of('infant health'),
  };
}

export interface FetoInfantDeath {
  readonly age: 'fetal' | 'neonatal' | 'postneonatal';
  /** Birthweight in grams; null when unknown. */
  readonly birthweight: number | null;
  /** Completed weeks of gestation; null when unknown. */
  readonly gestation: number | null;
}

/** A death's period of risk, or the reason why it has no place on the map. */
export type Placement = { readonly period: PeriodOfRisk } | { readonly period: null; readonly reason: string };

const periodFrom1500 = { fetal: 'maternal care', neonatal: 'newborn care', postneonatal: 'infant health' } as const;

/**
 * The period of risk of one death: under 1,500 g is maternal health and prematurity at any age, heavier goes by age.
 *
 * Below 500 g, and fetal deaths before 24 weeks, have no place. An infant of unknown weight counts as under 1,500 g below
 * 31 completed weeks. Source: CityMatCH's phase 1 definitions.
 * Example: a neonatal death at 2,800 g is newborn care.
 */
export function periodOfRisk({ age, birthweight, gestation }: FetoInfantDeath): Placement {
  if (age === 'fetal' && gestation !== null && gestation < 24) return { period: null, reason: 'Fetal deaths before 24 weeks are outside the map.' };
  if (birthweight !== null) {
    if (birthweight < 500) return { period: null, reason: 'Births under 500 g are outside the map.' };
    return { period: birthweight < 1500 ? 'maternal health and prematurity' : periodFrom1500[age] };
  }
  if (age === 'fetal' || gestation === null) return { period: null, reason: 'The birthweight is missing.' };
  return { period: gestation < 31 ? 'maternal health and prematurity' : periodFrom1500[age] };
}
