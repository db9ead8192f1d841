import { sql } from 'kysely';
import { statement, type Statement } from './statement.ts';

/** Run once after opening: an extension fetched on first use would leave the machine, and crashes where there is no network. */
export const lockStatements: readonly Statement[] = [
  statement(sql`set autoload_known_extensions = false`),
  statement(sql`set autoinstall_known_extensions = false`),
  statement(sql`set lock_configuration = true`),
];
