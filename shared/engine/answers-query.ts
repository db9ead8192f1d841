import { sql } from 'kysely';
import { allOf, answered, type Condition } from './condition.ts';
import type { Counted } from './count-query.ts';
import { statement, type Statement } from './statement.ts';

export interface AnswersAsked {
  readonly table: string;
  /** Each is one question: of a single column, or of any of several together. */
  readonly questions: readonly { readonly columns: readonly string[] }[];
  /** Compared without regard to capitals and spaces at the ends. Of several columns one yes is a yes, and only all no is a no. */
  readonly yes: readonly string[];
  readonly no: readonly string[];
  /** A column to count apart by; null counts all together. */
  readonly by: string | null;
  readonly counted: Counted;
  readonly conditions: readonly Condition[];
}

/** One row for each value of the column to count apart by: `value` (text, null for a blank), `every`, and for each question by its place `yes0`, `no0`, `yes1` and so on. */
export function answersQuery({ table, questions, yes, no, by, counted, conditions }: AnswersAsked): Statement {
  const amount = counted.of === 'rows' ? sql`1` : sql`try_cast(${sql.id(counted.column)} as double)`;
  const countWhere = (name: string, condition: ReturnType<typeof answered>) => sql`cast(coalesce(sum(${amount}) filter (where ${condition}), 0) as double) as ${sql.id(name)}`;
  const each = questions.flatMap(({ columns }, place) => [countWhere(`yes${place}`, answered(columns, 'any', yes)), countWhere(`no${place}`, answered(columns, 'every', no))]);
  const value = by === null ? sql`null` : sql`cast(${sql.id(by)} as varchar)`;
  return statement(sql`
    select ${sql.join([sql`${value} as value`, sql`cast(coalesce(sum(${amount}), 0) as double) as "every"`, ...each])}
    from ${sql.id(table)} where ${allOf(conditions)} group by 1 order by 1`);
}
