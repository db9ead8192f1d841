import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../shared/engine/engine.ts';
import { openEngine } from '../shared/engine/open-engine.ts';
import { statement } from '../shared/engine/statement.ts';
import { allOf } from '../shared/engine/condition.ts';
import { nodeEngineFiles } from './engine-worker.ts';

describe('the query engine', () => {
  let engine: Engine;
  beforeAll(async () => { engine = await openEngine(nodeEngineFiles); });
  afterAll(async () => { await engine.close(); });
  const ask = async (query: Parameters<typeof statement>[0], options = {}) => (await engine.query(statement(query), options)).rows;

  it('gives decimals, medians, whole numbers, dates and blanks as they are', async () => {
    expect(await ask(sql`select 1.25 as decimal, median(x) as median, 9007199254740991::bigint as whole, date '2019-03-31' as day, null as blank from (values (73::double), (74::double)) t(x)`)).toEqual([
      { decimal: 1.25, median: 73.5, whole: 9007199254740991, day: '2019-03-31', blank: null },
    ]);
  });

  it('keeps odd names and values harmless', async () => {
    const name = `a"b'; drop table x; --`;
    await ask(sql`create or replace table ${sql.id(name)} as select ${`it's "quoted" \\ %`} as ${sql.id(name)}`);
    expect(await ask(sql`select * from ${sql.id(name)} where ${allOf([{ column: name, test: 'contains', text: `IT'S` }])}`)).toEqual([{ [name]: `it's "quoted" \\ %` }]);
  });

  it('refuses to have its configuration changed', async () => {
    await expect(ask(sql`set autoload_known_extensions = true`)).rejects.toThrow(/configuration/);
  });

  it('says so when an extension would be needed, and goes on', async () => {
    await expect(ask(sql`select * from read_parquet('x.parquet')`)).rejects.toMatchObject({ code: 'failed' });
    expect(await ask(sql`select 1 as one`)).toEqual([{ one: 1 }]);
  });

  it('answers a small question during a long one, which stops when told to', async () => {
    const stop = new AbortController();
    const long = ask(sql`select count(*) as n from range(3000000) a, range(3000000) b where (a.range * b.range) % 7 = 3`, { signal: stop.signal });
    const outcome = expect(long).rejects.toMatchObject({ code: 'cancelled' });
    expect(await ask(sql`select 1 as one`)).toEqual([{ one: 1 }]);
    const told = performance.now();
    stop.abort();
    await outcome;
    expect(performance.now() - told).toBeLessThan(1_000);
    expect(await ask(sql`select 2 as two`)).toEqual([{ two: 2 }]);
  });

  it('leaves the name of a table free when the making of it was stopped', async () => {
    const stop = new AbortController();
    const outcome = expect(ask(sql`create table half as select a.range as n from range(3000000) a, range(3000000) b where (a.range * b.range) % 7 = 3`, { signal: stop.signal })).rejects.toMatchObject({ code: 'cancelled' });
    await ask(sql`select 1`);
    stop.abort();
    await outcome;
    await ask(sql`create table half as select 1 as n`);
    expect(await ask(sql`select n from half`)).toEqual([{ n: 1 }]);
  });

  it('gives each of several questions asked at once of one connection its own answer, and a wrong one among them takes none with it', async () => {
    const answers = await engine.inOneConnection((query) =>
      Promise.allSettled([1, 2, 3, 4].map(async (n) => (await query(statement(n === 3 ? sql`select * from nowhere` : sql`select ${n}::integer as n, count(*) as rows from range(${n * 100_000})`))).rows)),
    );
    expect(answers.map((answer) => (answer.status === 'fulfilled' ? answer.value : 'failed'))).toEqual([1, 2, 3, 4].map((n) => (n === 3 ? 'failed' : [{ n, rows: n * 100_000 }])));
  });

  it('does not begin what was stopped before', async () => {
    await expect(ask(sql`create table never as select 1 as n`, { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'cancelled' });
    expect(await ask(sql`select count(*) as n from duckdb_tables() where table_name = 'never'`)).toEqual([{ n: 0 }]);
  });

  it('stops what takes longer than it may', async () => {
    await expect(ask(sql`select count(*) as n from range(3000000) a, range(3000000) b where (a.range * b.range) % 7 = 3`, { timeout: 200 })).rejects.toMatchObject({ code: 'timed-out' });
  });
});

describe('an engine that no longer answers', () => {
  it('is started anew; what ran is given up, every table is gone, and the next question is answered', async () => {
    let stuck = false;
    const engine = await openEngine({
      module: nodeEngineFiles.module,
      startWorker: () => {
        const worker = nodeEngineFiles.startWorker();
        const first = !stuck;
        const postMessage = (message: unknown, transfer: Transferable[]) => { if (!(first && stuck)) worker.postMessage(message, transfer); };
        return Object.assign(Object.create(worker) as typeof worker, worker, { postMessage });
      },
    });
    await engine.query(statement(sql`create table kept as select 1 as one`));
    let restarts = 0;
    engine.onRestart(() => { restarts += 1; });
    stuck = true;
    await expect(engine.query(statement(sql`select 1`), { timeout: 50 })).rejects.toMatchObject({ code: 'timed-out' });
    expect(restarts).toBe(1);
    await expect(engine.query(statement(sql`select * from kept`))).rejects.toMatchObject({ code: 'failed' });
    expect((await engine.query(statement(sql`select 1 as one`))).rows).toEqual([{ one: 1 }]);
    await engine.close();
  });
});
