import { Field, Int32, List, Table, tableToIPC, Utf8, vectorFromArray } from 'apache-arrow';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ReadError } from '../shared/dataset/dataset.ts';
import { loadTable, type RawTable } from '../shared/dataset/formats/load-table.ts';
import { readContents } from '../shared/dataset/formats/read-contents.ts';
import type { Engine } from '../shared/engine/engine.ts';
import { openEngine } from '../shared/engine/open-engine.ts';
import { pageQuery } from '../shared/engine/page-query.ts';
import { nodeEngineFiles } from './engine-worker.ts';
import { nodeReadingTools } from './reading-tools.ts';

describe('a table loaded as it stood in its file', () => {
  let engine: Engine;
  beforeAll(async () => { engine = await openEngine(nodeEngineFiles); });
  afterAll(async () => { await engine.close(); });

  async function load(fileName: string, content: string | Uint8Array): Promise<RawTable> {
    const { tables } = await readContents(fileName, typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content), {}, nodeReadingTools);
    const [table] = tables;
    if (!table) throw new Error('There is no table.');
    return loadTable(engine, table, 'a', { fileName });
  }
  const rows = async ({ table, columns }: RawTable) => (await engine.query(pageQuery({ table, columns: ['__row', ...columns], conditions: [], sort: [], offset: 0, limit: 10 }))).rows;

  it('has every column as text, and its rows numbered', async () => {
    const raw = await load('a.csv', 'code,deaths\n001,3\n208,[c]\n');
    expect(raw).toMatchObject({ table: 'a-raw', rows: 2, rowsRejected: 0, rejected: [] });
    expect(await rows(raw)).toEqual([{ __row: 1, code: '001', deaths: '3' }, { __row: 2, code: '208', deaths: '[c]' }]);
  });

  it('counts and lists the rows that do not fit, without their text', async () => {
    const raw = await load('a.csv', 'year,borough,deaths\n2014,Lambeth,3\n2015,Southwark\n2016,Lambeth,4,5\n2017,Southwark,6\n');
    expect(raw).toMatchObject({ rows: 2, rowsRejected: 2 });
    expect(raw.rejected).toEqual([
      { line: 3, column: 'deaths', reason: 'It has fewer fields than there are columns.' },
      { line: 4, column: null, reason: 'It has more fields than there are columns.' },
    ]);
  });

  it('says that a quotation mark is never closed', async () => {
    const raw = await load('a.csv', 'year,name\n2014,a\n2015,"b\n2016,c\n');
    expect(raw.rows).toBe(1);
    expect(raw.rejected).toEqual([{ line: 3, column: 'name', reason: 'A quotation mark is opened here and never closed, so this line and all below it could not be read.' }]);
  });

  it('has points where decimal commas were, in text that is parsed here or there', async () => {
    for (const title of ['', 'Rates\n\n']) {
      const raw = await load('a.csv', `${title}year;rate;note\n2014;3,5;a, b\n2015;1.234,25;c\n2016;;d\n`);
      expect(await rows(raw)).toMatchObject([{ rate: '3.5', note: 'a, b' }, { rate: '1234.25' }, { rate: null }]);
    }
  });

  it('reads headings and cells over several lines, mixed line endings, and odd names', async () => {
    expect(await rows(await load('a.csv', '"live\nbirths",area\n1,"a\nb"\n2,c\n'))).toEqual([{ __row: 1, 'live births': '1', area: 'a\nb' }, { __row: 2, 'live births': '2', area: 'c' }]);
    expect((await load('a.csv', 'a,b\r\n1,2\n3,4\r\n')).rows).toBe(2);
    expect(await rows(await load('a.csv', '__proto__,"a""b",__row\n1,2,3\n4,5,6\n'))).toMatchObject([{ 'a"b': '2', '__row (2)': '3' }, { '__row (2)': '6' }]);
  });

  it('keeps the types of Arrow, and what is inside a list as text', async () => {
    const lists = vectorFromArray([[1, 2], [3]], new List(new Field('item', new Int32())));
    const stream = tableToIPC(new Table({ n: vectorFromArray([17, 15], new Int32()), parts: lists, __row: vectorFromArray(['a', null], new Utf8()) }), 'stream');
    expect(await rows(await load('a.arrow', stream))).toEqual([{ __row: 1, n: 17, parts: '[1, 2]', '__row (2)': 'a' }, { __row: 2, n: 15, parts: '[3]', '__row (2)': null }]);
  });

  it('says when no row fits the header, and leaves nothing behind', async () => {
    const failure = await load('wide.csv', 'year,deaths\n1,2,3\n4,5,6\n').then(() => null, (error: unknown) => error);
    expect(failure).toBeInstanceOf(ReadError);
    expect((failure as ReadError).message).toContain('all 2 were rejected, the first on line 2');
    await expect(engine.query(pageQuery({ table: 'a-raw', columns: ['year'], conditions: [], sort: [], offset: 0, limit: 1 }))).rejects.toThrow('does not exist');
  });
});
