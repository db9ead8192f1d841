import { readFileSync } from 'node:fs';
import { read } from 'hucre';
import { describe, expect, it } from 'vitest';
import { readCsv, type CsvRow } from './csv.ts';
import { readSample } from './sample-files.ts';

const asPublished = (name: string): CsvRow[] => readCsv(readSample(`real/${name}`).replace(/^\uFEFF/, ''));

describe('neonatal deaths by ethnic group', () => {
  const rows = readCsv(readSample('ons-neonatal-deaths-by-ethnic-group-2007-2020.csv'));

  it('are those that ONS publishes for England and Wales, those of low reliability marked [u]', () => {
    const ons = asPublished('ons_neonatal_mortality_indicator_3-2-2.csv').filter((row) => row['Ethnic group'] !== '' && row.Country === 'England and Wales');
    expect(rows).toHaveLength(168);
    expect(ons).toHaveLength(168);
    for (const row of ons) {
      const here = rows.find((each) => each.year === row.Year && each.ethnic_group === row['Ethnic group']);
      const mark = row['Observation status'] === 'Low reliability' ? ' [u]' : '';
      expect(here?.neonatal_rate_per_1000_live_births, `${row.Year ?? ''} ${row['Ethnic group'] ?? ''}`).toBe(`${row.Value ?? ''}${mark}`);
    }
  });

  it('are unreliable for any other Black background in six years, and high where ethnicity is not stated', () => {
    const unreliable = rows.filter((row) => row.neonatal_rate_per_1000_live_births?.endsWith('[u]'));
    expect(unreliable.map((row) => row.year)).toEqual(['2010', '2011', '2012', '2014', '2017', '2020']);
    expect(new Set(unreliable.map((row) => row.ethnic_group))).toEqual(new Set(['Any other Black background']));
    const in2019 = (group: string) => rows.find((row) => row.year === '2019' && row.ethnic_group === group)?.neonatal_rate_per_1000_live_births;
    expect([in2019('White British'), in2019('Not Stated')]).toEqual(['2.3', '4.9']);
  });
});

describe('children by stage and ethnic group', () => {
  const rows = readCsv(readSample('dfe-children-by-stage-and-ethnic-group-2021-2024.csv'));
  const years = ['2021', '2022', '2023', '2024'];
  const cell = (year: string, group: string, stage: string) => rows.find((row) => row.year === year && row.ethnic_group === group)?.[stage];
  const inNeed = asPublished('a4_cin_by_ethnicity_and_age_gender_2018_to_2024.csv').filter((row) => row.characteristic === 'Total');
  const protectionPlans = asPublished('a5_cpp_initial_category_of_abuse_by_gender_age_ethnicity_2018_to_2024.csv');

  it('are published for the stocks at 31 March; the earlier stages are not split by ethnic group', () => {
    expect(rows).toHaveLength(24);
    for (const row of rows) expect([row.referrals, row.child_and_family_assessments, row.section_47_enquiries]).toEqual(['[x]', '[x]', '[x]']);
    expect(asPublished('a1_cin_assessments_episodes_referrals_2013_to_2024.csv').find((row) => row.time_period === '2024' && row.category_type === 'Referrals in the year')?.number).toBe('621880');
  });

  it.each([['White', 'White'], ['Mixed', 'Mixed'], ['Asian', 'Asian_or_Asian_British'], ['Black', 'Black_or_Black_British'], ['Other', 'Other_group']])('are in need as DfE has it: %s', (group, published) => {
    for (const year of years) expect(cell(year, group, 'children_in_need'), year).toBe(inNeed.find((row) => row.time_period === year)?.[published]);
  });

  it.each([['White', 'White'], ['Mixed', 'Mixed'], ['Asian', 'Asian or Asian British'], ['Black', 'Black or Black British'], ['Other', 'Other ethnic group']])('have protection plans as DfE has it: %s', (group, published) => {
    for (const year of years) {
      expect(cell(year, group, 'child_protection_plans'), year).toBe(protectionPlans.find((row) => row.time_period === year && row.characteristic_type === published)?.CPP_At31);
    }
  });

  it.each([
    ['White', 'Total White'], ['Mixed', 'Total Mixed or Multiple ethnic groups'], ['Asian', 'Total Asian or Asian British'], ['Black', 'Total Black, African, Caribbean or Black British'],
    ['Other', 'Total other ethnic group'], ['Not known', 'Total refused or information not yet available'],
  ])('are looked after as DfE has it: %s', async (group, published) => {
    const workbook = await read(new Uint8Array(readFileSync(new URL('../real/national_cla_on_31_march_by_characteristics.xlsx', import.meta.url))));
    const cells = (workbook.sheets[0]?.rows ?? []).map((row) => row.map(String));
    for (const year of years) expect(cell(year, group, 'children_looked_after'), year).toBe(cells.find((row) => row[0] === year && row[6] === published)?.[7]);
  });

  it('of no known ethnicity are those of the total that DfE does not split', () => {
    for (const year of years) {
      const total = inNeed.find((row) => row.time_period === year);
      expect(Number(cell(year, 'Not known', 'children_in_need')), year).toBe(Number(total?.CIN_At31) - Number(total?.Known));
      const plans = (type: string) => Number(protectionPlans.find((row) => row.time_period === year && row.characteristic_type === type)?.CPP_At31);
      expect(Number(cell(year, 'Not known', 'child_protection_plans')), year).toBe(plans('Total') - plans('Known ethnicity'));
    }
  });
});

describe('Lambeth and Southwark together', () => {
  it('have 103 infant deaths in 27,094 live births in 2014-16: 3.80 per 1,000', () => {
    const both = readCsv(readSample('ons-infant-deaths-by-area-2010-2017.csv')).filter((row) => ['Lambeth', 'Southwark'].includes(row.area_name ?? '') && ['2014', '2015', '2016'].includes(row.year ?? ''));
    const sum = (name: string): number => both.reduce((total, row) => total + Number(row[name]), 0);
    expect([sum('infant_deaths'), sum('live_births')]).toEqual([103, 27_094]);
    expect((1000 * sum('infant_deaths')) / sum('live_births')).toBeCloseTo(3.8, 2);
  });
});
