import { findIdentifiers } from '../../shared/dataset/identifiers/find-identifiers.ts';
import type { Ask } from '../../shared/dataset/types/column-forms.ts';
import { proposeTypes } from '../../shared/dataset/types/propose-types.ts';
import { typedTable } from '../../shared/dataset/types/typed-table.ts';

/** What importing a file came to. Both engines must come to the same. */
export interface Imported {
  readonly rows: number;
  readonly rejected: number;
  readonly types: readonly string[];
  readonly marks: number;
  readonly misfits: number;
  readonly identifiers: number;
}

/** What stands between a raw table and a usable one: identifiers are looked for, types proposed, the typed table made and its marks counted. */
export async function makeUsable(ask: Ask, rawTable: string, table: string, columns: readonly string[], rejected: number): Promise<Imported> {
  const findings = await findIdentifiers({ query: async (statement) => ({ columns: [], rows: await ask(statement) }) }, rawTable, columns);
  const typed = await typedTable(ask, rawTable, table, await proposeTypes(ask, rawTable, columns));
  const marks = typed.columns.reduce((sum, column) => sum + column.marks.reduce((cells, { count }) => cells + count, 0), 0);
  return { rows: typed.rows, rejected, types: typed.columns.map(({ type }) => type), marks, misfits: typed.misfits, identifiers: findings.length };
}
