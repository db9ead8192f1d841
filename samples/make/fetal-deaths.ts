import { repeated, sortedBy } from './lists.ts';
import type { LiveBirths } from './live-births.ts';
import { medianBirthweight } from './median-birthweight.ts';
import { boroughs, years, type Borough, type Year } from './population.ts';
import type { Random } from './random.ts';
import { singleBirths } from './single-births.ts';

/** One row of the fetal deaths file. */
export interface FetalDeath {
  readonly record: number;
  readonly year_of_birth: number;
  readonly borough: Borough;
  readonly ethnic_group: string;
  readonly imd2019_quintile: number;
  readonly sex: string;
  readonly gestation_weeks: number;
  readonly birthweight_grams: number;
}

export const fetalDeathColumns = ['record', 'year_of_birth', 'borough', 'ethnic_group', 'imd2019_quintile', 'sex', 'gestation_weeks', 'birthweight_grams'] as const;

/**
 * Fetal deaths at 24 weeks or later. In 2014-17 ONS's perinatal deaths of the borough and year less the example's own deaths in the
 * first week, so that perinatal deaths are ONS's; made up for 2018 and 2019.
 */
const fetalDeathsByYear: Readonly<Record<Borough, Readonly<Record<Year, number>>>> = {
  Lambeth: { 2014: 19, 2015: 22, 2016: 24, 2017: 18, 2018: 19, 2019: 17 },
  Southwark: { 2014: 20, 2015: 32, 2016: 25, 2017: 26, 2018: 21, 2019: 20 },
};

/** The 263 by completed week: many at the border of viability, many at term. */
const fetalDeathsByWeek: ReadonlyMap<number, number> = new Map([
  [24, 21], [25, 18], [26, 16], [27, 15], [28, 10], [29, 9], [30, 8], [31, 7], [32, 8], [33, 9], [34, 12], [35, 15], [36, 19],
  [37, 19], [38, 21], [39, 21], [40, 20], [41, 11], [42, 4],
]);

const males = 138;

/** 263 made-up fetal deaths where births are, likelier where the risk is higher, in order of year of birth. */
export function makeFetalDeaths(births: readonly LiveBirths[], random: Random): FetalDeath[] {
  const weeks = random.shuffled([...fetalDeathsByWeek].flatMap(([week, deaths]) => repeated(week, deaths)));
  const sexes = random.shuffled(weeks.map((_, index) => (index < males ? 'Male' : 'Female')));
  const places = years.flatMap((year) =>
    boroughs.flatMap((borough) => {
      const here = singleBirths(births.filter((row) => row.year === year && row.borough === borough));
      return sortedBy(here, ({ risk }) => random.fraction() / risk).slice(0, fetalDeathsByYear[borough][year]);
    }),
  );
  return places.map(({ row }, index) => {
    const week = weeks[index];
    const sex = sexes[index];
    if (week === undefined || sex === undefined) throw new RangeError('There are more fetal deaths by year than by week.');
    return {
      record: index + 1,
      year_of_birth: row.year,
      borough: row.borough,
      ethnic_group: row.ethnic_group,
      imd2019_quintile: row.imd2019_quintile,
      sex,
      gestation_weeks: week,
      // Half to 110% of the week's median: many had stopped growing.
      birthweight_grams: 5 * Math.round((medianBirthweight(week) * (0.5 + 0.6 * random.fraction())) / 5),
    };
  });
}
