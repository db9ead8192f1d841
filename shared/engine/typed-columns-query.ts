import { sql, type RawBuilder } from 'kysely';
import { dateOf, financialYearOf, monthOf, numberOf, percentageOf, wholeNumberOf, yearOf } from './cell-values.ts';
import { rowNumber } from './page-query.ts';
import { statement, type Statement } from './statement.ts';

export type ReadAs = 'whole number' | 'decimal number' | 'percentage' | 'year' | 'date' | 'month' | 'financial year' | 'text';

export interface ColumnToType {
  readonly column: string;
  readonly readAs: ReadAs;
  readonly writing: 'plain' | 'grouped' | 'decimal comma' | 'month first' | 'Excel days';
  /** The column that takes every text which is not a value; null where all text is a value. */
  readonly marker: string | null;
  /** A column that says in words what is to be known of each value, and its words for nothing, in lower case. */
  readonly status: { readonly column: string; readonly normal: readonly string[] } | null;
}

/**
 * The typed table, in one pass over the raw one: each column's value where the text is one, else null, and the text that is no value
 * in its marker column. Values are read strictly, so that 007, 1e5 or 12.7 never pass for whole numbers.
 */
export function typedColumnsQuery(table: string, rawTable: string, columns: readonly ColumnToType[]): Statement {
  const text = (place: number) => sql.id(`text${place}`);
  const value = (place: number) => sql.id(`value${place}`);
  const texts = columns.flatMap(({ column, status }, place) => [sql`${trimmed(column)} as ${text(place)}`, ...(status ? [sql`${trimmed(status.column)} as ${sql.id(`status${place}`)}`] : [])]);
  const values = columns.map((column, place) => sql`${valueOf(text(place), column)} as ${value(place)}`);
  const made = columns.flatMap(({ column, marker, status }, place) => [
    sql`${value(place)} as ${sql.id(column)}`,
    ...(marker === null ? [] : [sql`case when ${value(place)} is null and ${text(place)} is not null then ${text(place)} ${statusOf(place, status)} end as ${sql.id(marker)}`]),
  ]);
  return statement(sql`
    create or replace table ${sql.id(table)} as select ${sql.join([sql.id(rowNumber), ...made])}
    from (select *, ${sql.join(values)} from (select ${sql.join([sql.id(rowNumber), ...texts])} from ${sql.id(rawTable)}))`);
}

/** One table of the columns of several, whose rows stand in the same order; row numbers are taken from the first. */
export function besideEachOtherQuery(table: string, parts: readonly string[]): Statement {
  const [first = '', ...others] = parts;
  const columns = [sql`${sql.id(first)}.*`, ...others.map((part) => sql`${sql.id(part)}.* exclude (${sql.id(rowNumber)})`)];
  return statement(sql`create or replace table ${sql.id(table)} as select ${sql.join(columns)} from ${sql.join(parts.map((part) => sql.id(part)), sql` positional join `)}`);
}

/** A cell's text without spaces at its ends, null where nothing is left. Most cells have none, and looking is three times as cheap as trimming. */
function trimmed(column: string): RawBuilder<unknown> {
  const text = sql`cast(${sql.id(column)} as varchar)`;
  return sql`nullif(case when starts_with(${text}, ' ') or suffix(${text}, ' ') then trim(${text}) else ${text} end, '')`;
}

function statusOf(place: number, status: ColumnToType['status']): RawBuilder<unknown> {
  const column = sql.id(`status${place}`);
  return status === null ? sql`` : sql`when lower(${column}) not in (${sql.join(status.normal)}) then ${column}`;
}

function valueOf(text: RawBuilder<unknown>, { readAs, writing }: ColumnToType): RawBuilder<unknown> {
  switch (readAs) {
    case 'text':
      return text;
    case 'whole number':
      return wholeNumberOf(text, writing === 'grouped');
    case 'year':
      return yearOf(text);
    case 'decimal number':
      return numberOf(text, writing === 'grouped' || writing === 'decimal comma' ? writing : 'plain');
    case 'percentage':
      return percentageOf(text);
    case 'date':
      return dateOf(text, writing === 'month first' || writing === 'Excel days' ? writing : 'day first');
    case 'month':
      return monthOf(text);
    case 'financial year':
      return financialYearOf(text);
  }
}

/** How many rows the table has, and how many cells of each column hold a value or a mark: `rows`, then one count a column, named by its place. */
export function filledCellsQuery(table: string, columns: readonly Pick<ColumnToType, 'column' | 'marker'>[]): Statement {
  const filled = ({ column, marker }: Pick<ColumnToType, 'column' | 'marker'>) => (marker === null ? sql`count(${sql.id(column)})` : sql`count(*) filter (where ${sql.id(column)} is not null or ${sql.id(marker)} is not null)`);
  return statement(sql`select ${sql.join([sql`count(*) as rows`, ...columns.map((column, place) => sql`${filled(column)} as ${sql.id(`${place}`)}`)])} from ${sql.id(table)}`);
}

/** The different texts of each marker column, commonest first: `place`, `text` and `cells`. */
export function markerTextsQuery(table: string, markers: readonly string[], limit: number): Statement {
  const each = markers.map((marker, place) => sql`(select ${sql.lit(place)} as place, ${sql.id(marker)} as text, count(*) as cells from ${sql.id(table)} where ${sql.id(marker)} is not null group by text order by cells desc, text limit ${sql.lit(limit)})`);
  return statement(sql.join(each, sql` union all `));
}

export interface MarkedText {
  /** As it stands in the marker column. */
  readonly text: string;
  readonly value: number | null;
  readonly mark: string | null;
}

/** Splits texts that hold both a number and a mark: the number goes to its column, the mark stays. */
export function splitMarkedQuery(table: string, column: string, marker: string, texts: readonly MarkedText[]): Statement {
  const rows = sql.join(texts.map(({ text, value, mark }) => sql`(${text}, cast(${value === null ? sql`null` : sql.lit(value)} as double), cast(${mark} as varchar))`));
  return statement(sql`
    update ${sql.id(table)} set ${sql.id(column)} = split.value, ${sql.id(marker)} = split.mark
    from (values ${rows}) split(text, value, mark) where ${sql.id(marker)} = split.text`);
}

/** How many cells hold text that is neither a value nor one of the marks: `count`. */
export function misfitCountQuery(table: string, marker: string, marks: readonly string[]): Statement {
  return statement(sql`select count(*) as count from ${sql.id(table)} where ${isMisfit(marker, marks)}`);
}

/** The first rows whose text is neither a value nor one of the marks: `row`. */
export function misfitRowsQuery(table: string, marker: string, marks: readonly string[], limit: number): Statement {
  return statement(sql`select cast(${sql.id(rowNumber)} as double) as row from ${sql.id(table)} where ${isMisfit(marker, marks)} order by ${sql.id(rowNumber)} limit ${sql.lit(limit)}`);
}

/** Leaves blank every cell whose text is neither a value nor one of the marks. */
export function clearMisfitsQuery(table: string, marker: string, marks: readonly string[]): Statement {
  return statement(sql`update ${sql.id(table)} set ${sql.id(marker)} = null where ${isMisfit(marker, marks)}`);
}

function isMisfit(marker: string, marks: readonly string[]): RawBuilder<boolean> {
  return marks.length === 0 ? sql`${sql.id(marker)} is not null` : sql`${sql.id(marker)} is not null and ${sql.id(marker)} not in (${sql.join(marks)})`;
}
