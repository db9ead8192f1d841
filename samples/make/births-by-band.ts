import { bandLabel, birthweightBands, gestationBands } from './bands-at-birth.ts';
import type { InfantDeath } from './infant-deaths.ts';
import { paired, repeated, sortedBy } from './lists.ts';
import type { LiveBirths } from './live-births.ts';
import { medianBirthweight } from './median-birthweight.ts';
import type { Random } from './random.ts';
import { singleBirths } from './single-births.ts';

/** One row of the births by gestation and birthweight. */
export interface BirthsInBand extends LiveBirths {
  readonly gestation_band: string;
  readonly birthweight_band: string;
}

export const birthsInBandColumns = ['year', 'borough', 'ethnic_group', 'imd2019_quintile', 'gestation_band', 'birthweight_band', 'live_births'] as const;

/** Live births of the 52,272 by band of gestation. Made up, near the shares of England, so that the rates of the 198 deaths fall from band to band. */
export const birthsByGestation: ReadonlyMap<string, number> = new Map([
  ['22 to 23 weeks', 36], ['24 to 27 weeks', 180], ['28 to 31 weeks', 400], ['32 to 36 weeks', 3200], ['37 to 41 weeks', 47_400], ['42 weeks and over', 1056],
]);

/** How births of a band spread over its weeks: one of these, drawn at random. */
const weeksOf: ReadonlyMap<string, readonly number[]> = new Map([
  ['22 to 23 weeks', [22, 23, 23]],
  ['24 to 27 weeks', [24, 24, 25, 25, 26, 26, 26, 27, 27, 27]],
  ['28 to 31 weeks', [28, 28, 29, 29, 30, 30, 30, 31, 31, 31, 31]],
  ['32 to 36 weeks', [32, 33, 34, 34, 35, 35, 35, 36, 36, 36, 36, 36, 36]],
  ['37 to 41 weeks', [37, 37, 38, 38, 38, 39, 39, 39, 39, 39, 40, 40, 40, 40, 40, 40, 41, 41, 41]],
  ['42 weeks and over', [42]],
]);

/**
 * The births of the live births file by gestation and birthweight, without the rows of nobody. Every row of that file is kept as a sum,
 * and every death has its birth: of the same year, borough, group, quintile, gestation and birthweight.
 */
export function makeBirthsInBands(rows: readonly LiveBirths[], deaths: readonly InfantDeath[], random: Random): BirthsInBand[] {
  const ofDeaths = deaths.map((death) => ({
    year: death.year_of_death,
    borough: death.borough,
    ethnic_group: death.ethnic_group,
    imd2019_quintile: death.imd2019_quintile,
    gestation_band: bandLabel(gestationBands, death.gestation_weeks),
    birthweight_band: bandLabel(birthweightBands, death.birthweight_grams),
  }));
  const dead = countOf(ofDeaths.map(placeOf));
  const deadByGestation = countOf(ofDeaths.map((death) => death.gestation_band));
  const survivors = rows.map((row) => ({ ...row, live_births: row.live_births - (dead.get(placeOf(row)) ?? 0) }));
  const left = gestationBands.map(({ label }) => ({ label, births: (birthsByGestation.get(label) ?? 0) - (deadByGestation.get(label) ?? 0) }));
  const ofSurvivors = withGestation(survivors, left, random).map(({ row, gestation_band }) => ({ ...row, gestation_band, birthweight_band: birthweightBand(gestation_band, random) }));
  return counted([...ofDeaths, ...ofSurvivors], rows);
}

/** The riskiest births come before 37 weeks, by chance as well; those of 42 weeks and over are anyone's. */
function withGestation(rows: readonly LiveBirths[], left: readonly { readonly label: string; readonly births: number }[], random: Random): { row: LiveBirths; gestation_band: string }[] {
  const labels = left.flatMap(({ label, births }) => repeated(label, births));
  const early = labels.filter((label) => label !== '37 to 41 weeks' && label !== '42 weeks and over');
  const late = labels.filter((label) => label === '37 to 41 weeks' || label === '42 weeks and over');
  const inOrderOfRisk = sortedBy(singleBirths(rows), ({ risk }) => random.fraction() / risk);
  const atRandom = (these: readonly string[]) => sortedBy(these, () => random.fraction());
  return paired(inOrderOfRisk, [...atRandom(early), ...atRandom(late)]).map(([{ row }, gestation_band]) => ({ row, gestation_band }));
}

/** The median of a week of the band, give or take up to 42%, mostly much less. */
function birthweightBand(gestationBand: string, random: Random): string {
  const median = medianBirthweight(random.oneOf(weeksOf.get(gestationBand) ?? []));
  const share = 0.58 + 0.28 * (random.fraction() + random.fraction() + random.fraction());
  return bandLabel(birthweightBands, Math.floor(median * share));
}

function counted(births: readonly Omit<BirthsInBand, 'live_births'>[], rows: readonly LiveBirths[]): BirthsInBand[] {
  const counts = countOf(births.map((birth) => [placeOf(birth), birth.gestation_band, birth.birthweight_band].join('|')));
  return rows.flatMap((row) =>
    gestationBands.flatMap(({ label: gestation_band }) =>
      birthweightBands.flatMap(({ label: birthweight_band }) => {
        const live_births = counts.get([placeOf(row), gestation_band, birthweight_band].join('|'));
        return live_births === undefined ? [] : [{ ...row, gestation_band, birthweight_band, live_births }];
      }),
    ),
  );
}

function placeOf({ year, borough, ethnic_group, imd2019_quintile }: Omit<LiveBirths, 'live_births'>): string {
  return [year, borough, ethnic_group, imd2019_quintile].join('|');
}

function countOf(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
