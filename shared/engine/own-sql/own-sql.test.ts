import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeEngineFiles } from '../../../command-line/engine-worker.ts';
import type { Engine } from '../engine.ts';
import { openEngine } from '../open-engine.ts';
import { rowCountQuery } from '../page-query.ts';
import { whyNotRun } from './check-statement.ts';
import { OwnSqlError } from './own-sql-error.ts';
import { runOwnSql, type AskedTable } from './own-query.ts';
import { textTableStream } from '../../dataset/formats/text-table.ts';

const tables: readonly AskedTable[] = [{ name: 'deaths', table: 't1', columns: ['Area', 'year', 'from'] }, { name: 'live-births', table: 't2', columns: ['Area', 'births'] }];
let engine: Engine;

beforeAll(async () => {
  engine = await openEngine(nodeEngineFiles);
  await engine.addArrowTable('t1', textTableStream(['Area', 'year', 'from', 'hidden'], [['Lambeth', 'Lambeth', 'Southwark'], ['2014', '2015', '2014'], ['a', 'b', 'c'], ['x', 'y', 'z']]));
  await engine.addArrowTable('t2', textTableStream(['Area', 'births'], [['Lambeth', 'Southwark'], ['100', '200']]));
});
afterAll(async () => { await engine.close(); });

const run = (text: string) => runOwnSql(engine, text, tables);

async function failed(text: string): Promise<{ line: number | null; message: string }> {
  const error: unknown = await run(text).catch((thrown: unknown) => thrown);
  if (!(error instanceof OwnSqlError)) throw new Error(`It ran, or failed otherwise: ${String(error)}`);
  return { line: error.line, message: error.message };
}

describe('a question in SQL', () => {
  it.each([
    ['select "Area", count(*) as n from deaths group by "Area" order by n desc', [{ Area: 'Lambeth', n: 2 }, { Area: 'Southwark', n: 1 }]],
    ['select d."Area", sum(try_cast(b.births as double)) as births\nfrom deaths as d join "live-births" b on d."Area" = b."Area" -- a note\ngroup by all order by 2;', [{ Area: 'Lambeth', births: 200 }, { Area: 'Southwark', births: 200 }]],
    ['with recent as (select * from deaths where year = \'2015\') select count(*) as n from recent', [{ n: 1 }]],
    ['select n from (select count(*) as n from deaths union all select 0) order by n /* two rows */', [{ n: 0 }, { n: 3 }]],
    ['select count(*) filter (where deaths."Area" is not distinct from \'Lambeth\') as n, max(deaths."from") as last from deaths, "live-births" where deaths."Area" = "live-births"."Area"', [{ n: 2, last: 'c' }]],
    ['select extract(year from date \'2020-03-01\') as y, trim(\' a \') as t, case when year in (\'2014\') then 1 else 0 end as c from deaths limit 1', [{ y: 2020, t: 'a', c: 1 }]],
  ])('is answered: %s', async (text, rows) => {
    expect((await run(text)).rows).toEqual(rows);
  });

  it.each([
    'drop table t1', 'select 1; drop table t1', 'select 1) as a; drop table t1; select * from (select 1', 'insert into deaths values (1)', 'copy deaths to \'x.csv\'', 'pragma database_list', 'attach \'x.db\'', 'set memory_limit = \'1GB\'', 'install httpfs',
    'select * from \'file.csv\'', 'select * from "file.csv"', 'select * from read_csv(\'file.csv\')', 'select * from deaths, \'file.csv\'', 'select * from (deaths join \'file.csv\' on true)', 'select * from deaths where 1 in ((select 1) union select a from \'file.csv\')',
    'select * from t1', 'select hidden from deaths', 'select * from duckdb_settings()', 'select * from duckdb_tables', 'select * from information_schema.tables', 'select * from main.t1', 'select getenv(\'HOME\')', 'select current_setting(\'threads\')', 'select * from query(\'select 1\')', 'select * from query_table(\'t1\')', 'select * from glob(\'*\')', 'select "read_text"(\'x\')', 'select \'x\'.read_text()',
    'select E\'\\\' from t1 --\'', 'select $$a$$', 'select 1 /* /* */ from t1 */', 'select * from /* /* */ deaths */ \'file.csv\'', 'select 1 -- \r from t1', 'select distinct from t1', 'select * from (with t1 as (select 1) select 1) x, t1', 'with a as (select * from t1), t1 as (select 1) select * from a', 'with "file.csv" as (select 1) select * from "file.csv"', 'explain select 1', 'describe deaths', 'summarize deaths', 'from deaths select 1', 'values (1)', 'select * from (describe deaths)', 'select * from deaths where exists (from t1)', 'select * from deaths\u00a0, t1', '', '(select 1)', 'select (1', 'select \'a', 'select 1 window w as (), t1 as () union select * from t1', 'select unnest([1])', 'select * from range(9)', 'select * from deaths tablesample reservoir(1)', 'select * from lateral t1',
  ])('is not run: %s', async (text) => {
    const { message } = await failed(text);
    expect(message).toMatch(/[.:]/u);
    expect((await engine.query(rowCountQuery('t1', []))).rows).toEqual([{ count: 3 }]);
  });

  it('is refused with the line that is wrong', () => {
    expect(whyNotRun('select *\nfrom nowhere', ['deaths'])).toEqual({ line: 2, why: '“nowhere” is no table that is open. There is: "deaths".' });
    expect(whyNotRun('select 1\n\n; select 2', ['deaths'])).toMatchObject({ line: 3 });
  });

  it('that the engine does not take is explained, with the line of the person’s own text', async () => {
    expect(await failed('select\n  "Aera"\nfrom deaths')).toEqual({ line: 2, message: 'No table asked has a column “Aera”. Names with spaces or capitals go in double quotation marks, and text in single ones.' });
    expect(await failed('select "Area", count(*)\nfrom deaths')).toMatchObject({ message: expect.stringContaining('add it to GROUP BY') as string });
    expect(await failed('select 1\nfrm deaths')).toMatchObject({ line: 2, message: expect.stringContaining('cannot be read at “deaths”') as string });
  });

  it('gives no more rows than are shown, and says so; what takes long is stopped', async () => {
    const many = Array.from({ length: 9 }, () => 'deaths').map((name, at) => `${name} as d${at}`).join(', ');
    const { rows, isCut } = await run(`select d0.year from ${many}`);
    expect([rows.length, isCut]).toEqual([5000, true]);
    const stop = new AbortController();
    const slow = runOwnSql(engine, `select count(*) as n, sum(length(concat(d0.year, d1.year, d2.year))) as s from ${many}, ${many.replaceAll(' as d', ' as e')}`, tables, { signal: stop.signal });
    stop.abort();
    await expect(slow).rejects.toThrow('Stopped, as you asked.');
  });
});
