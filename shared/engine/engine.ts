import type { Statement } from './statement.ts';

/** The query engine as the rest of the app sees it: statements in, rows out, and a way to stop. */
export interface Engine {
  /** Runs one statement. Rejects with an EngineError; a stopped one has the code 'cancelled' or 'timed-out'. */
  query(statement: Statement, options?: QueryOptions): Promise<QueryResult>;
  /** Runs statements on one connection, one after another however they are asked: the engine's own temporary tables, such as rejected rows, live only there. */
  inOneConnection<T>(work: (query: Engine['query']) => Promise<T>): Promise<T>;
  /** Runs one statement whose result is taken as it is, an Arrow IPC stream. */
  queryArrow(statement: Statement, options?: QueryOptions): Promise<Uint8Array<ArrayBuffer>>;
  /** Makes bytes readable under a name for statements that read a file. The bytes are handed over and become empty. */
  addFile(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  removeFile(name: string): Promise<void>;
  /** Makes a table from an Arrow IPC stream. */
  addArrowTable(table: string, stream: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Called after the engine had to be started anew: every table is gone and must be loaded again. Returns how to stop listening. */
  onRestart(listener: () => void): () => void;
  close(): Promise<void>;
}

export interface QueryOptions {
  readonly signal?: AbortSignal;
  /** Milliseconds after which the statement is stopped; two minutes unless told. */
  readonly timeout?: number;
  /** True for what nobody waits for yet: it begins only while no other statement runs. */
  readonly background?: boolean;
}

export interface QueryResult {
  readonly columns: readonly string[];
  readonly rows: readonly QueryRow[];
}

export type QueryRow = Readonly<Record<string, Value>>;

/** Dates are ISO text, and every number is a plain one: counts here are far below 2^53. */
export type Value = string | number | boolean | null;

export type EngineErrorCode = 'cancelled' | 'timed-out' | 'out-of-memory' | 'failed' | 'not-started';

/** What the engine could not do; keeps the engine's own words and the SQL for the log. */
export class EngineError extends Error {
  override readonly name = 'EngineError';

  constructor(
    readonly code: EngineErrorCode,
    message: string,
    readonly sql: string | null,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
