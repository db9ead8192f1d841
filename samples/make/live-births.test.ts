import { describe, expect, it } from 'vitest';
import { readCsv, type CsvRow } from './csv.ts';
import { readSample } from './sample-files.ts';

const rows = readCsv(readSample('SYNTHETIC-live-births-2014-2019.csv'));
const deaths = readCsv(readSample('SYNTHETIC-infant-deaths-2014-2019.csv'));
const ons = readCsv(readSample('ons-infant-deaths-by-area-2010-2017.csv'));

function births(isCounted: (row: CsvRow) => boolean = () => true): number {
  return rows.filter(isCounted).reduce((sum, row) => sum + Number(row.live_births), 0);
}
const inGroups = (...groups: string[]) => (row: CsvRow): boolean => groups.includes(row.ethnic_group ?? '');
const expectedDeaths = (isCounted: (row: CsvRow) => boolean): number => (198 * births(isCounted)) / births();

describe('the synthetic live births', () => {
  it('are whole numbers, one for every year, borough, ethnic group and quintile', () => {
    expect(rows.filter((row) => !/^\d+$/.test(row.live_births ?? ''))).toEqual([]);
    expect(new Set(rows.map((row) => [row.year, row.borough, row.ethnic_group, row.imd2019_quintile].join('|'))).size).toBe(6 * 2 * 18 * 5);
    expect(rows).toHaveLength(1080);
  });

  it('add up to ONS by borough and year in 2014-16, and to the report in Lambeth 2019', () => {
    for (const borough of ['Lambeth', 'Southwark']) {
      for (const year of ['2014', '2015', '2016']) {
        const published = ons.find((row) => row.area_name === borough && row.year === year)?.live_births;
        expect(births((row) => row.borough === borough && row.year === year), `${borough} ${year}`).toBe(Number(published));
      }
    }
    expect(['2014', '2015', '2016'].map((year) => births((row) => row.year === year))).toEqual([9175, 9207, 8712]);
    expect(births((row) => row.borough === 'Lambeth' && row.year === '2019')).toBe(3844);
  });

  it('fit the infant and neonatal rates that ONS published for 2017', () => {
    for (const borough of ['Lambeth', 'Southwark']) {
      const published = ons.find((row) => row.area_name === borough && row.year === '2017');
      const total = births((row) => row.borough === borough && row.year === '2017');
      expect(((1000 * Number(published?.infant_deaths)) / total).toFixed(1)).toBe(published?.infant_rate_published_per_1000_live_births);
      expect(((1000 * Number(published?.neonatal_deaths)) / total).toFixed(1)).toBe(published?.neonatal_rate_published);
    }
  });

  it('make the expected deaths of the report exact: O/E 3, 2.5 and 2', () => {
    expect(births()).toBe(52_272);
    expect(births(inGroups('Pakistani'))).toBe(440);
    expect(births(inGroups('White and Black African'))).toBe(1056);
    expect(births(inGroups('African', 'Caribbean'))).toBe(13_068);
    expect(5 / expectedDeaths(inGroups('Pakistani'))).toBeCloseTo(3, 12);
    expect(10 / expectedDeaths(inGroups('White and Black African'))).toBeCloseTo(2.5, 12);
    expect(99 / expectedDeaths(inGroups('African', 'Caribbean'))).toBeCloseTo(2, 12);
    expect(expectedDeaths((row) => !inGroups('Pakistani', 'White and Black African', 'African', 'Caribbean')(row))).toBeCloseTo(142.83, 2);
  });

  it('use the same ethnic groups as the deaths, and leave no group of 1 to 4 deaths looking extreme', () => {
    const groups = [...new Set(rows.map((row) => row.ethnic_group ?? ''))];
    expect(groups).toHaveLength(18);
    for (const group of groups) {
      const observed = deaths.filter((death) => death.ethnic_group === group).length;
      if (observed >= 1 && observed <= 4) expect(observed / expectedDeaths(inGroups(group)), group).toBeGreaterThan(0.2);
      if (observed >= 1 && observed <= 4) expect(observed / expectedDeaths(inGroups(group)), group).toBeLessThan(1.2);
    }
    expect(deaths.filter((death) => !groups.includes(death.ethnic_group ?? ''))).toEqual([]);
  });

  it('give the least deprived quintile about 3 expected deaths and the most deprived a ceiling near 4', () => {
    expect(['1', '2', '3', '4', '5'].map((quintile) => births((row) => row.imd2019_quintile === quintile))).toEqual([12_524, 24_948, 10_818, 3164, 818]);
    expect(expectedDeaths((row) => row.imd2019_quintile === '5')).toBeCloseTo(3.1, 2);
    expect(52_272 / births((row) => row.imd2019_quintile === '1')).toBeCloseTo(4.17, 2);
  });

  it('leave no death in a year, borough, group and quintile without births', () => {
    for (const death of deaths) {
      const here = births((row) => row.year === death.year_of_death && row.borough === death.borough && row.ethnic_group === death.ethnic_group && row.imd2019_quintile === death.imd2019_quintile);
      expect(here, `record ${death.record ?? ''}`).toBeGreaterThan(0);
    }
  });
});
