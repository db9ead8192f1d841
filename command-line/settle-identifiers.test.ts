import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { birthColumnFor, settleIdentifiers } from '../shared/dataset/identifiers/settle-identifiers.ts';
import { readFile } from '../shared/dataset/read-file.ts';
import type { IdentifierDecision } from '../shared/dataset/recipe.ts';
import type { Engine } from '../shared/engine/engine.ts';
import { openEngine } from '../shared/engine/open-engine.ts';
import { pageQuery } from '../shared/engine/page-query.ts';
import { statement } from '../shared/engine/statement.ts';
import { nodeEngineFiles } from './engine-worker.ts';
import { readInNode } from './read-in-node.ts';

const days = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));
const file = ['dob,date_of_death,mother_name,ward', ...days.map((day, index) => `${day}/01/2019,2019-03-${day} 04:${day},Jo Bloggs ${index},A`)].join('\n');

describe('columns that look identifying', () => {
  let engine: Engine;
  beforeAll(async () => { engine = await openEngine(nodeEngineFiles); });
  afterAll(async () => { await engine.close(); });

  async function settle(decisions: readonly IdentifierDecision[]) {
    const bytes = new TextEncoder().encode(file);
    const recipe = decisions.map((decision) => ({ step: 'identifier', decision }) as const);
    const dataset = await readFile({ engine, readContents: readInNode }, { name: 'check.csv', size: bytes.length, reference: null, bytes: () => Promise.resolve(bytes) }, 'settled', { recipe });
    const columns = dataset.columns.map(({ name }) => name);
    const { rows } = await engine.query(pageQuery({ table: 'settled', columns, conditions: [], sort: [], offset: 0, limit: 1 }));
    return { columns, settled: dataset.check.settled, first: rows[0] };
  }

  it('are left out unless a person decides otherwise, and are then nowhere in the engine', async () => {
    const { columns, settled } = await settle([]);
    expect(columns).toEqual(['ward']);
    expect(settled.map(({ decision }) => decision.to)).toEqual(['leave-out', 'leave-out', 'leave-out']);
    const { rows } = await engine.query(statement(sql`select table_name, column_name from information_schema.columns where table_name like 'settled%'`));
    expect(rows).toEqual([{ table_name: 'settled', column_name: '__row' }, { table_name: 'settled', column_name: 'ward' }]);
  });

  it('can be dates of which only the month or the year is kept', async () => {
    const { columns, first } = await settle([{ column: 'dob', to: 'year' }, { column: 'date_of_death', to: 'month' }]);
    expect(columns).toEqual(['dob', 'date_of_death', 'ward']);
    expect(first).toMatchObject({ dob: 2019, date_of_death: '2019-03' });
  });

  it('can be a date of death kept as days of age, with the date of birth left out', async () => {
    const { columns, first, settled } = await settle([{ column: 'date_of_death', to: 'age-in-days', from: 'dob' }]);
    const findings = settled.map(({ finding }) => finding);
    const death = findings.find(({ column }) => column === 'date_of_death');
    expect(death && birthColumnFor(death, findings)).toBe('dob');
    expect(columns).toEqual(['age_in_days', 'ward']);
    expect(first).toEqual({ age_in_days: 59, ward: 'A' });
  });

  it.each([
    ['01/02/19', '2019-02'],
    ['1/2/2019', '2019-02'],
    ['13-Mar-19', '2019-03'],
    ['12 March 2019', '2019-03'],
    ['3.4.2019', '2019-04'],
    ['2019/3/1', '2019-03'],
    ['29/02/2019', null],
  ])('read the date %s, day first, as %s', async (date, month) => {
    await engine.query(statement(sql`create or replace table "dates" as select 1 as "__row", ${date} as "when"`));
    const finding = { column: 'when', kind: 'full-date', reason: '', choices: ['month'] } as const;
    const { settled } = await settleIdentifiers(engine, 'dates', ['when'], [finding], [{ column: 'when', to: 'month' }]);
    const { rows } = await engine.query(pageQuery({ table: 'dates', columns: ['when'], conditions: [], sort: [], offset: 0, limit: 1 }));
    expect(rows).toEqual([{ when: month }]);
    expect(settled[0]?.unread).toBe(month === null ? 1 : 0);
  });

  it('can be kept for a written reason, which stands in what was settled', async () => {
    const { columns, settled } = await settle([{ column: 'mother_name', to: 'keep', reason: 'Made up for a course.' }]);
    expect(columns).toContain('mother_name');
    expect(settled.find(({ finding }) => finding.column === 'mother_name')?.decision).toEqual({ column: 'mother_name', to: 'keep', reason: 'Made up for a course.' });
  });
});
