import { sql, type RawBuilder } from 'kysely';

/** A condition on the records of one table, as data. */
export type Condition = ColumnCondition | AnswersCondition;

/** Whether any of the columns, or every one, holds one of the answers, capitals and spaces at the ends apart. */
export interface AnswersCondition {
  readonly columns: readonly string[];
  readonly test: 'answers';
  readonly match: 'any' | 'every';
  readonly answers: readonly string[];
}

export type ColumnCondition =
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
  if (condition.test === 'answers') return answered(condition.columns, condition.match, condition.answers);
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

/** The same as an expression; false where there is no column or no answer. */
export function answered(columns: readonly string[], match: 'any' | 'every', answers: readonly string[]): RawBuilder<boolean> {
  if (columns.length === 0 || answers.length === 0) return sql`false`;
  const each = columns.map((column) => sql`coalesce(lower(trim(cast(${sql.id(column)} as varchar))) in (${sql.join(answers.map((answer) => answer.trim().toLowerCase()))}), false)`);
  return sql`(${sql.join(each, match === 'any' ? sql` or ` : sql` and `)})`;
}
