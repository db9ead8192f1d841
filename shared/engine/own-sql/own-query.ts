import { sql } from 'kysely';
import { EngineError, type Engine, type QueryOptions, type QueryRow } from '../engine.ts';
import { statement, type Statement } from '../statement.ts';
import { whyNotRun } from './check-statement.ts';
import { ownSqlError, OwnSqlError } from './own-sql-error.ts';

/** A table that may be asked, by the name that the person knows. */
export interface AskedTable {
  readonly name: string;
  /** Its name in the engine. */
  readonly table: string;
  readonly columns: readonly string[];
}

export interface OwnResult {
  readonly columns: readonly string[];
  readonly rows: readonly QueryRow[];
  /** Whether there are more rows than these. */
  readonly isCut: boolean;
}

/** Rows that are shown, and how long a question may take, in milliseconds. */
export const mostRows = 5000;
export const longest = 30_000;

/** Runs a person's own question of their tables. Rejects with an OwnSqlError that says what is wrong and in which line. */
export async function runOwnSql(engine: Engine, text: string, tables: readonly AskedTable[], options: Pick<QueryOptions, 'signal'> = {}): Promise<OwnResult> {
  const refused = whyNotRun(text, tables.map(({ name }) => name));
  if (refused !== null) throw new OwnSqlError(refused.why, refused.line);
  try {
    const { columns, rows } = await engine.query(ownQuery(text, tables), { ...options, timeout: longest });
    return { columns, rows: rows.slice(0, mostRows), isCut: rows.length > mostRows };
  } catch (error) {
    if (error instanceof EngineError) throw ownSqlError(error);
    throw error;
  }
}

/** The question inside brackets, below its tables: the engine takes nothing but a question there. Its own lines begin in the second. */
function ownQuery(text: string, tables: readonly AskedTable[]): Statement {
  const given = tables.map(({ name, table, columns }) => sql`${sql.id(name)} as not materialized (select ${sql.join(columns.map((column) => sql.id(column)))} from ${sql.id(table)})`);
  const own = text.trimEnd().replace(/;$/u, '');
  return statement(sql`with ${sql.join(given)} select * from (${sql.raw(`\n${own}\n`)}) as answer limit ${mostRows + 1}`);
}
