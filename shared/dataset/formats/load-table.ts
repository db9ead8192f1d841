import { dropTablesQuery } from '../../engine/drop-query.ts';
import { EngineError, type Engine, type QueryOptions, type QueryRow } from '../../engine/engine.ts';
import { rowCountQuery } from '../../engine/page-query.ts';
import { loadedCountsQuery, nestedColumnsQuery, rawFromArrowQuery, rawFromTextQuery, rejectedLinesQuery } from '../../engine/raw-table-query.ts';
import { ReadError } from '../dataset.ts';
import type { FoundTable, TableContent } from './found-table.ts';

/** A table as it stood in its file, in the engine under the name `table`: `__row` and every column, as text where the format has no types. */
export interface RawTable {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: number;
  readonly rowsRejected: number;
  /** The first of the rejected rows; all are counted. Their text is not kept. */
  readonly rejected: readonly RejectedCell[];
}

export interface RejectedCell {
  /** The line in the file, counting from 1. */
  readonly line: number;
  /** The column that was missing or wrong, where the engine says which. */
  readonly column: string | null;
  /** Why, as a sentence without the row's own text. */
  readonly reason: string;
}

export interface LoadOptions extends QueryOptions {
  readonly fileName: string;
}

const listedRejects = 200;

/**
 * Puts a found table into the engine as `NAME-raw`. Its bytes are handed over and become empty. Rejects with a ReadError where no row
 * fits, or with an EngineError where it is cancelled or too large, and then leaves nothing behind.
 */
export async function loadTable(engine: Engine, found: FoundTable, name: string, options: LoadOptions): Promise<RawTable> {
  const table = `${name}-raw`;
  try {
    const loaded = found.content.kind === 'text' ? await loadText(engine, found, found.content, table, options) : await loadArrow(engine, found, found.content, table, options);
    const rejected = [...found.rejected, ...loaded.rejected].slice(0, listedRejects);
    const rowsRejected = loaded.rowsRejected + found.rejected.length;
    if (loaded.rows === 0) throw new ReadError(options.fileName, noRowsMessage(options.fileName, rowsRejected, rejected));
    return { table, columns: found.columns, rows: loaded.rows, rowsRejected, rejected };
  } catch (error) {
    await engine.query(dropTablesQuery([table])).catch(() => undefined);
    throw error instanceof EngineError && error.code === 'failed' ? new ReadError(options.fileName, `${options.fileName} could not be read as a table. Check that it has one header row and that its rows have the same columns. Nothing else was changed.`, { cause: error }) : error;
  }
}

type Loaded = Pick<RawTable, 'rows' | 'rowsRejected' | 'rejected'>;

async function loadText(engine: Engine, { columns, text }: FoundTable, content: Extract<TableContent, { kind: 'text' }>, table: string, options: LoadOptions): Promise<Loaded> {
  const file = `${table}.csv`;
  try {
    await engine.addFile(file, content.bytes);
    return await engine.inOneConnection(async (query) => {
      await query(rawFromTextQuery(table, { file, columns, delimiter: content.delimiter, headerLines: content.headerLines, decimalComma: text?.decimalComma ?? false }), options);
      const [counts = {}] = (await query(loadedCountsQuery(table), options)).rows;
      const rowsRejected = Number(counts.rejected ?? 0);
      const rejected = rowsRejected === 0 ? [] : (await query(rejectedLinesQuery(listedRejects), options)).rows.map(rejectedCell);
      return { rows: Number(counts.rows ?? 0), rowsRejected, rejected };
    });
  } finally {
    await engine.removeFile(file).catch(() => undefined);
  }
}

async function loadArrow(engine: Engine, { columns, text }: FoundTable, { stream }: Extract<TableContent, { kind: 'arrow' }>, table: string, options: LoadOptions): Promise<Loaded> {
  const arrowTable = `${table}-arrow`;
  try {
    await engine.addArrowTable(arrowTable, stream);
    const asText = (await engine.query(nestedColumnsQuery(arrowTable), options)).rows.map(({ name }) => String(name));
    await engine.query(rawFromArrowQuery(table, arrowTable, columns, asText, text?.decimalComma ?? false), options);
    return { rows: countIn((await engine.query(rowCountQuery(table, []), options)).rows), rowsRejected: 0, rejected: [] };
  } finally {
    await engine.query(dropTablesQuery([arrowTable])).catch(() => undefined);
  }
}

function rejectedCell({ line, kind, column_name: name, open }: QueryRow): RejectedCell {
  const column = typeof name === 'string' ? name : null;
  return { line: Number(line), column, reason: open === true ? 'A quotation mark is opened here and never closed, so this line and all below it could not be read.' : reasons.get(String(kind)) ?? 'It could not be read.' };
}

const reasons: ReadonlyMap<string, string> = new Map([
  ['TOO MANY COLUMNS', 'It has more fields than there are columns.'],
  ['MISSING COLUMNS', 'It has fewer fields than there are columns.'],
  ['UNQUOTED VALUE', 'A quotation mark is opened and not closed.'],
  ['LINE SIZE OVER MAXIMUM', 'It is longer than four million characters.'],
  ['INVALID ENCODING', 'It holds characters that could not be read.'],
]);

function noRowsMessage(fileName: string, rowsRejected: number, [first]: readonly RejectedCell[]): string {
  if (!first) return `${fileName} has a header but no rows below it. Nothing was read from it.`;
  return `${fileName} has no row that fits its header: all ${rowsRejected} were rejected, the first on line ${first.line}. ${first.reason} Check that the header row names every column.`;
}

function countIn([row]: readonly QueryRow[]): number {
  return Number(row?.count ?? 0);
}
