import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeEngineFiles } from '../../../command-line/engine-worker.ts';
import type { Engine, QueryRow } from '../../engine/engine.ts';
import { openEngine } from '../../engine/open-engine.ts';
import { statement } from '../../engine/statement.ts';
import type { Ask } from './column-forms.ts';
import type { ValueType, Writing } from './column-type.ts';
import { proposeTypes } from './propose-types.ts';
import { typedTable } from './typed-table.ts';

describe('the typed table', () => {
  let engine: Engine;
  beforeAll(async () => { engine = await openEngine(nodeEngineFiles); });
  afterAll(async () => { await engine.close(); });
  const ask: Ask = async (asked) => (await engine.query(asked)).rows;

  /** A raw table of text, one list of cells a column. */
  async function raw(columns: Readonly<Record<string, readonly string[]>>) {
    const cells = Object.entries(columns).map(([name, texts]) => sql`unnest([${sql.join(texts)}]) as ${sql.id(name)}`);
    await ask(statement(sql`create or replace table raw as select row_number() over () as __row, * from (select ${sql.join(cells)})`));
  }
  const rows = (): Promise<readonly QueryRow[]> => ask(statement(sql`select * exclude (__row) from typed order by __row`));
  const one = async (type: ValueType, texts: readonly string[], writing: Writing = 'plain') => {
    await raw({ x: texts });
    const table = await typedTable(ask, 'raw', 'typed', [{ column: 'x', type, writing, order: [], markerFrom: null }]);
    return { table, values: (await rows()).map(({ x }) => x) };
  };
  const proposed = async (columns: Readonly<Record<string, readonly string[]>>) => {
    await raw(columns);
    return typedTable(ask, 'raw', 'typed', await proposeTypes(ask, 'raw', Object.keys(columns)));
  };

  it.each([
    ['whole number', 'plain', ['12', ' 7 ', '-3', '+5', '12.0', '1,234'], [12, 7, -3, 5, 12, 1234]],
    ['whole number', 'grouped', ['1,234', '12', '1 234 567'], [1234, 12, 1_234_567]],
    ['whole number', 'grouped', ['£233,500', '£50', '-£1,200', '£ 7'], [233_500, 50, -1200, 7]],
    ['decimal number', 'grouped', ['£1.50', '£12,000.25', '7'], [1.5, 12_000.25, 7]],
    ['decimal number', 'plain', ['3.10', '.5', '1.2E+05', '1,234.5'], [3.1, 0.5, 120_000, 1234.5]],
    ['decimal number', 'decimal comma', ['3,5', '1.234,5', '12'], [3.5, 1234.5, 12]],
    ['percentage', 'plain', ['12%', '3.5 %', '4'], [12, 3.5, 4]],
    ['date', 'plain', ['31/03/2019', '1/2/19', '2019-03-31T10:00:00', '1st August 2019', '5 Sept 2019', '12.11.2020'], ['2019-03-31', '2019-02-01', '2019-03-31', '2019-08-01', '2019-09-05', '2020-11-12']],
    ['date', 'month first', ['03/31/2019', '1/2/19'], ['2019-03-31', '2019-01-02']],
    ['date', 'Excel days', ['43555', '43555.0'], ['2019-03-31', '2019-03-31']],
    ['month', 'plain', ['2019-03', 'Apr-19', 'May 2019', '06/2019'], ['2019-03', '2019-04', '2019-05', '2019-06']],
    ['financial year', 'plain', ['2019/20', '2020-21', '2021/2022', '199900'], ['2019/20', '2020/21', '2021/22', '1999/00']],
    ['code', 'plain', ['001', '  E09000022', ''], ['001', 'E09000022', null]],
  ] as const)('reads a %s written %s', async (type, writing, texts, values) => {
    const found = await one(type, texts, writing);
    expect(found.values).toEqual(values);
    expect(found.table).toMatchObject({ misfits: 0, listed: [] });
  });

  it.each([
    ['whole number', ['12', '12.7', '007', '1e5', '1_000', '0x1F', '9999999999999999', '12%', 'about 3']],
    ['decimal number', ['1.5', 'inf', 'NaN ish', '5.', '007.5', 'three']],
    ['year', ['2019', '19', '3000']],
    ['date', ['31/03/2019', '31/02/2019', '2019-13-01', 'spring']],
    ['financial year', ['2019/20', '2010-17', '2019']],
  ] as const)('counts, lists and leaves blank what is no %s', async (type, texts) => {
    const { table, values } = await one(type, texts);
    expect(values.slice(1)).toEqual(texts.slice(1).map(() => null));
    expect(table.misfits).toBe(texts.length - 1);
    expect(table.listed.map(({ row, column }) => [row, column])).toEqual(texts.slice(1).map((_, index) => [index + 2, 'x']));
    expect(JSON.stringify(table.listed)).not.toContain(texts[1]);
    expect(table.columns[0]).toMatchObject({ marker: null, blank: texts.length - 1 });
  });

  it('puts marks in a column beside the numbers, and never makes one 0', async () => {
    const table = await proposed({ area: ['Lambeth', 'Southwark', 'Bromley', 'Kent', 'Surrey', 'Essex'], rate: ['3.8', '[c]', '2.04 (Unreliable)', ' : ', '', '<5'] });
    expect(await rows()).toEqual([
      { area: 'Lambeth', rate: 3.8, 'rate (marker)': null }, { area: 'Southwark', rate: null, 'rate (marker)': '[c]' }, { area: 'Bromley', rate: 2.04, 'rate (marker)': '(Unreliable)' },
      { area: 'Kent', rate: null, 'rate (marker)': ':' }, { area: 'Surrey', rate: null, 'rate (marker)': null }, { area: 'Essex', rate: null, 'rate (marker)': '<5' },
    ]);
    expect(table.columns[1]).toMatchObject({ marker: 'rate (marker)', blank: 1, misfits: 0 });
    expect(table.legend.map(({ mark, meaning }) => [mark, meaning]).sort()).toEqual([['(Unreliable)', 'unreliable'], [':', 'not-available'], ['<5', 'below-threshold'], ['[c]', 'confidential']]);
    expect(table.legend.find(({ mark }) => mark === '<5')?.range).toEqual({ from: 0, to: 4 });
  });

  it('takes what a status column says for the mark of its value', async () => {
    const table = await proposed({ Year: ['2019', '2020', '2021'], 'Observation status': ['Normal value', 'Low reliability', 'Missing value; suppressed'], Value: ['3.1', '2.2', ''] });
    expect(table.columns[2]).toMatchObject({ name: 'Value', blank: 0, marks: [{ mark: 'Low reliability', count: 1 }, { mark: 'Missing value; suppressed', count: 1 }] });
    expect((await rows()).map((row) => [row.Value, row['Value (marker)']])).toEqual([[3.1, null], [2.2, 'Low reliability'], [null, 'Missing value; suppressed']]);
    expect(table.legend.map(({ meaning }) => meaning)).toEqual(['unreliable', 'confidential']);
  });

  it('finds the marks and the misfits that no looked-at row held', async () => {
    await ask(statement(sql`create or replace table raw as select range + 1 as __row, case range when 12345 then 'c' when 23456 then '12.5' else cast(range % 90 as varchar) end as births from range(70000)`));
    const table = await typedTable(ask, 'raw', 'typed', [{ column: 'births', type: 'whole number', writing: 'plain', order: [], markerFrom: null }]);
    expect(table).toMatchObject({ rows: 70_000, misfits: 1, listed: [{ row: 23_457, column: 'births' }] });
    expect(table.columns[0]?.marks).toEqual([{ mark: 'c', count: 1 }]);
  });

  it('makes a table of many columns in parts, with every cell in its row', async () => {
    const headings = Array.from({ length: 150 }, (_, index) => `c${index}`);
    const table = await proposed(Object.fromEntries(headings.map((heading, index) => [heading, index % 2 ? [`${index}`, 'c', `${index + 2}`] : ['a', 'b', `${index}x`]])));
    expect(table.columns.map(({ name }) => name)).toEqual(headings);
    expect(table.columns[149]).toMatchObject({ marker: 'c149 (marker)', marks: [{ mark: 'c', count: 1 }] });
    expect((await rows()).map(({ c0, c149, ...others }) => [c0, c149, others['c149 (marker)']])).toEqual([['a', 149, null], ['b', null, 'c'], ['0x', 151, null]]);
  });

  it('keeps odd headings apart', async () => {
    const table = await proposed({ 'x (marker)': ['a', 'b'], x: ['1', 'c'], '__proto__x': ['1', '2'], 'q"; drop': ['1', '[x]'] });
    expect(table.columns.map(({ marker }) => marker)).toEqual([null, 'x (marker 2)', null, 'q"; drop (marker)']);
  });
});
