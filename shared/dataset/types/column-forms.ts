import { cellFormsQuery } from '../../engine/cell-forms-query.ts';
import type { CellForm } from '../../engine/cell-forms.ts';
import type { QueryRow } from '../../engine/engine.ts';
import { rowCountQuery } from '../../engine/page-query.ts';
import type { Statement } from '../../engine/statement.ts';
import { knownMarks } from '../markers/known-marks.ts';

/** Asks the engine one question; the caller decides the connection, the time limit and how it is stopped. */
export type Ask = (statement: Statement) => Promise<readonly QueryRow[]>;

/** The cells of one form in one column. */
export interface FormCells {
  readonly cells: number;
  readonly different: number;
  readonly least: number | null;
  readonly greatest: number | null;
  /** The commonest different texts and how many cells have each. */
  readonly texts: readonly { readonly text: string; readonly cells: number }[];
}

export interface ColumnForms {
  readonly column: string;
  readonly forms: ReadonlyMap<CellForm, FormCells>;
}

export interface Census {
  readonly rows: number;
  /** One row in how many was looked at. */
  readonly every: number;
  readonly columns: readonly ColumnForms[];
}

/** Enough to propose from; the pass that makes the typed table looks at every cell. */
const rowsLookedAt = 20_000;
const textsOfEachForm = 80;

/** What the cells of each column look like, from all rows or, in a long table, from rows evenly spread over it. */
export async function columnForms(ask: Ask, table: string, columns: readonly string[]): Promise<Census> {
  const rows = Number((await ask(rowCountQuery(table, [])))[0]?.count ?? 0);
  const every = Math.max(1, Math.floor(rows / rowsLookedAt));
  const found = columns.length === 0 ? [] : await ask(cellFormsQuery({ table, columns, marks: Object.keys(knownMarks), every, texts: textsOfEachForm }));
  return {
    rows,
    every,
    columns: columns.map((column, place) => ({ column, forms: new Map(found.filter((row) => Number(row.place) === place).map((row) => [row.form as CellForm, formCells(row)])) })),
  };
}

function formCells({ cells, different, least, greatest, texts, counts }: QueryRow): FormCells {
  const written = JSON.parse(String(texts)) as readonly string[];
  const often = JSON.parse(String(counts)) as readonly number[];
  return {
    cells: Number(cells),
    different: Number(different),
    least: typeof least === 'number' ? least : null,
    greatest: typeof greatest === 'number' ? greatest : null,
    texts: written.map((text, index) => ({ text, cells: often[index] ?? 0 })),
  };
}
