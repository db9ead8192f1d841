import { sql } from 'kysely';
import { statement, type Statement } from './statement.ts';

export interface LookedUpColumn {
  readonly table: string;
  /** The new column, text; blank where the other has no value that is looked up. */
  readonly column: string;
  readonly from: string;
  /** Each value of the other column as it stands in the table, with what it becomes. */
  readonly values: readonly (readonly [value: string, becomes: string])[];
}

/** Adds a column that says for each row what its value in another one becomes. */
export function lookedUpColumnQuery({ table, column, from, values }: LookedUpColumn): Statement {
  const added = sql`alter table ${sql.id(table)} add column ${sql.id(column)} varchar`;
  if (values.length === 0) return statement(added);
  const list = sql.join(values.map(([value, becomes]) => sql`(${value}, ${becomes})`));
  return statement(sql`${added}; update ${sql.id(table)} set ${sql.id(column)} = found.becomes from (values ${list}) found(value, becomes) where cast(${sql.id(from)} as varchar) = found.value`);
}
