import { ArgumentError } from './argument-error.ts';
import { defaultConfidence, requireConfidence, requireSameLength } from './arguments.ts';
import type { Count } from './arguments.ts';
import { twoSidedNormalQuantile } from './distributions/normal.ts';
import { numberOrNull } from './estimate.ts';
import type { Estimate } from './estimate.ts';
import { valueAt } from './rows.ts';

export interface LifeExpectancyArguments {
  /** Deaths in each band; null is a missing count. */
  readonly deaths: readonly Count[];
  /** People in each band, one for each of `deaths`; null is a missing one. */
  readonly populations: readonly Count[];
  /** The age at which each band starts; 0, 1, 5, 10, … 90 unless given. */
  readonly startAges?: readonly number[];
  readonly confidence?: number;
}

/** Years that are still to be lived from one age on, with the people and deaths that the number rests on. */
export interface LifeExpectancy extends Estimate {
  readonly startAge: number;
  /** People and deaths of this age and older; null when one is missing. */
  readonly populationUsed: number | null;
  readonly deathsUsed: number | null;
}

/** The starts of the 20 bands of an abridged life table: under 1, 1–4, 5–9, … 85–89, 90 and over. */
export const abridgedStartAges: readonly number[] = [0, 1, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90];

const method = 'Chiang, limits by Silcocks';
const fewestPeople = 5000;
const widestYears = 20;
const cohort = 100_000;

/**
 * Life expectancy at the start of each band, in years, from an abridged life table of 20 bands.
 *
 * With M = deaths/people, width n and a = 0.1 under 1 and ½ after: q = nM/(1 + nM(1 − a)), e = T/l; limits e ∓ z·SE.
 * Source: Chiang CL (1968); Silcocks and others, JECH 55 (2001), for the last band's variance; PHEindicatormethods 2.1.0.
 * There is no number, and a reason, unless 20 bands from age 0 hold more than 5,000 people, none is empty and none has more deaths than people;
 * and no value (its limits stay) where the 95% limits are more than 20 years apart.
 * Throws ArgumentError for columns of different length, bands that do not go up in age, or a confidence outside [0.9, 1).
 * Example: 250 people and 1 death in each band, 251 people under 1, and 50 deaths at 90 and over give 79.07145898068008 years at birth.
 */
export function lifeExpectancy(table: LifeExpectancyArguments): readonly LifeExpectancy[] {
  const { deaths, populations, startAges = abridgedStartAges, confidence = defaultConfidence } = table;
  requireConfidence(confidence);
  requireSameLength('populations', populations, 'deaths', deaths);
  requireSameLength('startAges', startAges, 'deaths', deaths);
  startAges.forEach((age, band) => {
    if (band > 0 && !(age > valueAt(startAges, band - 1))) throw new ArgumentError('startAges', age, 'the bands must go up in age');
  });
  const people = fromThisAgeOn(populations);
  const dead = fromThisAgeOn(deaths);
  const known = knownBands(deaths, populations, startAges);
  const numbers = typeof known === 'string' ? startAges.map(() => ({ value: null, lower: null, upper: null, reason: known })) : abridged(known, confidence);
  return numbers.map(({ value, lower, upper, reason }, band) => {
    const startAge = valueAt(startAges, band);
    return { value, lower, upper, confidence, method, reason, startAge, populationUsed: valueAt(people, band), deathsUsed: valueAt(dead, band) };
  });
}

type Numbers = Pick<Estimate, 'value' | 'lower' | 'upper' | 'reason'>;

interface Band {
  readonly deaths: number;
  readonly population: number;
  readonly width: number;
  /** The share of the band that those who die in it live. */
  readonly lived: number;
}

/** The bands without gaps, or the sentence that says why they make no life table. */
function knownBands(deaths: readonly Count[], populations: readonly Count[], startAges: readonly number[]): readonly Band[] | string {
  if (startAges.length !== abridgedStartAges.length) return `The table has ${startAges.length} bands, and life expectancy here needs 20.`;
  if (valueAt(startAges, 0) !== 0) return `The table starts at age ${valueAt(startAges, 0)}, and life expectancy here needs it to start at 0.`;
  const bands: Band[] = [];
  for (const [band, start] of startAges.entries()) {
    const died = valueAt(deaths, band);
    const population = valueAt(populations, band);
    if (died === null || population === null) return `A count is missing in the band from age ${start}.`;
    if (died < 0) return `Deaths are below zero in the band from age ${start}.`;
    if (!(population > 0)) return `There are no people in the band from age ${start}.`;
    if (died > population) return `There are more deaths than people in the band from age ${start}.`;
    const next = startAges[band + 1];
    const width = next === undefined ? (2 * population) / died : next - start;
    bands.push({ deaths: died, population, width, lived: band === 0 ? 0.1 : 0.5 });
  }
  const total = bands.reduce((sum, band) => sum + band.population, 0);
  return total > fewestPeople ? bands : `There are ${total} people in all, and life expectancy here needs more than 5,000.`;
}

function abridged(bands: readonly Band[], confidence: number): readonly Numbers[] {
  const z = twoSidedNormalQuantile(confidence);
  const z95 = twoSidedNormalQuantile(0.95);
  const last = bands.length - 1;
  let alive = cohort;
  const rows = bands.map((band, index) => {
    const risk = index === last ? 1 : riskOfDying(band);
    const start = alive;
    alive = start * (1 - risk);
    return { band, risk, start, dying: start - alive };
  });
  let yearsLeft = 0;
  let varianceLeft = 0;
  let next = 0;
  return rows
    .toReversed()
    .map(({ band, risk, start, dying }, fromEnd) => {
      const rate = band.deaths / band.population;
      if (fromEnd === 0) {
        yearsLeft = start / rate;
        varianceLeft = (start * start) / (band.deaths * rate * rate);
      } else {
        const reach = (1 - band.lived) * band.width + next;
        const variance = dying === 0 ? 0 : (risk * risk * (1 - risk)) / band.deaths;
        varianceLeft += variance * start * start * reach * reach;
        yearsLeft += band.width * (start - dying + band.lived * dying);
      }
      const years = start === 0 ? 0 : yearsLeft / start;
      next = years;
      const error = Math.sqrt(varianceLeft / (start * start));
      const reason = reasonAgainst(start, years, 2 * z95 * error);
      return { value: reason === null ? years : null, lower: numberOrNull(years - z * error), upper: numberOrNull(years + z * error), reason };
    })
    .toReversed();
}

function reasonAgainst(alive: number, years: number, width95: number): string | null {
  if (alive === 0) return 'Nobody in the life table lives to this age.';
  if (years === Infinity) return 'Nobody died in the last band, so its life expectancy has no end.';
  return width95 > widestYears ? 'Withheld: the 95% limits are more than 20 years apart.' : null;
}

function riskOfDying({ deaths, population, width, lived }: Band): number {
  const hazard = (deaths / population) * width;
  return deaths <= population / width / lived ? hazard / (1 + hazard * (1 - lived)) : 1;
}

/** Each band's count and those of all older bands together; null from the first missing one down. */
function fromThisAgeOn(counts: readonly Count[]): readonly Count[] {
  let total: Count = 0;
  return counts
    .toReversed()
    .map((count) => {
      total = total === null || count === null ? null : total + count;
      return total;
    })
    .toReversed();
}
