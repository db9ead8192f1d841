import { deathsByWeek, growthRestrictedUnder34Weeks, strata, type GestationBand, type Stratum } from './death-strata.ts';
import { paired, repeated, sortedBy } from './lists.ts';
import { medianBirthweight } from './median-birthweight.ts';
import type { Random } from './random.ts';

/** What is clinical in a record: a stratum's marks with age, gestation, birthweight and sex of one death. */
export interface ClinicalProfile {
  readonly category: Stratum['category'];
  readonly modifiable: boolean;
  readonly delayedRecognition: boolean;
  readonly growthRestricted: boolean;
  /** Completed days from 0. */
  readonly ageDays: number;
  /** Completed weeks. */
  readonly gestationWeeks: number;
  readonly birthweightGrams: number;
  readonly sex: 'Female' | 'Male';
}

const males = 110;

/** The 198 clinical profiles of death-strata.ts, in random order. */
export function makeClinicalProfiles(random: Random): ClinicalProfile[] {
  const deaths = strata
    .flatMap((stratum) => repeated(stratum, stratum.deaths))
    .map((stratum) => ({ ...stratum, ageDays: ageWithin(stratum.age, random) }));
  const born = bands.flatMap((band) => withGestation(deaths.filter((death) => death.gestation === band), band, random));
  const restricted = new Set(random.shuffled(born.filter((death) => death.gestationWeeks < 34)).slice(0, growthRestrictedUnder34Weeks));
  const sexes = random.shuffled(born.map((_, index) => (index < males ? 'Male' : 'Female')));
  return paired(random.shuffled(born), sexes).map(([death, sex]) => {
    const growthRestricted = death.growthRestricted || restricted.has(death);
    return {
      category: death.category,
      modifiable: death.modifiable,
      delayedRecognition: death.delayedRecognition,
      growthRestricted,
      ageDays: death.ageDays,
      gestationWeeks: death.gestationWeeks,
      birthweightGrams: birthweight(death.gestationWeeks, growthRestricted, random),
      sex,
    };
  });
}

const bands: readonly GestationBand[] = ['22-25', '26-33', '34-36', '37+'];

/** Deaths thin out with age inside every range, as they do in life. */
function ageWithin([youngest, oldest]: Stratum['age'], random: Random): number {
  const fraction = random.fraction();
  return youngest + Math.floor((oldest - youngest + 1) * fraction * fraction);
}

/** Gives a band's weeks to its deaths: at 22-25 weeks the earliest born die first (with some noise); elsewhere at random. */
function withGestation<Death extends { readonly ageDays: number }>(deaths: readonly Death[], band: GestationBand, random: Random): (Death & { gestationWeeks: number })[] {
  const weeks = Object.entries(deathsByWeek[band]).flatMap(([week, count]) => repeated(Number(week), count));
  const noise = band === '22-25' ? 3 : 100;
  const inOrderOfAge = sortedBy(deaths, (death) => death.ageDays + random.fraction());
  const weeksInOrder = sortedBy(weeks, (week) => week + noise * random.fraction());
  return paired(inOrderOfAge, weeksInOrder).map(([death, gestationWeeks]) => ({ ...death, gestationWeeks }));
}

/** Growth-restricted: 62 to 78% of the week's median; others 86 to 116%. Grams, to the nearest 5. */
function birthweight(gestationWeeks: number, growthRestricted: boolean, random: Random): number {
  const share = growthRestricted ? 0.62 + 0.16 * random.fraction() : 0.86 + 0.3 * random.fraction();
  return 5 * Math.round((medianBirthweight(gestationWeeks) * share) / 5);
}
