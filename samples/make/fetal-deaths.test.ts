import { describe, expect, it } from 'vitest';
import { readCsv, type CsvRow } from './csv.ts';
import { readSample } from './sample-files.ts';

const fetalDeaths = readCsv(readSample('SYNTHETIC-fetal-deaths-2014-2019.csv'));
const infantDeaths = readCsv(readSample('SYNTHETIC-infant-deaths-2014-2019.csv'));
const births = readCsv(readSample('SYNTHETIC-live-births-2014-2019.csv'));
const ons = readCsv(readSample('ons-infant-deaths-by-area-2010-2017.csv'));

const weeks = (row: CsvRow): number => Number(row.gestation_weeks);
const grams = (row: CsvRow): number => Number(row.birthweight_grams);
const age = (row: CsvRow): number => Number(row.age_days);
const liveBirths = (isCounted: (row: CsvRow) => boolean): number => births.filter(isCounted).reduce((sum, row) => sum + Number(row.live_births), 0);
const perinatal = (borough: string, year: string): number =>
  fetalDeaths.filter((row) => row.borough === borough && row.year_of_birth === year).length +
  infantDeaths.filter((row) => row.borough === borough && row.year_of_death === year && age(row) < 7).length;

describe('the synthetic fetal deaths', () => {
  it('are 263 numbered records at 24 weeks or later: 5.0 per 1,000 total births', () => {
    expect(fetalDeaths.map((row) => Number(row.record))).toEqual(Array.from({ length: 263 }, (_, index) => index + 1));
    expect(Math.min(...fetalDeaths.map(weeks))).toBe(24);
    expect(Math.max(...fetalDeaths.map(weeks))).toBe(42);
    expect((1000 * 263) / (52_272 + 263)).toBeCloseTo(5.0, 1);
  });

  it("make ONS's perinatal deaths together with the deaths of the first week, by borough and year in 2014-17", () => {
    for (const borough of ['Lambeth', 'Southwark']) {
      for (const year of ['2014', '2015', '2016', '2017']) {
        const published = ons.find((row) => row.area_name === borough && row.year === year)?.perinatal_deaths_incl_stillbirths;
        expect(perinatal(borough, year), `${borough} ${year}`).toBe(Number(published));
      }
    }
  });

  it("make ONS's perinatal rates but one: 8.4 in Southwark 2015, where ONS printed 8.5 on more stillbirths or fewer births", () => {
    const differing = ['Lambeth', 'Southwark'].flatMap((borough) => ['2014', '2015', '2016', '2017'].flatMap((year) => {
      const stillborn = fetalDeaths.filter((row) => row.borough === borough && row.year_of_birth === year).length;
      const rate = ((1000 * perinatal(borough, year)) / (liveBirths((row) => row.borough === borough && row.year === year) + stillborn)).toFixed(1);
      const published = ons.find((row) => row.area_name === borough && row.year === year)?.perinatal_rate_published_per_1000_total_births;
      return rate === published ? [] : [`${borough} ${year}: ${rate}, ONS ${published ?? ''}`];
    }));
    expect(differing).toEqual(['Southwark 2015: 8.4, ONS 8.5']);
  });

  it('are where there are births, in the groups and quintiles of the births file', () => {
    for (const row of fetalDeaths) {
      const here = liveBirths((birth) => birth.year === row.year_of_birth && birth.borough === row.borough && birth.ethnic_group === row.ethnic_group && birth.imd2019_quintile === row.imd2019_quintile);
      expect(here, `record ${row.record ?? ''}`).toBeGreaterThan(0);
    }
    const rate = (quintile: string): number => fetalDeaths.filter((row) => row.imd2019_quintile === quintile).length / liveBirths((row) => row.imd2019_quintile === quintile);
    expect(rate('1')).toBeGreaterThan(rate('4'));
  });

  it('weigh less than live births of their week and no less than 300 grams; 12 are under 500', () => {
    expect(Math.min(...fetalDeaths.map(grams))).toBeGreaterThanOrEqual(300);
    expect(Math.max(...fetalDeaths.map(grams))).toBeLessThan(4100);
    expect(fetalDeaths.filter((row) => grams(row) < 500)).toHaveLength(12);
    const mean = (from: number, to: number): number => {
      const here = fetalDeaths.filter((row) => weeks(row) >= from && weeks(row) <= to).map(grams);
      return here.reduce((sum, weight) => sum + weight) / here.length;
    };
    const means = [mean(24, 27), mean(28, 31), mean(32, 36), mean(37, 42)];
    expect(means).toEqual([...means].sort((a, b) => a - b));
  });

  it('give the four perinatal periods of risk enough deaths: at least 60 in all, and 10 in each', () => {
    const fetal = fetalDeaths.filter((row) => grams(row) >= 500);
    const infant = infantDeaths.filter((row) => grams(row) >= 500);
    const periods = {
      'maternal health and prematurity': [...fetal, ...infant].filter((row) => grams(row) < 1500).length,
      'maternal care': fetal.filter((row) => grams(row) >= 1500).length,
      'newborn care': infant.filter((row) => grams(row) >= 1500 && age(row) < 28).length,
      'infant health': infant.filter((row) => grams(row) >= 1500 && age(row) >= 28).length,
    };
    expect(periods).toEqual({ 'maternal health and prematurity': 151, 'maternal care': 149, 'newborn care': 81, 'infant health': 58 });
  });
});
