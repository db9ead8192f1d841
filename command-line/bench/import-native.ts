/** What importing the file came to. Both engines must come to the same. */
export interface Imported {
  readonly rows: number;
  readonly rejected: number;
  readonly marks: number;
  readonly identifiers: number;
}

/** DuckDB as its own makers build it for this machine, on one thread. */
export interface NativeDuckDb {
  readonly version: string;
  /**
   * The workbench's steps in the least SQL that does them, written by hand for this one file: what its columns hold is known, not looked
   * for, and a single statement reads, types and splits them in one pass. Leaves a table `births`.
   */
  import(path: string): Promise<Imported>;
  /** Only reads the file, guessing what it likes. */
  readOnly(path: string): Promise<void>;
  /** The first row of an answer. */
  row(sql: string): Promise<Readonly<Record<string, unknown>>>;
}

/** As much of `@duckdb/node-api` as is used. It is not in the lock file: a registry may have its builds for some machines only. */
interface NodeApi {
  readonly version: () => string;
  readonly DuckDBInstance: { create(path: string, options: Readonly<Record<string, string>>): Promise<{ connect(): Promise<Connection> }> };
}

interface Connection {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string): Promise<{ getRowObjectsJS(): Readonly<Record<string, unknown>>[] }>;
}

const packageName = '@duckdb/node-api';

/** The reason where the package is not installed, or has no build for this machine. */
export async function nativeDuckDb(): Promise<NativeDuckDb | { readonly missing: string }> {
  try {
    const { DuckDBInstance, version } = (await import(packageName)) as NodeApi;
    const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
    const connection = await instance.connect();
    const rows = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJS();
    const row = async (sql: string) => (await rows(sql))[0] ?? {};
    return {
      version: version(),
      row,
      import: async (path) => {
        await connection.run(typedTable.replace('PATH', path.replaceAll("'", "''")));
        const { rejected } = await row('select count(distinct line) as rejected from reject_errors');
        await rows('select line, error_type from reject_errors order by line limit 200');
        const marks = await rows(markCounts);
        const filled = await row(`select count(*) as rows, ${columns.map((column) => `count(${column}) as ${column}`).join(', ')} from births`);
        const looks = await row(identifierCounts);
        await connection.run('delete from reject_errors; delete from reject_scans');
        return {
          rows: Number(filled.rows),
          rejected: Number(rejected),
          marks: marks.reduce((sum, { cells }) => sum + Number(cells), 0),
          identifiers: Object.values(looks).filter((cells) => Number(cells) >= rowsLookedAt / 10).length,
        };
      },
      readOnly: async (path) => { await connection.run(`create or replace table bare as select * from read_csv('${path.replaceAll("'", "''")}', ignore_errors = true)`); },
    };
  } catch (error) {
    return { missing: `${error instanceof Error ? error.message : String(error)} (npm install --no-save ${packageName}@1.4.3-r.1 fetches it)` };
  }
}

const columns = ['area_code', 'year', 'sex', 'ethnic_group', 'births', 'rate_per_1000'];
const rowsLookedAt = 10_000;
const rowsInFile = 2_000_000;

const typedTable = `
  create or replace table births as
  select row, area_code, sex, ethnic_group,
    case when is_year then cast(year as bigint) end as year, case when not is_year then year end as year_marker,
    case when is_count then cast(births as bigint) end as births, case when not is_count then births end as births_marker,
    case when is_rate then cast(rate_per_1000 as double) else try_cast(regexp_extract(rate_per_1000, '^([0-9.]+) ?[(]', 1) as double) end as rate_per_1000,
    case when not is_rate then coalesce(nullif(regexp_extract(rate_per_1000, '[(].*[)]$'), ''), rate_per_1000) end as rate_marker
  from (
    select row_number() over () as row, *, regexp_full_match(year, '[12][0-9]{3}') as is_year, regexp_full_match(births, '0|[1-9][0-9]{0,14}') as is_count,
      regexp_full_match(rate_per_1000, '(0|[1-9][0-9]{0,14})([.][0-9]+)?') as is_rate
    from read_csv('PATH', header = true, delim = ',', quote = '"', escape = '"', all_varchar = true, store_rejects = true))`;

const markCounts = ['year', 'births', 'rate'].map((name) => `select '${name}' as name, ${name}_marker as mark, count(*) as cells from births where ${name}_marker is not null group by mark`).join(' union all ');

/** Forms of NHS numbers, postcodes, dates, telephone numbers, e-mail addresses, pupil and National Insurance numbers. */
const forms = [
  '[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{4}', '[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}', '[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{2,4}|[0-9]{4}-[0-9]{2}-[0-9]{2}',
  '([+]44|0)[0-9]{2,5}[ -]?[0-9]{3,4}[ -]?[0-9]{3,4}', '[^@ ]+@[^@ ]+[.][A-Za-z]{2,}', '[A-Z][0-9]{11}[0-9A-Z]', '[A-Z]{2} ?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?[A-D]',
];
const identifierCounts = `
  select ${columns.flatMap((column) => forms.map((form) => `count(*) filter (where regexp_full_match(cast(${column} as varchar), '${form}'))`)).map((count, place) => `${count} as look${place}`).join(', ')}
  from births where row % ${rowsInFile / rowsLookedAt} = 0`;
