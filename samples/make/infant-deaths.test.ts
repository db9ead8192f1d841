import { describe, expect, it } from 'vitest';
import { readCsv, type CsvRow } from './csv.ts';
import { categoriesOfDeath } from './death-strata.ts';
import { readSample, smallAreaLookup } from './sample-files.ts';
import { readSmallAreas } from './small-areas.ts';

const deaths = readCsv(readSample('SYNTHETIC-infant-deaths-2014-2019.csv'));

function count(isCounted: (death: CsvRow) => boolean, among: readonly CsvRow[] = deaths): number {
  return among.filter(isCounted).length;
}
const yes = (column: string) => (death: CsvRow): boolean => death[column] === 'Yes';
const no = (column: string) => (death: CsvRow): boolean => death[column] === 'No';
const is = (column: string, value: string) => (death: CsvRow): boolean => death[column] === value;
const age = (death: CsvRow): number => Number(death.age_days);
const weeks = (death: CsvRow): number => Number(death.gestation_weeks);
const neonatal = (death: CsvRow): boolean => age(death) < 28;
const pretermOrGrowthRestricted = (death: CsvRow): boolean => weeks(death) < 34 || yes('growth_restricted')(death);

const yesOrNoColumns = [
  'modifiable', 'sudden_unexpected', 'delayed_recognition', 'growth_restricted', 'safeguarding_issues', 'smoking_or_substance_misuse',
  'parental_mental_health', 'insecure_housing', 'domestic_violence', 'unsafe_sleep', 'smoking', 'substance_misuse',
];
const modifiable = deaths.filter(yes('modifiable'));
const others = deaths.filter(no('modifiable'));
const sudden = deaths.filter(yes('sudden_unexpected'));

describe('the synthetic infant deaths', () => {
  it('are 198 numbered records, 33 a year on average and at least 20 in each', () => {
    expect(deaths.map((death) => Number(death.record))).toEqual(Array.from({ length: 198 }, (_, index) => index + 1));
    const byYear = ['2014', '2015', '2016', '2017', '2018', '2019'].map((year) => count(is('year_of_death', year)));
    expect(byYear).toEqual([31, 38, 26, 36, 35, 32]);
    expect(byYear.reduce((sum, year) => sum + year) / 6).toBe(33);
  });

  it('are in no borough and year more than ONS registered', () => {
    const registered = readCsv(readSample('ons-infant-deaths-by-area-2010-2017.csv'));
    for (const borough of ['Lambeth', 'Southwark']) {
      for (const year of ['2014', '2015', '2016', '2017']) {
        const limit = registered.find((row) => row.area_name === borough && row.year === year)?.infant_deaths;
        const here = count((death) => death.borough === borough && death.year_of_death === year);
        expect(here, `${borough} ${year}`).toBeGreaterThan(0);
        expect(here, `${borough} ${year}`).toBeLessThanOrEqual(Number(limit));
      }
    }
  });

  it('are 23% on day 0, 67% under 28 days and 33% from 28 to 364 days', () => {
    expect(count((death) => age(death) === 0)).toBe(46);
    expect(count(neonatal)).toBe(132);
    expect(count((death) => age(death) >= 28 && age(death) <= 364)).toBe(66);
  });

  it('peak at 37 weeks or more, and among single weeks below 37 at week 23', () => {
    const bands = [[22, 23], [24, 27], [28, 31], [32, 36], [37, 42]].map(([from = 0, to = 0]) => count((death) => weeks(death) >= from && weeks(death) <= to));
    expect(bands).toEqual([25, 27, 10, 29, 107]);
    const single = Array.from({ length: 15 }, (_, index) => count((death) => weeks(death) === 22 + index));
    expect(single[1]).toBe(16);
    expect(Math.max(...single.filter((_, index) => index !== 1))).toBeLessThan(16);
  });

  it('are by ethnic group 5 Pakistani, 10 White and Black African, 99 African and Caribbean, 84 others', () => {
    const pakistani = count(is('ethnic_group', 'Pakistani'));
    const whiteAndBlackAfrican = count(is('ethnic_group', 'White and Black African'));
    const africanAndCaribbean = count(is('ethnic_group', 'African')) + count(is('ethnic_group', 'Caribbean'));
    expect([pakistani, whiteAndBlackAfrican, africanAndCaribbean]).toEqual([5, 10, 99]);
    expect(198 - pakistani - whiteAndBlackAfrican - africanAndCaribbean).toBe(84);
    expect(count(is('ethnic_group', 'English / Welsh / Scottish / Northern Irish / British'))).toBe(37);
  });

  it('leave nine ethnic groups with 1 to 4 deaths, so that withholding shows', () => {
    const groups = [...new Set(deaths.map((death) => death.ethnic_group ?? ''))];
    expect(groups).toHaveLength(17);
    expect(groups.filter((group) => count(is('ethnic_group', group)) < 5)).toHaveLength(9);
  });

  it('are most in quintiles 1 and 2, at least 8 in each of 1 to 4, and none in the least deprived', () => {
    expect(['1', '2', '3', '4', '5'].map((quintile) => count(is('imd2019_quintile', quintile)))).toEqual([63, 96, 31, 8, 0]);
  });

  it("have the borough and the quintile of their own small area, by the lookup", () => {
    const areas = new Map(readSmallAreas(readSample(smallAreaLookup)).map((area) => [area.code, area]));
    expect(areas.size).toBe(344);
    for (const death of deaths) {
      expect(areas.get(death.lsoa11 ?? ''), `record ${death.record ?? ''}`).toMatchObject({ borough: death.borough, quintile: Number(death.imd2019_quintile) });
    }
  });
});

