import { cellKindsQuery, marksQuery, typedTableQuery } from '../engine/column-types-query.ts';
import { dropTableQuery, readCsvAsTextQuery, rejectedCountQuery, rejectedRowsQuery, type CsvSource } from '../engine/csv-query.ts';
import { EngineError, type Engine, type QueryOptions, type QueryRow } from '../engine/engine.ts';
import { rowCountQuery } from '../engine/page-query.ts';
import type { Statement } from '../engine/statement.ts';
import type { SourceFile } from '../host.ts';
import { ReadError, type ColumnType, type Dataset, type DatasetColumn, type RejectedRow } from './dataset.ts';
import { fileHash } from './file-hash.ts';
import { header } from './header.ts';
import { findIdentifiers } from './identifiers/find-identifiers.ts';
import { settleIdentifiers } from './identifiers/settle-identifiers.ts';
import { missingMarks } from './missing-marks.ts';
import { proposeRoles } from './propose-roles.ts';
import { stepsOf, type Recipe } from './recipe.ts';
import { textFile } from './text-file.ts';

/** As many rejected rows as are worth listing; all of them are counted. */
const listedRejects = 200;

/**
 * Reads a CSV file into a table of the engine: every row is read or counted as rejected, with its line and the reason; columns get
 * their type; marks such as [c] are counted and left blank, never 0. Rejects with a ReadError or a HostError and leaves nothing behind.
 */
export async function readCsv(engine: Engine, file: SourceFile, name: string, { recipe = [], ...options }: ReadOptions = {}): Promise<Dataset> {
  const bytes = await file.bytes();
  const sha256 = await fileHash(bytes);
  const text = textFile(file.name, bytes);
  const { delimiter, columns: names } = header(file.name, text.firstLine);
  const csv: CsvSource = { file: `${name}.csv`, delimiter, columns: names };
  try {
    await engine.addFile(csv.file, text.bytes);
    return await engine.inOneConnection(async (query) => {
      const ask: Ask = async (statement) => (await query(statement, options)).rows;
      const textTable = `${name}-as-text`;
      try {
        await ask(readCsvAsTextQuery(textTable, csv));
        const rowsRead = countIn(await ask(rowCountQuery(textTable, [])));
        const rowsRejected = countIn(await ask(rejectedCountQuery()));
        const rejected = (await ask(rejectedRowsQuery(listedRejects))).map(rejectedRow);
        if (rowsRead === 0) throw new ReadError(file.name, noRowsMessage(file.name, rowsRejected, rejected));
        const asked = { query: (statement: Statement) => query(statement, options) };
        const findings = await findIdentifiers(asked, textTable, names);
        const left = await settleIdentifiers(asked, textTable, names, findings, stepsOf(recipe, 'identifier').map(({ decision }) => decision));
        const check = { checkedAt: new Date().toISOString(), settled: left.settled };
        if (left.columns.length === 0) throw new ReadError(file.name, `Every column of ${file.name} looks as if it could identify somebody (${names.map((column) => `"${column}"`).join(', ')}), so nothing of it was read. Take those columns out of the file, or open one that is anonymised.`);
        const columns = await typedColumns(ask, textTable, left.columns);
        await ask(typedTableQuery(name, textTable, columns));
        const source = { fileName: file.name, sha256, size: bytes.length, encoding: text.encoding, rowsRead, rejected, rowsRejected, synthetic: /synthetic/i.test(file.name) };
        return { name, table: name, columns, roles: proposeRoles(columns), source, recipe, check };
      } finally {
        await query(dropTableQuery(textTable)).catch(() => undefined);
      }
    });
  } catch (error) {
    await engine.query(dropTableQuery(name)).catch(() => undefined);
    throw error instanceof EngineError && error.code === 'failed' ? new ReadError(file.name, `${file.name} could not be read as a table. Check that it is a CSV file with one header row. Nothing else was changed.`, { cause: error }) : error;
  } finally {
    await engine.removeFile(csv.file).catch(() => undefined);
  }
}

export interface ReadOptions extends QueryOptions {
  /** What a person decided about the file before. */
  readonly recipe?: Recipe;
}

type Ask = (statement: Statement) => Promise<readonly QueryRow[]>;

/** Forgets a dataset's records. */
export async function dropDataset(engine: Engine, dataset: Dataset): Promise<void> {
  await engine.query(dropTableQuery(dataset.table));
}

async function typedColumns(ask: Ask, table: string, names: readonly string[]): Promise<readonly DatasetColumn[]> {
  const kinds = await ask(cellKindsQuery(table, names, missingMarks));
  const columns: DatasetColumn[] = [];
  for (const [index, name] of names.entries()) {
    const cells = kinds[index] ?? {};
    const type = typeOf(cells);
    const marked = type !== 'text' && Number(cells.marks) > 0;
    const marks = marked ? (await ask(marksQuery(table, name, missingMarks))).map(({ mark, count }) => ({ mark: String(mark), count: Number(count) })) : [];
    columns.push({ name, type, blank: Number(cells.blank), marks });
  }
  return columns;
}

/** A column is numbers when every cell that is neither blank nor a mark is one, and there is at least one. */
function typeOf(kinds: QueryRow): ColumnType {
  const filled = Number(kinds.cells) - Number(kinds.blank) - Number(kinds.marks);
  if (filled === 0) return 'text';
  if (kinds.whole === filled) return 'whole number';
  return kinds.decimal === filled ? 'decimal number' : 'text';
}

function rejectedRow({ line, kind, column_name: column }: QueryRow): RejectedRow {
  switch (String(kind)) {
    case 'TOO MANY COLUMNS':
      return { line: Number(line), reason: 'It has more fields than there are columns.' };
    case 'MISSING COLUMNS':
      return { line: Number(line), reason: `It has fewer fields than there are columns${column === null ? '' : `: nothing for "${String(column)}"`}.` };
    case 'UNQUOTED VALUE':
      return { line: Number(line), reason: 'A quotation mark is opened and not closed.' };
    case 'LINE SIZE OVER MAXIMUM':
      return { line: Number(line), reason: 'It is longer than four million characters.' };
    default:
      return { line: Number(line), reason: 'It could not be read.' };
  }
}

function noRowsMessage(fileName: string, rowsRejected: number, [first]: readonly RejectedRow[]): string {
  if (!first) return `${fileName} has a header but no rows below it. Nothing was read from it.`;
  return `${fileName} has no row that fits its header: all ${rowsRejected} were rejected, the first on line ${first.line}. ${first.reason} Check that the header row names every column.`;
}

function countIn([row]: readonly QueryRow[]): number {
  return Number(row?.count ?? 0);
}
