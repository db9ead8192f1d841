import type { CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { PostgreSQL, sql } from '@codemirror/lang-sql';
import type { Extension } from '@codemirror/state';
import { functionNames } from '../../../shared/engine/own-sql/functions.ts';

export type TablesAndColumns = Readonly<Record<string, readonly string[]>>;

/** SQL with the person's own tables and columns, and the functions that are run here, as they are typed. */
export function ownSqlLanguage(tables: TablesAndColumns): Extension {
  const columns = [...new Set(Object.values(tables).flat())].map((column) => ({ label: column, type: 'property', apply: quoted(column), detail: tablesWith(tables, column) }));
  const functions = functionNames.map((name) => ({ label: name, type: 'function', apply: `${name}(`, boost: -50 }));
  const complete = (context: CompletionContext): CompletionResult | null => {
    const word = context.matchBefore(/[\p{L}_][\p{L}\p{N}_]*/u);
    return word === null && !context.explicit ? null : { from: word?.from ?? context.pos, options: [...columns, ...functions], validFor: /^[\p{L}\p{N}_]*$/u };
  };
  return [sql({ dialect: PostgreSQL, schema: Object.fromEntries(Object.entries(tables).map(([table, own]) => [table, [...own]])) }), PostgreSQL.language.data.of({ autocomplete: complete })];
}

/** With quotation marks where the name would not be read without them. */
function quoted(name: string): string {
  return /^[a-z_][a-z0-9_]*$/u.test(name) && !functionNames.includes(name) ? name : `"${name.replaceAll('"', '""')}"`;
}

function tablesWith(tables: TablesAndColumns, column: string): string {
  const having = Object.entries(tables).filter(([, columns]) => columns.includes(column));
  return having.length > 3 ? `${having.length} tables` : having.map(([table]) => table).join(', ');
}
