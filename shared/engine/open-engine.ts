import { AsyncDuckDB, VoidLogger, type AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { Table, tableToIPC, type RecordBatch, type RecordBatchReader } from 'apache-arrow';
import type { Engine, QueryOptions, QueryResult } from './engine.ts';
import { engineError } from './engine-words.ts';
import { givesWay } from './gives-way.ts';
import { inTurn } from './in-turn.ts';
import { stopper, type Stopper } from './stopper.ts';
import { withinTime } from './within-time.ts';
import { lockStatements } from './settings-query.ts';
import { rowsOf } from './rows.ts';
import type { Statement } from './statement.ts';

/** What a host must bring: where the engine's WebAssembly module is, and a way to start its worker. */
export interface EngineFiles {
  readonly module: string;
  startWorker(): NonNullable<ConstructorParameters<typeof AsyncDuckDB>[1]>;
}

const startTimeout = 60_000;

/**
 * Opens DuckDB over a worker, the same way everywhere: decimals and big integers come back as plain numbers, nothing is ever loaded
 * from the network, and the configuration is locked. Rejects with an EngineError when the engine does not start.
 */
export async function openEngine(files: EngineFiles): Promise<Engine> {
  const restartListeners = new Set<() => void>();
  const running = new Set<Stopper>();
  const closing = new Set<Promise<void>>();
  const foreground = givesWay();
  let database = await start(files);

  /** Everything that runs is given up, because the worker that would answer is gone. */
  async function restart(): Promise<void> {
    const stopped = database;
    database = await start(files);
    void stopped.terminate();
    closing.clear();
    running.forEach((statement) => { statement.giveUp(); });
    restartListeners.forEach((listener) => { listener(); });
  }

  async function run<T>(connected: Promise<AsyncDuckDBConnection>, { sql }: Statement, options: QueryOptions, take: Take<T>): Promise<T> {
    if (options.background === true) await foreground.isOver();
    const stop = stopper(options, restart);
    running.add(stop);
    const over = options.background === true ? null : foreground.begin();
    try {
      return await Promise.race([stop.givenUp, answer(connected, sql, stop, take)]);
    } catch (error) {
      throw engineError(error, sql, stop.reason());
    } finally {
      running.delete(stop);
      stop.done();
      over?.();
    }
  }

  async function inOneConnection<T>(work: (connected: Promise<AsyncDuckDBConnection>) => Promise<T>): Promise<T> {
    const opened = database;
    const connected = opened.connect();
    try {
      return await work(connected);
    } finally {
      const closed = connected.then((connection) => connection.close()).catch(() => undefined);
      // What was stuck with its worker is never closed, and not waited for.
      if (opened === database) closing.add(closed);
      void closed.then(() => closing.delete(closed));
    }
  }

  return {
    query: (statement, options = {}) => inOneConnection((connected) => run(connected, statement, options, allRows)),
    inOneConnection: (work) => inOneConnection((connected) => work(inTurn((statement, options = {}) => run(connected, statement, options, allRows)))),
    queryArrow: (statement, options = {}) => inOneConnection((connected) => run(connected, statement, options, arrowStream)),
    addFile: (name, bytes) => database.registerFileBuffer(name, bytes),
    removeFile: async (name) => { await database.dropFile(name); },
    addArrowTable: async (table, stream) => {
      const connection = await database.connect();
      try {
        await connection.insertArrowFromIPCStream(stream, { name: table, create: true });
      } catch (error) {
        throw engineError(error, null, null);
      } finally {
        await connection.close();
      }
    },
    onRestart: (listener) => {
      restartListeners.add(listener);
      return () => { restartListeners.delete(listener); };
    },
    close: async () => {
      await Promise.all(closing);
      await database.terminate();
    },
  };
}

async function start(files: EngineFiles): Promise<AsyncDuckDB> {
  const database = new AsyncDuckDB(new VoidLogger(), files.startWorker());
  await withinTime(startTimeout, database.instantiate(files.module), 'The query engine did not start. Close other programs that use much memory, then try again.');
  await database.open({ query: { castBigIntToDouble: true, castDecimalToDouble: true } });
  const connection = await database.connect();
  for (const { sql } of lockStatements) await connection.query(sql);
  await connection.close();
  return database;
}

type Take<T> = (reader: RecordBatchReader) => Promise<T>;

async function answer<T>(connected: Promise<AsyncDuckDBConnection>, sql: string, stop: Stopper, take: Take<T>): Promise<T> {
  const connection = await connected;
  stop.watch(connection);
  try {
    const reader = await connection.send(sql);
    return await take(await reader.open());
  } catch (error) {
    // A stopped statement holds on to its transaction, and so to its table's name, until another runs on its connection.
    if (stop.reason() !== null) await connection.query('select 1');
    throw error;
  }
}

async function allRows(reader: RecordBatchReader): Promise<QueryResult> {
  // Read first: the reader lets go of its schema when it ends.
  const { schema } = reader;
  const rows = [];
  for await (const batch of reader) rows.push(...rowsOf(batch));
  return { columns: schema.fields.map(({ name }) => name), rows };
}

async function arrowStream(reader: RecordBatchReader): Promise<Uint8Array<ArrayBuffer>> {
  const { schema } = reader;
  const batches: RecordBatch[] = [];
  for await (const batch of reader) batches.push(batch);
  return new Uint8Array(tableToIPC(new Table(schema, batches), 'stream'));
}
