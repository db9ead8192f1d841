import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeEngineFiles } from '../../../command-line/engine-worker.ts';
import type { Engine } from '../../engine/engine.ts';
import { openEngine } from '../../engine/open-engine.ts';
import { statement } from '../../engine/statement.ts';
import type { Ask } from '../types/column-forms.ts';
import { proposeTypes } from '../types/propose-types.ts';
import { typedTable } from '../types/typed-table.ts';
import { findTotals, flagTotals } from './find-totals.ts';
import { isTotalWord } from './total-words.ts';

describe('rows that are sums of others', () => {
  let engine: Engine;
  beforeAll(async () => { engine = await openEngine(nodeEngineFiles); });
  afterAll(async () => { await engine.close(); });
  const ask: Ask = async (asked) => (await engine.query(asked)).rows;

  /** Types a table of text, finds its totals and gives the sum of the rows that are none. */
  async function totalsOf(headings: readonly string[], rows: readonly (readonly (string | number)[])[], measure: string) {
    const values = sql.join(rows.map((row) => sql`(${sql.join(row.map((cell) => String(cell)))})`));
    await ask(statement(sql`create or replace table raw as select row_number() over () as __row, * from (values ${values}) v(${sql.join(headings.map((heading) => sql.id(heading)))})`));
    const typed = await typedTable(ask, 'raw', 'typed', await proposeTypes(ask, 'raw', headings));
    const totals = await findTotals(ask, 'typed', typed.rows, typed.columns);
    const flagged = await flagTotals(ask, 'typed', totals);
    const [sums] = await ask(statement(sql`select cast(sum(${sql.id(measure)}) as double) as all_rows, cast(sum(${sql.id(measure)}) filter (where not __total) as double) as parts from typed`));
    return { totals, flagged, plain: sums?.all_rows, parts: sums?.parts, found: totals.map(({ label, rows: count, evidence }) => [label, count, evidence]) };
  }

  it.each([['blank cells', ''], ['“z” for none', 'z']])('finds levels told apart by %s, and London as Inner and Outer', async (_, none) => {
    const level = (year: number): (string | number)[][] => [
      [year, 'National', none, none, 100 + year], [year, 'Regional', 'North', none, 40], [year, 'Regional', 'London', none, 60 + year], [year, 'Regional', 'Inner London', none, 25], [year, 'Regional', 'Outer London', none, 35 + year],
      [year, 'Local authority', 'North', 'Durham', 15], [year, 'Local authority', 'North', 'Gateshead', 25], [year, 'Local authority', 'Inner London', 'Lambeth', 12], [year, 'Local authority', 'Inner London', 'Southwark', 13],
      [year, 'Local authority', 'Outer London', 'Bromley', 5], [year, 'Local authority', 'Outer London', 'Croydon', 30 + year],
    ];
    const { found, flagged, plain, parts } = await totalsOf(['year', 'level', 'region', 'authority', 'children'], [2021, 2022, 2023].flatMap(level), 'children');
    expect(found).toEqual([['London', 3, 'label and sum'], ['Regional', 12, 'label and sum'], ['National', 3, 'label and sum']]);
    expect(flagged).toBe(15);
    expect(parts).toBe(300 + 2021 + 2022 + 2023);
    expect(plain).toBeGreaterThan(3 * Number(parts));
  });

  it('finds All, Total and Persons, and checks them by adding up', async () => {
    const { found, totals, parts } = await totalsOf(['year', 'sex', 'deaths'], [[2019, 'Persons', 31], [2019, 'Male', 17], [2019, 'Female', 14], [2020, 'Persons', 26], [2020, 'Male', 11], [2020, 'Female', 15]], 'deaths');
    expect(found).toEqual([['Persons', 2, 'label and sum']]);
    expect(totals[0]?.reason).toBe('“Persons” is the sum of “Male” and “Female”: right in all 2 that were added up.');
    expect(parts).toBe(57);
  });

  it('allows for numbers that are rounded to ten, and for totals within totals', async () => {
    const { found } = await totalsOf(['year', 'who', 'children'], [2019, 2020, 2021].flatMap((year) => [
      [year, 'Total', 410], [year, 'Total aged under 5', 160], [year, 'Female aged under 5', 80], [year, 'Male aged under 5', 90], [year, 'Total aged 5 and over', 250], [year, 'Female aged 5 and over', 120], [year, 'Male aged 5 and over', 130],
    ]), 'children');
    expect(found).toEqual([['Total', 3, 'label and sum'], ['Total aged under 5', 3, 'label and sum'], ['Total aged 5 and over', 3, 'label and sum']]);
  });

  it('finds by adding up alone what no word gives away, within each breakdown', async () => {
    const { found } = await totalsOf(['year', 'by', 'group', 'plans'], [1, 2, 3].flatMap((step) => [
      [2018 + step, 'Ethnicity', 'Known ethnicity', 100 + 7 * step], [2018 + step, 'Ethnicity', 'White', 60 + step], [2018 + step, 'Ethnicity', 'Black', 30 + 2 * step], [2018 + step, 'Ethnicity', 'Asian', 10 + 4 * step],
      [2018 + step, 'Age', 'Under 1', 41 + step], [2018 + step, 'Age', '1 to 4', 43 + step], [2018 + step, 'Age', '5 and over', 45 + step],
    ]), 'plans');
    expect(found).toEqual([['Known ethnicity', 3, 'sum']]);
  });

  it('finds areas that hold others by their codes', async () => {
    const { found, parts } = await totalsOf(['code', 'name', 'births'], [
      ['K04000001', 'ENGLAND AND WALES', 60], ['E92000001', 'ENGLAND', 50], ['E12000007', 'LONDON', 30], ['E12000001', 'NORTH EAST', 20], ['E09000022', 'Lambeth', 17], ['E09000028', 'Southwark', 13], ['E06000047', 'County Durham', 20], ['W92000004', 'WALES', 10], ['W06000015', 'Cardiff', 10],
    ], 'births');
    expect(found.map(([label]) => label)).toEqual(['English regions', 'England', 'Wales', 'England and Wales']);
    expect(found.every(([, , evidence]) => evidence === 'label and sum')).toBe(true);
    expect(parts).toBe(60);
  });

  it('says when parts are missing or do not add up, and still leaves the total out', async () => {
    const { totals } = await totalsOf(['area', 'births'], [['Lambeth', 4528], ['Southwark', '[c]'], ['Total', 9175]], 'births');
    expect(totals).toMatchObject([{ label: 'Total', evidence: 'label', checked: 0, gapped: 1 }]);
    expect(totals[0]?.reason).toContain('a part has no number');
    const wrong = await totalsOf(['area', 'births'], [['Lambeth', 4528], ['Southwark', 4647], ['Total', 9000]], 'births');
    expect(wrong.totals[0]?.reason).toBe('“Total” is a total of “Lambeth” and “Southwark”: its parts add up to it in 0 of 1 that were added up.');
  });

  it('finds none in records, nor where nothing can be added up', async () => {
    expect((await totalsOf(['borough', 'sex', 'age_days'], Array.from({ length: 60 }, (_, index) => [index % 2 ? 'Lambeth' : 'Southwark', index % 3 ? 'Male' : 'Female', (index * 37) % 365]), 'age_days')).found).toEqual([]);
    expect((await totalsOf(['area', 'rate'], [['England', '3.9'], ['London', '3.5'], ['Total', '3.8']], 'rate')).found).toEqual([]);
  });

  it.each([['All', true], ['Total', true], ['All ages', true], ['Persons', true], ['Grand total', true], ['Any other White background', false], ['All other groups', false], ['Total aged 1 to 4', true], ['Allerdale', false]])('takes the word “%s” for a total: %s', (word, is) => {
    expect(isTotalWord(word)).toBe(is);
  });
});
