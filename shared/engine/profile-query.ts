import { sql } from 'kysely';
import { statement, type Statement } from './statement.ts';

/** One row: `rows`, `blank`, `distinct_values`, and for numbers `least`, `greatest`, `median` (else null). */
export function profileQuery(table: string, column: string): Statement {
  const number = sql`try_cast(${sql.id(column)} as double)`;
  return statement(sql`
    select count(*) as rows, count(*) - count(${sql.id(column)}) as blank, count(distinct ${sql.id(column)}) as distinct_values,
      min(${number}) as least, max(${number}) as greatest, median(${number}) as median
    from ${sql.id(table)}`);
}

/** The commonest values, most frequent first: columns `value` (text, null for a blank) and `count`. */
export function commonValuesQuery(table: string, column: string, limit: number): Statement {
  return statement(sql`
    select cast(${sql.id(column)} as varchar) as value, count(*) as count from ${sql.id(table)}
    group by value order by count desc, value limit ${limit}`);
}

/** The different values of each column in their own order (numbers as numbers), blanks left out: `place` of the column in the list, and `value`, text. */
export function distinctValuesQuery(columns: readonly { readonly table: string; readonly column: string }[], limit: number): Statement {
  const each = columns.map(({ table, column }, place) => sql`
    (select ${sql.lit(place)} as place, cast(value as varchar) as value from (select distinct ${sql.id(column)} as value from ${sql.id(table)} where ${sql.id(column)} is not null)
    order by try_cast(value as double) nulls last, value limit ${limit})`);
  return statement(sql`select place, value from (${sql.join(each, sql` union all `)}) order by place, try_cast(value as double) nulls last, value`);
}
