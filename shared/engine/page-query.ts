import { sql } from 'kysely';
import { allOf, type Condition } from './condition.ts';
import { statement, type Statement } from './statement.ts';

/** The column that numbers the rows of every table as they stood in the file; it makes every order total, so that pages never overlap. */
export const rowNumber = '__row';

export interface Sort {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

export interface Page {
  readonly table: string;
  readonly columns: readonly string[];
  readonly conditions: readonly Condition[];
  readonly sort: readonly Sort[];
  readonly offset: number;
  readonly limit: number;
}

export function pageQuery({ table, columns, conditions, sort, offset, limit }: Page): Statement {
  const order = [...sort.map(({ column, direction }) => (direction === 'ascending' ? sql`${sql.id(column)} asc nulls last` : sql`${sql.id(column)} desc nulls last`)), sql.id(rowNumber)];
  return statement(sql`
    select ${sql.join(columns.map((column) => sql.id(column)))} from ${sql.id(table)}
    where ${allOf(conditions)} order by ${sql.join(order)} limit ${limit} offset ${offset}`);
}

/** One row, one column, `count`: how many rows meet the conditions. */
export function rowCountQuery(table: string, conditions: readonly Condition[]): Statement {
  return statement(sql`select count(*) as count from ${sql.id(table)} where ${allOf(conditions)}`);
}
