import { sql } from 'kysely';
import { allOf, type Condition } from './condition.ts';
import { statement, type Statement } from './statement.ts';

/** What is counted: each row, or the sum of a column. */
export type Counted = { readonly of: 'rows' } | { readonly of: 'column'; readonly column: string };

/**
 * One row for each value of a column, with its count: columns `value` (text, null for a blank), `count` and `missing`, how many
 * rows had no number to add up. Sums are whole-number safe up to 2^53. In the order of the values.
 */
export function countQuery(table: string, by: string, counted: Counted, conditions: readonly Condition[]): Statement {
  const amount = counted.of === 'rows' ? sql`1` : sql`try_cast(${sql.id(counted.column)} as double)`;
  return statement(sql`
    select cast(${sql.id(by)} as varchar) as value, cast(coalesce(sum(${amount}), 0) as double) as count, count(*) - count(${amount}) as missing
    from ${sql.id(table)} where ${allOf(conditions)} group by value order by value`);
}
