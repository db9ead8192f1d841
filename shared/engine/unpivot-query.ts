import { sql } from 'kysely';
import { rowNumber } from './page-query.ts';
import { statement, type Statement } from './statement.ts';

export interface UnpivotedTable {
  readonly table: string;
  /** The wide table, with its row numbers. */
  readonly from: string;
  /** Columns that stay. */
  readonly kept: readonly string[];
  /** Columns that become rows, each with what its heading becomes. All of one type. */
  readonly across: readonly { readonly column: string; readonly becomes: string }[];
  readonly nameColumn: string;
  readonly valueColumn: string;
}

/** A long table made from a wide one: for every row one for each of the columns across, in their order, blank cells too, numbered anew. */
export function unpivotedTableQuery({ table, from, kept, across, nameColumn, valueColumn }: UnpivotedTable): Statement {
  const count = across.length;
  const names = sql.join(across.map(({ becomes }) => sql`${becomes}`));
  const cells = sql.join(across.map(({ column }) => sql.id(column)));
  const stay = kept.map((column) => sql`${sql.id(column)}, `);
  return statement(sql`
    create or replace table ${sql.id(table)} as
    select (wide.${sql.id(rowNumber)} - 1) * ${sql.lit(count)} + place as ${sql.id(rowNumber)}, ${sql.join(stay, sql``)}
      [${names}][place] as ${sql.id(nameColumn)}, [${cells}][place] as ${sql.id(valueColumn)}
    from ${sql.id(from)} as wide cross join range(1, ${sql.lit(count + 1)}) as places(place) order by 1`);
}
