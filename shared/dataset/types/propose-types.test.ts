import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeEngineFiles } from '../../../command-line/engine-worker.ts';
import type { Engine } from '../../engine/engine.ts';
import { openEngine } from '../../engine/open-engine.ts';
import { statement } from '../../engine/statement.ts';
import { proposeTypes } from './propose-types.ts';

describe('the types that are proposed', () => {
  let engine: Engine;
  beforeAll(async () => { engine = await openEngine(nodeEngineFiles); });
  afterAll(async () => { await engine.close(); });

  async function proposal(column: string, cells: readonly string[]) {
    await engine.query(statement(sql`create or replace table raw as select row_number() over () as __row, ${sql.id('cell')} as ${sql.id(column)} from (select unnest([${sql.join(cells)}]) as cell)`));
    const [found] = await proposeTypes(async (asked) => (await engine.query(asked)).rows, 'raw', [column]);
    if (found === undefined) throw new Error('nothing was proposed');
    return found;
  }

  it.each([
    ['deaths', ['31', '0', '26', '-4', ''], 'whole number', 'plain', 'sure'],
    ['births', ['1,234', '987', '12,345,678'], 'whole number', 'grouped', 'sure'],
    ['amount', ['£233,500', '£50', '-£1,200', '0'], 'whole number', 'grouped', 'sure'],
    ['amount', ['£1.50', '£ 12,000.25', '7'], 'decimal number', 'grouped', 'sure'],
    ['referrals', ['[x]', '[x]', ''], 'whole number', 'plain', 'guess'],
    ['rate', ['3.8', '4', '.5', '1.2E+05'], 'decimal number', 'plain', 'sure'],
    ['rate', ['3,8', '4,25', '1'], 'decimal number', 'decimal comma', 'likely'],
    ['share', ['12.3%', '4%', '0 %'], 'percentage', 'plain', 'sure'],
    ['percent', ['12.3', '99', 'z'], 'percentage', 'plain', 'likely'],
    ['when', ['31/03/2019', '01/02/2019', '5/6/2019'], 'date', 'plain', 'sure'],
    ['when', ['01/02/2019', '05/06/2019'], 'date', 'plain', 'likely'],
    ['when', ['03/31/2019', '01/02/2019'], 'date', 'month first', 'likely'],
    ['when', ['2019-03-31', '31 March 2019', '2019-03-31T00:00:00'], 'date', 'plain', 'sure'],
    ['Date of review', ['43555', '43600'], 'date', 'Excel days', 'guess'],
    ['month', ['2019-03', 'Apr-19', 'May 2019', '06/2019'], 'month', 'plain', 'sure'],
    ['month', ['2009-10', '2009-11', '2009-12'], 'month', 'plain', 'likely'],
    ['year of death', ['2014', '2015'], 'year', 'plain', 'sure'],
    ['year', ['2019/20', '2020-21', '2021/2022'], 'financial year', 'plain', 'sure'],
    ['time_period', ['201920', '202021'], 'financial year', 'plain', 'likely'],
    ['old code', ['001', '208', '840'], 'code', 'plain', 'sure'],
    ['area', ['E09000022', 'W06000015'], 'code', 'plain', 'sure'],
    ['area', ['E09000022', 'z', 'z', 'z'], 'code', 'plain', 'sure'],
    ['reference', ['12345678901234567', '12345678901234568'], 'code', 'plain', 'sure'],
    ['old_la_code', ['208', '840'], 'code', 'plain', 'likely'],
    ['borough', ['Lambeth', 'Southwark'], 'text', 'plain', 'sure'],
    ['ethnic code', ['A', 'B', 'C', 'D', 'E', 'Z', '99'], 'text', 'plain', 'sure'],
    ['nothing', ['', ' '], 'text', 'plain', 'guess'],
    ['__proto__', ['1', '2'], 'whole number', 'plain', 'sure'],
  ] as const)('reads “%s” of %j', async (column, cells, type, writing, confidence) => {
    expect(await proposal(column, cells)).toMatchObject({ column, type, writing, confidence, misfits: 0 });
  });

  it('keeps marks apart and counts them in the reason', async () => {
    const found = await proposal('rate', ['3.1', '4.6', '2.04 (Unreliable)', ':', ':', '..', '<5', '12*']);
    expect(found.type).toBe('decimal number');
    expect(found.marks).toEqual([':', '(Unreliable)', '*', '..', '<5']);
    expect(found.reason).toBe('4 of 8 filled cells are numbers and 4 are marks. Marks are kept apart: : 2 times, (Unreliable) once, * once, .. once, <5 once.');
  });

  it('puts bands, quintiles and months in their order', async () => {
    expect((await proposal('age', ['5-9', 'Under 1', '1-4', '10 to 14', '15 and over', 'Not stated'])).order).toEqual(['Under 1', '1-4', '5-9', '10 to 14', '15 and over', 'Not stated']);
    expect((await proposal('fifth', ['5 - least deprived', '2', '1 - most deprived', '3', '4'])).order).toEqual(['1 - most deprived', '2', '3', '4', '5 - least deprived']);
    expect((await proposal('IMD decile', ['10', '2', '1'])).order).toEqual(['1', '2', '10']);
    expect((await proposal('month', ['March', 'January', 'February'])).order).toEqual(['January', 'February', 'March']);
  });

  it('takes one odd cell in a hundred for what it is, and says so', async () => {
    const found = await proposal('births', [...Array.from({ length: 99 }, (_, index) => String(index * 3)), 'about 12']);
    expect(found).toMatchObject({ type: 'whole number', confidence: 'guess', misfits: 1, reason: '99 of 100 filled cells are whole numbers; 1 is not and would be left blank.' });
    expect((await proposal('births', ['1', '2', 'about 12'])).type).toBe('text');
  });

  it('looks at rows spread over a long table, and says so', async () => {
    await engine.query(statement(sql`create or replace table raw as select range + 1 as __row, case when range % 10 = 0 then 'c' else cast(range % 90 as varchar) end as births from range(60000)`));
    const [found] = await proposeTypes(async (asked) => (await engine.query(asked)).rows, 'raw', ['births']);
    expect(found).toMatchObject({ type: 'whole number', marks: ['c'] });
    expect(found?.reason).toMatch(/^In one row in 3 of 60,000: /);
  });
});
