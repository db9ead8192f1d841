import { paired, repeated } from './lists.ts';
import type { LiveBirths } from './live-births.ts';
import { boroughs, deathsByQuintile, deathsByYear, ethnicGroups, quintiles, years, type Borough, type Quintile, type Year } from './population.ts';
import type { Random } from './random.ts';

/** Where and when a death happened, and to a child of which group. */
export interface Circumstances {
  readonly year: Year;
  readonly borough: Borough;
  readonly quintile: Quintile;
  readonly ethnicGroup: string;
}

/**
 * Years, boroughs, quintiles and groups of the 198 deaths with the margins of population.ts, put together as births are:
 * starting at random, two deaths swap their group with the likelihood that births give (Metropolis), so no death falls where
 * nobody was born.
 */
export function makeCircumstances(births: readonly LiveBirths[], random: Random): Circumstances[] {
  const born = new Map(births.map((row) => [[row.year, row.borough, row.imd2019_quintile, row.ethnic_group].join('|'), row.live_births]));
  const likelihood = (death: Circumstances): number => born.get([death.year, death.borough, death.quintile, death.ethnicGroup].join('|')) ?? 0;
  const places = boroughs.flatMap((borough) => {
    const yearOfEach = years.flatMap((year) => repeated(year, deathsByYear[borough][year]));
    const quintileOfEach = random.shuffled(quintiles.flatMap((quintile) => repeated(quintile, deathsByQuintile[borough][quintile])));
    return paired(yearOfEach, quintileOfEach).map(([year, quintile]) => ({ year, borough, quintile }));
  });
  const groups = random.shuffled(ethnicGroups.flatMap((group) => repeated(group.label, group.deaths)));
  const deaths = paired(places, groups).map(([place, ethnicGroup]) => ({ ...place, ethnicGroup }));
  for (let step = 0; step < 20_000; step += 1) {
    const [one, two] = [random.oneOf(deaths), random.oneOf(deaths)];
    const [swappedOne, swappedTwo] = [{ ...one, ethnicGroup: two.ethnicGroup }, { ...two, ethnicGroup: one.ethnicGroup }];
    if (likelihood(swappedOne) * likelihood(swappedTwo) >= random.fraction() * likelihood(one) * likelihood(two)) {
      one.ethnicGroup = swappedOne.ethnicGroup;
      two.ethnicGroup = swappedTwo.ethnicGroup;
    }
  }
  return deaths;
}
