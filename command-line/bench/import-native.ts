import { rejectedCountQuery, dropTableQuery } from '../../shared/engine/csv-query.ts';
import type { QueryRow, Value } from '../../shared/engine/engine.ts';
import { rawFromTextQuery, rejectedLinesQuery } from '../../shared/engine/raw-table-query.ts';
import type { Ask } from '../../shared/dataset/types/column-forms.ts';
import { makeUsable, type Imported } from './import-steps.ts';

/** DuckDB as its own makers build it for this machine, on one thread. */
export interface NativeDuckDb {
  readonly version: string;
  /** The same steps in the same SQL as the workbench's. */
  import(path: string, columns: readonly string[]): Promise<Imported>;
  /** Only reads the file, guessing what it likes. */
  readOnly(path: string): Promise<void>;
}

/** Null, with the reason, where the package has no build for this machine. */
export async function nativeDuckDb(): Promise<NativeDuckDb | { readonly missing: string }> {
  try {
    const { DuckDBInstance, version } = await import('@duckdb/node-api');
    const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
    const connection = await instance.connect();
    const ask: Ask = async ({ sql }) => (await connection.runAndReadAll(sql)).getRowObjectsJS().map((row): QueryRow => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])));
    return {
      version: version(),
      import: async (path, columns) => {
        await ask(rawFromTextQuery('native-raw', { file: path, columns, delimiter: ',', headerLines: 1, decimalComma: false }));
        const rejected = Number((await ask(rejectedCountQuery()))[0]?.count ?? 0);
        await ask(rejectedLinesQuery(200));
        const imported = await makeUsable(ask, 'native-raw', 'native', columns, rejected);
        await ask(dropTableQuery('native-raw'));
        await connection.run('delete from reject_errors; delete from reject_scans');
        return imported;
      },
      readOnly: async (path) => { await connection.run(`create or replace table bare as select * from read_csv('${path.replaceAll("'", "''")}', ignore_errors = true)`); },
    };
  } catch (error) {
    return { missing: error instanceof Error ? error.message : String(error) };
  }
}

function plain(value: unknown): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return JSON.stringify(value);
}
