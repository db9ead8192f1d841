import { sql } from 'kysely';
import { formOf } from './cell-forms.ts';
import { rowNumber } from './page-query.ts';
import { statement, type Statement } from './statement.ts';

export interface FormsAsked {
  readonly table: string;
  readonly columns: readonly string[];
  /** Marks that stand for a missing number, in lower case. */
  readonly marks: readonly string[];
  /** One row in how many is looked at, the same ones each time and in no step with the file's own order; 1 looks at all. */
  readonly every: number;
  /** How many of the commonest different texts of each form are given. */
  readonly texts: number;
}

/**
 * One row for each form that a column's cells have: `place`, the column's place in the list; `form`; `cells`; `different`, how many
 * different texts; `least` and `greatest`, where they are numbers; `texts` and `counts`, JSON lists of the
 * commonest and of how many cells each has. Each different text is
 * looked at once, and the plan does not grow with columns times forms.
 */
export function cellFormsQuery({ table, columns, marks, every, texts }: FormsAsked): Statement {
  const places = sql.join(columns.map((_, index) => sql.lit(index)));
  const cells = sql.join(columns.map((column) => sql`cast(${sql.id(column)} as varchar)`));
  const rows = every > 1 ? sql`where hash(${sql.id(rowNumber)}) % ${sql.lit(every)} = 0` : sql``;
  return statement(sql`
    select place, form, cast(sum(cells) as double) as cells, count(*) as different, min(number) as least, max(number) as greatest,
      list(text order by cells desc, text)[1:${sql.lit(texts)}] as texts, list(cast(cells as double) order by cells desc, text)[1:${sql.lit(texts)}] as counts
    from (
      select *, ${formOf(sql`text`, marks)} as form, try_cast(text as double) as number from (
        select place, text, count(*) as cells from (
          select unnest([${places}]) as place, coalesce(trim(unnest([${cells}])), '') as text from ${sql.id(table)} ${rows})
        group by place, text))
    group by place, form order by place, cells desc, form`);
}