describe('the modifiable deaths', () => {
  it('are 30 of 198, with no third answer', () => {
    expect([modifiable.length, others.length]).toEqual([30, 168]);
  });

  it('are 10 neonatal, 11 sudden, 9 perinatal events and 3 delayed recognition', () => {
    expect(count(neonatal, modifiable)).toBe(10);
    expect(count(yes('sudden_unexpected'), modifiable)).toBe(11);
    expect(count(is('category_of_death', categoriesOfDeath.perinatal), modifiable)).toBe(9);
    expect(count(yes('delayed_recognition'), modifiable)).toBe(3);
    expect(count(yes('delayed_recognition'))).toBe(3);
  });

  it('are 11 sudden, 3 delayed recognition and 16 others, without overlap', () => {
    expect(count((death) => yes('sudden_unexpected')(death) && yes('delayed_recognition')(death))).toBe(0);
    expect(count((death) => no('sudden_unexpected')(death) && no('delayed_recognition')(death), modifiable)).toBe(16);
  });

  it('leave 7 without a cause that the report prints', () => {
    const unprinted = modifiable.filter((death) => no('sudden_unexpected')(death) && no('delayed_recognition')(death) && death.category_of_death !== categoriesOfDeath.perinatal);
    expect(unprinted).toHaveLength(7);
  });

  it.each([
    ['sudden unexpected', yes('sudden_unexpected'), 11, 0, 0],
    ['delayed recognition', yes('delayed_recognition'), 3, 1, 0],
    ['perinatal/neonatal event', is('category_of_death', categoriesOfDeath.perinatal), 9, 8, 9],
    ['congenital', is('category_of_death', categoriesOfDeath.congenital), 2, 1, 2],
    ['other infection', (death: CsvRow) => is('category_of_death', categoriesOfDeath.infection)(death) && no('delayed_recognition')(death), 2, 0, 2],
    ['chronic', is('category_of_death', categoriesOfDeath.chronic), 1, 0, 1],
    ['inflicted injury', is('category_of_death', categoriesOfDeath.inflicted), 1, 0, 0],
    ['other trauma', is('category_of_death', categoriesOfDeath.trauma), 1, 0, 0],
  ])('fit together as the README says: %s', (_, isCause, all, ofThemNeonatal, ofThemPretermOrGrowthRestricted) => {
    const cause = modifiable.filter(isCause);
    expect([cause.length, count(neonatal, cause), count(pretermOrGrowthRestricted, cause)]).toEqual([all, ofThemNeonatal, ofThemPretermOrGrowthRestricted]);
  });

  it('hold 14 of the 78 preterm or growth-restricted deaths, none of them sudden or delayed recognition', () => {
    expect(count(pretermOrGrowthRestricted)).toBe(78);
    expect(count(pretermOrGrowthRestricted, modifiable)).toBe(14);
    expect(count((death) => pretermOrGrowthRestricted(death) && no('sudden_unexpected')(death) && no('delayed_recognition')(death), modifiable)).toBe(14);
  });

  it.each([
    ['safeguarding_issues', 15, 14, 6],
    ['smoking_or_substance_misuse', 25, 28, 5],
    ['parental_mental_health', 15, 28, 3],
    ['insecure_housing', 15, 28, 3],
    ['domestic_violence', 15, 28, 3],
  ])('have %s in %i of 30 against %i of 168: %i times as common', (factor, exposed, exposedOthers, ratio) => {
    expect(count(yes(factor), modifiable)).toBe(exposed);
    expect(count(yes(factor), others)).toBe(exposedOthers);
    expect(exposed / 30 / (exposedOthers / 168)).toBeCloseTo(ratio, 12);
  });

  it('are the 11 of 13 sudden deaths with unsafe sleep, smoking or substance misuse', () => {
    expect(sudden).toHaveLength(13);
    const atRisk = sudden.filter((death) => yes('unsafe_sleep')(death) || yes('smoking')(death) || yes('substance_misuse')(death));
    expect(atRisk).toEqual(sudden.filter(yes('modifiable')));
    expect(atRisk).toHaveLength(11);
  });

  it('have smoking or substance misuse exactly where one of the two is recorded', () => {
    for (const death of deaths) {
      expect(yes('smoking_or_substance_misuse')(death), `record ${death.record ?? ''}`).toBe(yes('smoking')(death) || yes('substance_misuse')(death));
    }
  });
});

