import { sql, type RawBuilder } from 'kysely';
import { rowNumber } from './page-query.ts';
import { statement, type Statement } from './statement.ts';

export interface DelimitedSource {
  /** The name under which the bytes were added to the engine. UTF-8, one kind of line ending. */
  readonly file: string;
  readonly delimiter: string;
  readonly columns: readonly string[];
  /** Records before the first row of data. */
  readonly headerLines: number;
  /** Whether 1.234,5 is a number. Such cells are written as 1234.5. */
  readonly decimalComma: boolean;
}

/** The raw table of a delimited text: every column text, rows numbered, and what does not fit kept in `reject_errors` of this connection. */
export function rawFromTextQuery(table: string, { file, delimiter, columns, headerLines, decimalComma }: DelimitedSource): Statement {
  const types = sql.join(columns.map((column) => sql`${sql.id(column)}: 'varchar'`));
  const read = columns.map((column) => (decimalComma ? sql`${withPoint(sql.id(column))} as ${sql.id(column)}` : sql.id(column)));
  return statement(sql`
    create or replace table ${sql.id(table)} as
    select row_number() over () as ${sql.id(rowNumber)}, ${sql.join(read)} from read_csv(${file}, delim = ${delimiter}, quote = '"', escape = '"', header = false, skip = ${headerLines},
      columns = {${types}}, auto_detect = false, store_rejects = true, null_padding = false, strict_mode = true, max_line_size = 4000000)`);
}

/** The raw table made from one that was added as an Arrow stream: rows numbered, in their order. The columns of `asText` hold lists or other values inside values. */
export function rawFromArrowQuery(table: string, arrowTable: string, columns: readonly string[], asText: readonly string[], decimalComma: boolean): Statement {
  const read = columns.map((column) => {
    if (asText.includes(column)) return sql`cast(${sql.id(column)} as varchar) as ${sql.id(column)}`;
    return decimalComma ? sql`${withPoint(sql.id(column))} as ${sql.id(column)}` : sql.id(column);
  });
  return statement(sql`create or replace table ${sql.id(table)} as select row_number() over () as ${sql.id(rowNumber)}, ${sql.join(read)} from ${sql.id(arrowTable)}`);
}

/** Column names, `name`, of a table that hold lists, records, maps or bytes. */
export function nestedColumnsQuery(table: string): Statement {
  return statement(sql`
    select column_name as name from duckdb_columns()
    where table_name = ${table} and regexp_matches(data_type, '(\\[[0-9]*\\]|^STRUCT|^MAP|^UNION|^BLOB|^BIT|^INTERVAL)')`);
}

/** One row: how many `rows` the table just read has, and how many lines were `rejected`. On the connection that read it. */
export function loadedCountsQuery(table: string): Statement {
  return statement(sql`select (select count(*) from ${sql.id(table)}) as rows, (select count(distinct line) from reject_errors) as rejected`);
}

/** Rejected lines in their order, each once: `line`, `kind`, `column_name`, and `open`, whether a quotation mark was never closed. The text of a line stays in the engine. */
export function rejectedLinesQuery(limit: number): Statement {
  return statement(sql`
    select cast(line as double) as line, min(cast(error_type as varchar)) as kind, min(column_name) as column_name, bool_or(contains(error_message, 'unterminated quote')) as open
    from reject_errors group by line order by line limit ${limit}`);
}

/** A number with a decimal comma written with a point; any other cell as it stands. */
function withPoint(column: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`case when regexp_full_match(trim(${column}), '[+-]?([0-9]+|[0-9]{1,3}([.][0-9]{3})+),[0-9]+ ?%?') then replace(replace(trim(${column}), '.', ''), ',', '.') else ${column} end`;
}
