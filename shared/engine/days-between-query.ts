import { sql } from 'kysely';
import { allOf, type Condition } from './condition.ts';
import { statement, type Statement } from './statement.ts';

/** How many records have each number of days from one date to another: `value` as text, null where a date is blank or no date, and `count`. In order of the days. */
export function daysBetweenQuery(table: string, from: string, to: string, conditions: readonly Condition[]): Statement {
  const days = sql`try_cast(${sql.id(to)} as date) - try_cast(${sql.id(from)} as date)`;
  return statement(sql`select cast(${days} as varchar) as value, cast(count(*) as double) as count from ${sql.id(table)} where ${allOf(conditions)} group by ${days} order by ${days}`);
}
