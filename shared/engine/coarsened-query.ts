import { sql } from 'kysely';
import { statement, type Statement } from './statement.ts';

/** A table of its own with some columns of another as text, for the steps by which they are coarsened to be added to. */
export function columnsApartQuery(table: string, from: string, columns: readonly string[]): Statement {
  return statement(sql`create or replace table ${sql.id(table)} as select ${sql.join(columns.map((column) => sql`cast(${sql.id(column)} as varchar) as ${sql.id(column)}`))} from ${sql.id(from)}`);
}

/** One row: `rows`, and `below`, how many of them stand with fewer than k alike in all columns. Without columns all rows are alike. */
export function fewAlikeQuery(table: string, columns: readonly string[], k: number): Statement {
  return statement(sql`
    select cast(coalesce(sum(n), 0) as double) as rows, cast(coalesce(sum(n) filter (where n < ${k}), 0) as double) as below
    from (select count(*) as n from ${sql.id(table)} group by ${alike(columns)})`);
}

/** One row a column, in their order: `classes`, how many classes of rows alike have one value only of it, though they are k or more. */
export function sameAnswerQuery(table: string, alikeIn: readonly string[], columns: readonly [string, ...string[]], k: number): Statement {
  const each = columns.map(
    (column, place) => sql`select ${sql.lit(place)} as place, count(*) as classes from (select 1 from ${sql.id(table)} group by ${alike(alikeIn)} having count(*) >= ${k} and count(distinct coalesce(${sql.id(column)}, '')) = 1)`,
  );
  return statement(sql`${sql.join(each, sql` union all `)} order by place`);
}

/** The rows that stand with at least k alike, under new headings, in an order that tells nothing of the order of the file. */
export function coarsenedRowsQuery(table: string, alikeIn: readonly string[], columns: readonly { readonly column: string; readonly heading: string }[], k: number): Statement {
  const selected = columns.map(({ column, heading }) => sql`${sql.id(column)} as ${sql.id(heading)}`);
  return statement(sql`
    select ${sql.join(selected)} from (select *, count(*) over (partition by ${alike(alikeIn)}) as ${sql.id(alikeCount)} from ${sql.id(table)})
    where ${sql.id(alikeCount)} >= ${k} order by ${sql.join(columns.map(({ column }) => sql`${sql.id(column)} nulls last`))}`);
}

const alikeCount = '__alike';

function alike(columns: readonly string[]) {
  return columns.length === 0 ? sql`1 = 1` : sql.join(columns.map((column) => sql.id(column)));
}
