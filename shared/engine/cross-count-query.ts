import { sql } from 'kysely';
import { allOf, type Condition } from './condition.ts';
import type { Counted } from './count-query.ts';
import { statement, type Statement } from './statement.ts';

/** One row for each pair of values of two columns, with its count: `first` and `second` (text, null for a blank) and `count`. In the order of the values. */
export function crossCountQuery(table: string, [first, second]: readonly [string, string], counted: Counted, conditions: readonly Condition[]): Statement {
  const amount = counted.of === 'rows' ? sql`1` : sql`try_cast(${sql.id(counted.column)} as double)`;
  return statement(sql`
    select cast(${sql.id(first)} as varchar) as first, cast(${sql.id(second)} as varchar) as second, cast(coalesce(sum(${amount}), 0) as double) as count
    from ${sql.id(table)} where ${allOf(conditions)} group by 1, 2 order by 1, 2`);
}