describe('no synthetic record is impossible', () => {
  it('every value is present and within its range or list', () => {
    for (const death of deaths) {
      const record = `record ${death.record ?? ''}`;
      expect(Object.values(death), record).not.toContain('');
      expect(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'], record).toContain(death.month_of_death);
      expect(age(death) >= 0 && age(death) <= 364, record).toBe(true);
      expect(weeks(death) >= 22 && weeks(death) <= 42, record).toBe(true);
      expect(Object.values(categoriesOfDeath), record).toContain(death.category_of_death);
      expect(['Female', 'Male'], record).toContain(death.sex);
      for (const factor of yesOrNoColumns) expect(['Yes', 'No'], `${record} ${factor}`).toContain(death[factor]);
      expect(yes('sudden_unexpected')(death), record).toBe(death.category_of_death === categoriesOfDeath.sudden);
    }
  });

  it('sudden deaths are past 28 days and mostly at term', () => {
    expect(sudden.filter(neonatal)).toEqual([]);
    expect(count((death) => weeks(death) >= 37, sudden)).toBeGreaterThanOrEqual(10);
  });

  it('deaths on day 0 are mostly before 28 weeks, and nobody born at 22 weeks lives past the first week', () => {
    const day0 = deaths.filter((death) => age(death) === 0);
    expect(count((death) => weeks(death) < 28, day0)).toBeGreaterThan(day0.length / 2);
    expect(count((death) => weeks(death) === 22 && age(death) > 6)).toBe(0);
  });

  it('perinatal events are mostly neonatal; malignancy, injury and chronic illness are not', () => {
    const perinatal = deaths.filter(is('category_of_death', categoriesOfDeath.perinatal));
    expect(count(neonatal, perinatal)).toBeGreaterThan(0.9 * perinatal.length);
    const later: readonly string[] = [categoriesOfDeath.malignancy, categoriesOfDeath.inflicted, categoriesOfDeath.trauma, categoriesOfDeath.chronic];
    expect(count((death) => later.includes(death.category_of_death ?? '') && neonatal(death))).toBe(0);
  });

  it('birthweight follows gestation, and the growth-restricted are lighter than the others of their week', () => {
    const grams = (death: CsvRow): number => Number(death.birthweight_grams);
    for (let week = 22; week <= 42; week += 1) {
      const born = deaths.filter((death) => weeks(death) === week);
      const restricted = born.filter(yes('growth_restricted')).map(grams);
      expect(Math.max(0, ...restricted), `week ${week}`).toBeLessThan(Math.min(...born.filter(no('growth_restricted')).map(grams)));
    }
    const bands = [[22, 23], [24, 27], [28, 31], [32, 36], [37, 42]].map(([from = 0, to = 0]) => deaths.filter((death) => weeks(death) >= from && weeks(death) <= to).map(grams));
    const means = bands.map((band) => band.reduce((sum, weight) => sum + weight) / band.length);
    expect(means).toEqual([...means].sort((a, b) => a - b));
    expect(Math.min(...bands.flat())).toBeGreaterThan(250);
    expect(Math.max(...bands.flat())).toBeLessThan(4500);
  });

  it('an inflicted injury is known to safeguarding', () => {
    expect(deaths.filter(is('category_of_death', categoriesOfDeath.inflicted)).map((death) => death.safeguarding_issues)).toEqual(['Yes']);
  });
});
