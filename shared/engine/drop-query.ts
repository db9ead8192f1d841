import { sql } from 'kysely';
import { statement, type Statement } from './statement.ts';

export function dropTablesQuery(tables: readonly [string, ...string[]]): Statement {
  return statement(sql.join(tables.map((table) => sql`drop table if exists ${sql.id(table)}`), sql`; `));
}

export function dropColumnsQuery(table: string, columns: readonly [string, ...string[]]): Statement {
  return statement(sql.join(columns.map((column) => sql`alter table ${sql.id(table)} drop column ${sql.id(column)}`), sql`; `));
}
