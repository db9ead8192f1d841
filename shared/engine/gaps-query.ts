import { sql } from 'kysely';
import { allOf, type Condition } from './condition.ts';
import { statement, type Statement } from './statement.ts';

/** The days on which there were events, in order: `year`, `events` on that day, and `days` since the day before that had any; null for the first. */
export function gapsQuery(table: string, date: string, conditions: readonly Condition[]): Statement {
  return statement(sql`
    select cast(year(day) as double) as year, cast(events as double) as events, cast(day - lag(day) over (order by day) as double) as days
    from (select try_cast(${sql.id(date)} as date) as day, count(*) as events from ${sql.id(table)} where ${allOf(conditions)} and try_cast(${sql.id(date)} as date) is not null group by 1)
    order by day`);
}
