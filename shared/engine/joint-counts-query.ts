import { sql } from 'kysely';
import { allOf, type Condition } from './condition.ts';
import type { Counted } from './count-query.ts';
import { statement, type Statement } from './statement.ts';

/**
 * One row for each combination of values of some columns: `values`, a JSON list of their texts in the columns' order with null for a
 * blank; `count`, rows or the sum of a column; `missing`, how many rows had no number to add up. The largest counts first.
 */
export function jointCountsQuery(table: string, by: readonly string[], counted: Counted, conditions: readonly Condition[]): Statement {
  const amount = counted.of === 'rows' ? sql`1` : sql`try_cast(${sql.id(counted.column)} as double)`;
  const values = sql.join(by.map((column) => sql`cast(${sql.id(column)} as varchar)`));
  return statement(sql`
    select [${values}] as values, cast(coalesce(sum(${amount}), 0) as double) as count, cast(count(*) - count(${amount}) as double) as missing
    from ${sql.id(table)} where ${allOf(conditions)} group by values order by count desc, values`);
}
