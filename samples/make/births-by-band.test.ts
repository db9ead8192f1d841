import { describe, expect, it } from 'vitest';
import { bandLabel, birthweightBands, gestationBands } from './bands-at-birth.ts';
import { birthsByGestation } from './births-by-band.ts';
import { readCsv, type CsvRow } from './csv.ts';
import { readSample } from './sample-files.ts';

const rows = readCsv(readSample('SYNTHETIC-births-by-gestation-and-birthweight-2014-2019.csv'));
const births = readCsv(readSample('SYNTHETIC-live-births-2014-2019.csv'));
const deaths = readCsv(readSample('SYNTHETIC-infant-deaths-2014-2019.csv'));

const sumBy = (these: readonly CsvRow[], key: (row: CsvRow) => string): Map<string, number> => {
  const sums = new Map<string, number>();
  for (const row of these) sums.set(key(row), (sums.get(key(row)) ?? 0) + Number(row.live_births ?? 1));
  return sums;
};
const place = (row: CsvRow): string => [row.year ?? row.year_of_death, row.borough, row.ethnic_group, row.imd2019_quintile].join('|');
const weeksBand = (death: CsvRow): string => bandLabel(gestationBands, Number(death.gestation_weeks));
const gramsBand = (death: CsvRow): string => bandLabel(birthweightBands, Number(death.birthweight_grams));
const bornIn = sumBy(rows, (row) => row.gestation_band ?? '');
const diedIn = sumBy(deaths, weeksBand);
const rateIn = (bands: readonly string[]): number => (1000 * bands.reduce((sum, band) => sum + (diedIn.get(band) ?? 0), 0)) / bands.reduce((sum, band) => sum + (bornIn.get(band) ?? 0), 0);
const below = (grams: number): number => rows.filter((row) => birthweightBands.some(({ label, to }) => label === row.birthweight_band && to < grams)).reduce((sum, row) => sum + Number(row.live_births), 0);

describe('the synthetic births by gestation and birthweight', () => {
  it('add up to the live births file in every year, borough, ethnic group and quintile', () => {
    const born = births.filter((row) => row.live_births !== '0');
    expect(Object.fromEntries(sumBy(rows, place))).toEqual(Object.fromEntries(sumBy(born, place)));
    expect([...bornIn.values()].reduce((sum, each) => sum + each)).toBe(52_272);
  });

  it('are whole and more than nobody, once for each place and pair of bands', () => {
    expect(rows.filter((row) => !/^[1-9]\d*$/.test(row.live_births ?? ''))).toEqual([]);
    expect(new Set(rows.map((row) => [place(row), row.gestation_band, row.birthweight_band].join('|'))).size).toBe(rows.length);
  });

  it('are 36, 180, 400, 3,200, 47,400 and 1,056 from the earliest band to the latest: 7.3% before 37 weeks', () => {
    expect(Object.fromEntries(bornIn)).toEqual(Object.fromEntries(birthsByGestation));
    expect((100 * (36 + 180 + 400 + 3200)) / 52_272).toBeCloseTo(7.3, 1);
  });

  it('reverse the order of the counts: most deaths are at 37 weeks or more, and the rate falls from band to band', () => {
    const counts = gestationBands.map(({ label }) => diedIn.get(label) ?? 0);
    expect(counts).toEqual([25, 27, 10, 29, 105, 2]);
    const rates = [...gestationBands.slice(0, 4).map(({ label }) => rateIn([label])), rateIn(['37 to 41 weeks', '42 weeks and over'])];
    expect(rates.map((rate) => rate.toFixed(1))).toEqual(['694.4', '150.0', '25.0', '9.1', '2.2']);
    expect(rates).toEqual([...rates].sort((a, b) => b - a));
  });

  it('are low in weight, under 2,500 grams, in 7% to 8%, with 12 under 500 grams that perinatal periods of risk leave out', () => {
    expect(below(2500) / 52_272).toBeGreaterThan(0.07);
    expect(below(2500) / 52_272).toBeLessThan(0.08);
    expect(below(500)).toBe(12);
  });

  it('hold a birth for every death, of the same year, place, gestation and weight', () => {
    const born = sumBy(rows, (row) => [place(row), row.gestation_band, row.birthweight_band].join('|'));
    for (const [cell, died] of sumBy(deaths, (death) => [place(death), weeksBand(death), gramsBand(death)].join('|'))) {
      expect(born.get(cell) ?? 0, cell).toBeGreaterThanOrEqual(died);
    }
  });

  it('are preterm more often where small areas are more deprived', () => {
    const preterm = (quintile: string): number => {
      const here = rows.filter((row) => row.imd2019_quintile === quintile);
      const total = here.reduce((sum, row) => sum + Number(row.live_births), 0);
      return here.filter((row) => row.gestation_band !== '37 to 41 weeks' && row.gestation_band !== '42 weeks and over').reduce((sum, row) => sum + Number(row.live_births), 0) / total;
    };
    expect(preterm('1')).toBeGreaterThan(preterm('2'));
    expect(preterm('2')).toBeGreaterThan(preterm('3'));
    expect(preterm('3')).toBeGreaterThan(preterm('4'));
  });
});

describe('a band at birth', () => {
  it('takes in both its ends, and refuses what no band takes in', () => {
    expect(['499', '500', '1499', '1500'].map((grams) => bandLabel(birthweightBands, Number(grams)))).toEqual(['Under 500 grams', '500 to 999 grams', '1,000 to 1,499 grams', '1,500 to 1,999 grams']);
    expect(() => bandLabel(gestationBands, 21)).toThrow('21 falls in no band.');
  });
});
