import { sql } from 'kysely';
import { rowNumber } from './page-query.ts';
import { statement, type Statement } from './statement.ts';

export interface CsvSource {
  /** The name under which the bytes were added to the engine. UTF-8. */
  readonly file: string;
  readonly delimiter: string;
  readonly columns: readonly string[];
}

/** Reads every column as text into a table, numbers the rows, and keeps what does not fit in `reject_errors`. */
export function readCsvAsTextQuery(table: string, { file, delimiter, columns }: CsvSource): Statement {
  const types = sql.join(columns.map((column) => sql`${sql.id(column)}: 'varchar'`));
  return statement(sql`
    create or replace table ${sql.id(table)} as
    select row_number() over () as ${sql.id(rowNumber)}, * from read_csv(${file}, delim = ${delimiter}, quote = '"', escape = '"', header = false, skip = 1,
      columns = {${types}}, auto_detect = false, store_rejects = true, null_padding = false, strict_mode = true, max_line_size = 4000000)`);
}

/** The rows that did not fit, in the order of the file: columns `line`, `kind` and `column_name`. */
export function rejectedRowsQuery(limit: number): Statement {
  return statement(sql`select cast(line as double) as line, cast(error_type as varchar) as kind, column_name from reject_errors order by line limit ${limit}`);
}

export function rejectedCountQuery(): Statement {
  return statement(sql`select count(distinct line) as count from reject_errors`);
}

export function dropTableQuery(table: string): Statement {
  return statement(sql`drop table if exists ${sql.id(table)}`);
}
