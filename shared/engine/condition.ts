import { sql, type RawBuilder } from 'kysely';

/** A condition on one column of one table, as data. */
export type Condition =
  | { readonly column: string; readonly test: 'one-of'; readonly values: readonly string[] }
  | { readonly column: string; readonly test: 'between'; readonly from: number; readonly to: number }
  | { readonly column: string; readonly test: 'contains'; readonly text: string }
  | { readonly column: string; readonly test: 'blank' }
  | { readonly column: string; readonly test: 'false' };

/** All the conditions together; true where there are none. A blank meets no condition other than 'blank'. */
export function allOf(conditions: readonly Condition[]): RawBuilder<boolean> {
  return conditions.length === 0 ? sql`true` : sql`${sql.join(conditions.map(oneCondition), sql` and `)}`;
}

function oneCondition(condition: Condition): RawBuilder<boolean> {
  const column = sql.id(condition.column);
  switch (condition.test) {
    case 'one-of':
      return condition.values.length === 0 ? sql`false` : sql`cast(${column} as varchar) in (${sql.join(condition.values)})`;
    case 'between':
      return sql`try_cast(${column} as double) between ${condition.from} and ${condition.to}`;
    case 'contains':
      return sql`contains(lower(cast(${column} as varchar)), lower(${condition.text}))`;
    case 'blank':
      return sql`${column} is null`;
    case 'false':
      return sql`not ${column}`;
  }
}
