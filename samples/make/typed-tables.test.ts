import { describe, expect, it } from 'vitest';
import { readCsv } from './csv.ts';
import { readSample } from './sample-files.ts';

describe('the disproportionality table', () => {
  const rows = readCsv(readSample('lambeth-disproportionality-2020-21.csv'));
  const column = (name: string): number[] => rows.map((row) => Number(row[name]));

  it('has the columns of the report with the sums 94, 98, 98, 98, 100, 101, and the population 100', () => {
    const stages = ['referrals', 'child_and_family_assessments', 'section_47_enquiries', 'child_in_need_plans', 'child_protection_plans', 'children_looked_after'];
    const sums = [...stages, 'population_share'].map((stage) => column(stage).reduce((sum, share) => sum + share));
    expect(sums).toEqual([94, 98, 98, 98, 100, 101, 100]);
  });

  it('gives the representation ratios of the Black group that are safe to quote', () => {
    const black = rows.find((row) => row.ethnic_group === 'Black');
    const ratios = ['referrals', 'child_and_family_assessments', 'section_47_enquiries', 'children_looked_after'].map((stage) => (Number(black?.[stage]) / 37).toFixed(2));
    expect(ratios).toEqual(['1.35', '1.49', '1.54', '1.43']);
  });

  it('says of every label but Black that it is inferred', () => {
    expect(rows.filter((row) => row.label_basis?.startsWith('inferred')).map((row) => row.ethnic_group)).toEqual(['White', 'Mixed', 'Asian', 'Other']);
  });
});

describe('Lambeth births', () => {
  const rows = readCsv(readSample('lambeth-births-2010-2019.csv'));
  const births = (year: number): string | undefined => rows.find((row) => Number(row.year) === year)?.live_births;

  it("are ONS's from 2010 to 2016", () => {
    const ons = readCsv(readSample('ons-infant-deaths-by-area-2010-2017.csv')).filter((row) => row.area_name === 'Lambeth' && row.live_births !== '');
    expect(ons).toHaveLength(7);
    for (const row of ons) expect(births(Number(row.year)), row.year).toBe(row.live_births);
  });

  it('are not available in 2017 and 2018, and as printed in 2019: 22% lower than 2010', () => {
    expect(rows).toHaveLength(10);
    expect([births(2017), births(2018), births(2019)]).toEqual(['[x]', '[x]', '3844']);
    expect(100 * (3844 / Number(births(2010)) - 1)).toBeCloseTo(-22.0, 1);
  });
});

describe('ONS infant deaths by area', () => {
  it('has 3,601 area-years and the known figures of the two boroughs', () => {
    const rows = readCsv(readSample('ons-infant-deaths-by-area-2010-2017.csv'));
    expect(rows).toHaveLength(3601);
    const both = rows.filter((row) => row.area_name === 'Lambeth' || row.area_name === 'Southwark');
    const inYear = (year: string): number => both.filter((row) => row.year === year).reduce((sum, row) => sum + Number(row.infant_deaths), 0);
    expect(['2014', '2015', '2016', '2017'].map(inYear)).toEqual([32, 43, 28, 41]);
  });
});
