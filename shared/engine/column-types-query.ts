import { sql, type RawBuilder } from 'kysely';
import { rowNumber } from './page-query.ts';
import { statement, type Statement } from './statement.ts';

/** Whole numbers with no leading zero, so that codes such as 001 stay text; decimals with a point. */
const wholeNumber = '^[+-]?(0|[1-9][0-9]{0,14})$';
const decimalNumber = '^[+-]?((0|[1-9][0-9]{0,14})([.][0-9]+)?|[.][0-9]+)$';

/**
 * One row a column, in their order: how many cells are blank, marks, whole numbers, decimal numbers (whole ones too), and how many
 * there are. Each different text of a column is looked at once, in a plan that does not grow with columns times patterns.
 */
export function cellKindsQuery(table: string, columns: readonly string[], marks: readonly string[]): Statement {
  const total = (condition: RawBuilder<unknown>) => sql`cast(coalesce(sum(cells) filter (where ${condition}), 0) as double)`;
  return statement(sql`
    select ${total(sql`text = ''`)} as blank, ${total(sql`text in (${sql.join(marks)})`)} as marks, ${total(sql`regexp_full_match(text, ${wholeNumber})`)} as whole,
      ${total(sql`regexp_full_match(text, ${decimalNumber})`)} as decimal, cast(sum(cells) as double) as cells
    from (
      select place, text, count(*) as cells from (
        select unnest([${sql.join(columns.map((_, index) => sql.lit(index)))}]) as place, coalesce(trim(unnest([${sql.join(columns.map((column) => sql.id(column)))}])), '') as text from ${sql.id(table)})
      group by place, text)
    group by place order by place`);
}

/** The marks that stand in a text column: `mark` and `count`. */
export function marksQuery(table: string, column: string, marks: readonly string[]): Statement {
  const text = sql`trim(${sql.id(column)})`;
  return statement(sql`select ${text} as mark, count(*) as count from ${sql.id(table)} where ${text} in (${sql.join(marks)}) group by mark order by count desc, mark`);
}

export interface TypedColumn {
  readonly name: string;
  readonly type: 'text' | 'whole number' | 'decimal number';
}

/** The typed table made from the text one, in the same order; a blank text is null, and so is a mark where a number should be. */
export function typedTableQuery(table: string, textTable: string, columns: readonly TypedColumn[]): Statement {
  return statement(sql`
    create or replace table ${sql.id(table)} as
    select ${sql.id(rowNumber)}, ${sql.join(columns.map(typed))} from ${sql.id(textTable)} order by ${sql.id(rowNumber)}`);
}

function typed({ name, type }: TypedColumn) {
  const text = sql`nullif(trim(${sql.id(name)}), '')`;
  switch (type) {
    case 'text':
      return sql`${text} as ${sql.id(name)}`;
    case 'whole number':
      return sql`try_cast(${text} as bigint) as ${sql.id(name)}`;
    case 'decimal number':
      return sql`try_cast(${text} as double) as ${sql.id(name)}`;
  }
}
