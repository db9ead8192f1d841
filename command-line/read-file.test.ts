import { readFile as bytesOf } from 'node:fs/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ReadError } from '../shared/dataset/dataset.ts';
import { readFile } from '../shared/dataset/read-file.ts';
import type { Engine } from '../shared/engine/engine.ts';
import { openEngine } from '../shared/engine/open-engine.ts';
import { pageQuery } from '../shared/engine/page-query.ts';
import { statement } from '../shared/engine/statement.ts';
import type { SourceFile } from '../shared/host.ts';
import { nodeEngineFiles } from './engine-worker.ts';
import { readInNode } from './read-in-node.ts';

const typed = (name: string, content: string | Uint8Array<ArrayBuffer>): SourceFile => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { name, size: bytes.length, reference: null, bytes: () => Promise.resolve(bytes) };
};

const sample = async (name: string): Promise<SourceFile> => typed(name, new Uint8Array(await bytesOf(new URL(`../samples/${name}`, import.meta.url))));

describe('reading a file', () => {
  let engine: Engine;
  beforeAll(async () => { engine = await openEngine(nodeEngineFiles); });
  afterAll(async () => { await engine.close(); });
  const read = (name: string, content: string | Uint8Array<ArrayBuffer>) => readFile({ engine, readContents: readInNode }, typed(name, content), 'table');
  const rows = async (columns: readonly string[]) => (await engine.query(pageQuery({ table: 'table', columns, conditions: [], sort: [], offset: 0, limit: 10 }))).rows;

  it('reads the synthetic deaths and proposes what their columns mean', async () => {
    const dataset = await readFile({ engine, readContents: readInNode }, await sample('SYNTHETIC-infant-deaths-2014-2019.csv'), 'deaths');
    expect(dataset.source).toMatchObject({ rowsRead: 198, rowsRejected: 0, synthetic: true, text: { encoding: 'UTF-8' } });
    expect(dataset.roles).toMatchObject({
      year: { of: 'column', column: 'year_of_death', clock: 'death' },
      area: { of: 'column', column: 'borough' },
      ethnicGroup: { of: 'column', column: 'ethnic_group' },
      deprivationQuintile: { of: 'column', column: 'imd2019_quintile' },
      deaths: { of: 'rows' },
    });
  });

  it('looks deprivation up from small areas where a person asked for it, as the file itself has it', async () => {
    const dataset = await readFile({ engine, readContents: readInNode }, await sample('SYNTHETIC-infant-deaths-2014-2019.csv'), 'deaths', { recipe: [{ step: 'deprivation', column: 'lsoa11', release: '2019', groups: 'quintile' }, { step: 'deprivation', column: 'lsoa11', release: '2025', groups: 'decile' }] });
    expect(dataset.columns.slice(-2).map(({ name, blank }) => [name, blank > 0])).toEqual([['imd2019_quintile_of_lsoa11', false], ['imd2025_decile', true]]);
    expect(dataset.meanings.find(({ column }) => column === 'imd2025_decile')).toMatchObject({ role: 'deprivationDecile' });
    const unlike = statement(sql`select count(*) as rows from deaths where ${sql.id('imd2019_quintile')} is distinct from ${sql.id('imd2019_quintile_of_lsoa11')}`);
    expect((await engine.query(unlike)).rows).toEqual([{ rows: 0 }]);
  });

  it('says each step as it begins', async () => {
    const steps: string[] = [];
    await readFile({ engine, readContents: readInNode }, typed('deaths.csv', 'year,deaths\n2019,3\n2020,[c]\n'), 'table', { onProgress: ({ words, done, of }) => { steps.push(`${done} of ${of}: ${words}`); } });
    expect(steps).toEqual([
      '0 of 6: finding its table', '1 of 6: reading its rows', '2 of 6: looking for columns that identify people',
      '3 of 6: looking at what 2 columns hold', '4 of 6: typing 2 columns', '5 of 6: looking for totals',
    ]);
  });

  it('stops at whichever step it is told to, and leaves no table behind', async () => {
    const lines = Array.from({ length: 20_000 }, (_, row) => `${2000 + (row % 20)},${row % 50 === 0 ? '[c]' : row}`);
    for (let step = 0; step < 6; step += 1) {
      const stop = new AbortController();
      const reading = readFile({ engine, readContents: readInNode }, typed('long.csv', `year,deaths\n${lines.join('\n')}\n`), 'stopped', { signal: stop.signal, onProgress: ({ done }) => { if (done === step) stop.abort(); } });
      await expect(reading).rejects.toThrow(/stopped|aborted/i);
      const { rows: [left] } = await engine.query(statement(sql`select count(*) as tables from duckdb_tables() where starts_with(table_name, 'stopped')`));
      expect(left?.tables).toBe(0);
    }
  });

  it('reads births by area, with their denominator', async () => {
    const dataset = await readFile({ engine, readContents: readInNode }, await sample('ons-infant-deaths-by-area-2010-2017.csv'), 'ons');
    expect(dataset.source.rowsRead).toBe(3601);
    expect(dataset.roles).toMatchObject({ deaths: { of: 'column', column: 'infant_deaths' }, liveBirths: { of: 'column', column: 'live_births' } });
  });

  it('keeps marks apart from numbers and counts them', async () => {
    const { columns } = await read('births.csv', 'year,live_births\n2017,[x]\n2018,[x]\n2019,3844\n');
    expect(columns[1]).toMatchObject({ name: 'live_births', type: 'whole number', blank: 0, marker: 'live_births (marker)', marks: [{ mark: '[x]', count: 2 }] });
    expect(await rows(['live_births'])).toEqual([{ live_births: null }, { live_births: null }, { live_births: 3844 }]);
  });

  it('keeps codes with leading zeros as text', async () => {
    const { columns } = await read('codes.csv', 'code,n\n001,1\n208,2.5\n');
    expect(columns.map(({ type }) => type)).toEqual(['code', 'decimal number']);
  });

  it('counts ragged rows, with their lines and why', async () => {
    const { source } = await read('ragged.csv', 'year,deaths\n2014,31\n2015\n2016,26,7\n2017,36\n');
    expect(source.rowsRead).toBe(2);
    expect(source.rowsRejected).toBe(2);
    expect(source.rejected.map(({ line }) => line)).toEqual([3, 4]);
  });

  it('reads Windows-1252 and UTF-16 as Excel writes them', async () => {
    expect((await read('excel.csv', new Uint8Array([...new TextEncoder().encode('place,n\nCaf'), 0xe9, ...new TextEncoder().encode(',1\n')]))).source.text?.encoding).toBe('Windows-1252');
    expect(await rows(['place'])).toEqual([{ place: 'Café' }]);
    const utf16 = new Uint8Array([0xff, 0xfe, ...Array.from('place,n\nb,1\n').flatMap((character) => [character.charCodeAt(0), 0])]);
    expect((await read('utf16.csv', utf16)).source.text?.encoding).toBe('UTF-16');
  });

  it('tells two columns of one name apart and says so', async () => {
    const { columns, source } = await read('twice.csv', 'year,Year\n2014,1\n');
    expect(columns.map(({ name }) => name)).toEqual(['year', 'Year (2)']);
    expect(source.notes.join(' ')).toContain('Year (2)');
  });

  it('turns years across the top into rows where a person asked for it, one more in next year’s file too', async () => {
    const recipe = [{ step: 'long', columns: ['2014', '2015'], nameColumn: 'year', valueColumn: 'live_births' }] as const;
    const wide = typed('wide.csv', 'area,2014,2015,2016\nLambeth,4528,4500,[x]\nSouthwark,4647,4700,4650\n');
    const { columns, roles } = await readFile({ engine, readContents: readInNode }, wide, 'table', { recipe });
    expect(columns.map(({ name, type }) => [name, type])).toEqual([['area', 'text'], ['year', 'year'], ['live_births', 'whole number']]);
    expect(roles).toMatchObject({ year: { column: 'year' }, liveBirths: { column: 'live_births' } });
    expect(await rows(['area', 'year', 'live_births'])).toEqual([
      { area: 'Lambeth', year: 2014, live_births: 4528 }, { area: 'Lambeth', year: 2015, live_births: 4500 }, { area: 'Lambeth', year: 2016, live_births: null },
      { area: 'Southwark', year: 2014, live_births: 4647 }, { area: 'Southwark', year: 2015, live_births: 4700 }, { area: 'Southwark', year: 2016, live_births: 4650 },
    ]);
  });

  it.each([
    ['nothing.csv', '', 'nothing.csv is empty.'],
    ['one.csv', 'deaths\n1\n', 'one.csv has only one column in row 1'],
    ['book.xlsx', new Uint8Array([0x50, 0x4b, 3, 4]), 'book.xlsx is a zip file or workbook that is damaged or cut short'],
    ['header.csv', 'year,deaths\n', 'has a header but no rows'],
    ['wide.csv', 'year,deaths\n1,2,3\n4,5,6\n', 'all 2 were rejected, the first on line 2'],
    ['picture.csv', new Uint8Array([1, 0, 44, 0, 10, 9]), 'is not a table of text'],
  ])('says what is wrong with %s', async (name, content, message) => {
    const failure = await read(name, content).then(() => null, (error: unknown) => error);
    expect(failure).toBeInstanceOf(ReadError);
    expect((failure as ReadError).message).toContain(message);
  });
});
