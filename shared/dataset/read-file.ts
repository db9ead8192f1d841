import { dropTablesQuery } from '../engine/drop-query.ts';
import { EngineError, type Engine, type QueryOptions } from '../engine/engine.ts';
import type { SourceFile } from '../host.ts';
import { ReadError, type Dataset, type DatasetSource } from './dataset.ts';
import type { FileContents, FoundTable, ReadingChoices } from './formats/found-table.ts';
import { loadTable, type RawTable } from './formats/load-table.ts';
import { findIdentifiers } from './identifiers/find-identifiers.ts';
import { settleIdentifiers, type SettledTable } from './identifiers/settle-identifiers.ts';
import { withDeprivation } from './mapping/look-up-deprivation.ts';
import { makeTyped } from './make-typed.ts';
import { proposeByFileName } from './role-proposals/propose-by-file-name.ts';
import { stepsOf, type Recipe } from './recipe.ts';
import { turnedLong } from './turn-long.ts';
import type { Ask } from './types/column-forms.ts';

/** Reads what is in a file. In the window a worker does it; in Node it is done at once. The bytes are given away. */
export type ReadContents = (fileName: string, bytes: Uint8Array<ArrayBuffer>, choices: ReadingChoices, options: QueryOptions) => Promise<HashedContents>;

export interface HashedContents extends FileContents {
  /** Of the file's bytes; made where they are read, because hashing a large file holds its thread up. */
  readonly sha256: string;
}

/** What reading a file needs: an engine to hold the records, and something that reads what is in files. */
export interface Importer {
  readonly engine: Engine;
  readonly readContents: ReadContents;
}

export interface ReadOptions extends QueryOptions {
  /** What a person decided about the file before. */
  readonly recipe?: Recipe;
  /** Called as each step begins. */
  readonly onProgress?: (step: ReadingStep) => void;
}

/** What is being done to a file, as words that may follow its name, and how many steps of how many are over. */
export interface ReadingStep {
  readonly words: string;
  readonly done: number;
  readonly of: number;
}

const steps = 6;

/** As many skipped rows as are worth listing; all of them are counted. */
const listedSkipped = 200;

/**
 * Reads a file of any format into a table of the engine: every row is read, or counted as rejected or skipped with its line and why;
 * columns that look identifying are left out unless a person decided otherwise; columns get their type; marks such as [c] are counted
 * and left blank, never 0. Rejects with a ReadError or a HostError and leaves nothing behind.
 */
export async function readFile({ engine, readContents }: Importer, file: SourceFile, name: string, { recipe = [], onProgress, ...options }: ReadOptions = {}): Promise<Dataset> {
  let done = 0;
  const begin = (words: string) => {
    options.signal?.throwIfAborted();
    onProgress?.({ words, done, of: steps });
    done += 1;
  };
  const bytes = await file.bytes();
  const size = bytes.length;
  begin('finding its table');
  const contents = await readContents(file.name, bytes, choicesIn(recipe), options);
  const found = chosenTable(file.name, contents, recipe);
  try {
    begin('reading its rows');
    const raw = await loadTable(engine, found, name, { ...options, fileName: file.name });
    const { left, made } = await engine.inOneConnection(async (query) => {
      const asked: Asked = { query: (statement) => query(statement, options) };
      const ask: Ask = async (statement) => (await asked.query(statement)).rows;
      begin('looking for columns that identify people');
      const settled = await settledTable(asked, file.name, raw, recipe);
      const long = await turnedLong(ask, raw.table, settled.columns, recipe);
      const columns = await withDeprivation(ask, long.table, long.columns, recipe);
      return { left: settled, made: await makeTyped(ask, long.table, name, columns, recipe, begin) };
    });
    options.signal?.throwIfAborted();
    const named = proposeByFileName(file.name, made.roles);
    const meant = named === null ? made : { ...made, roles: { ...made.roles, [named.role]: { of: 'rows' as const } }, meanings: [...made.meanings, { ...named, classification: null }] };
    const check = { checkedAt: new Date().toISOString(), settled: left.settled };
    return { name, table: name, ...meant, source: { fileName: file.name, sha256: contents.sha256, size, ...sourceOf(file.name, contents, found, raw) }, recipe, check };
  } catch (error) {
    await engine.query(dropTablesQuery([name])).catch(() => undefined);
    throw error instanceof EngineError && error.code === 'failed' ? new ReadError(file.name, `${file.name} could not be read as a table. Nothing else was changed.`, { cause: error }) : error;
  } finally {
    await engine.query(dropTablesQuery([`${name}-raw`, `${name}-raw-long`])).catch(() => undefined);
  }
}

/** Forgets a dataset's records. */
export async function dropDataset(engine: Engine, dataset: Dataset): Promise<void> {
  await engine.query(dropTablesQuery([dataset.table]));
}

/** The part of a file and the place in it that a person chose. */
export function choicesIn(recipe: Recipe): ReadingChoices {
  const [part] = stepsOf(recipe, 'part');
  const [layout] = stepsOf(recipe, 'layout');
  return { ...(part ? { part: part.part } : {}), ...(layout ? { layout: layout.layout } : {}) };
}

function chosenTable(fileName: string, { tables }: FileContents, recipe: Recipe): FoundTable {
  const { part } = choicesIn(recipe);
  const [first] = tables;
  if (!first) throw new ReadError(fileName, `No table was found in ${fileName}. Nothing was read from it.`);
  const found = part === undefined ? first : tables.find((table) => table.part === part);
  if (!found) throw new ReadError(fileName, `${fileName} no longer has the part “${part ?? ''}”. It has ${tables.map((table) => `“${table.part ?? fileName}”`).join(', ')}. Open it again and choose one.`);
  return found;
}

function sourceOf(fileName: string, contents: FileContents, found: FoundTable, { rows, rowsRejected, rejected }: RawTable): Omit<DatasetSource, 'fileName' | 'sha256' | 'size'> {
  return {
    format: contents.format,
    packed: contents.packed,
    part: found.part,
    parts: contents.tables.flatMap(({ part }) => part ?? []),
    passedOver: contents.passedOver,
    layout: found.layout,
    text: found.text,
    notes: found.notes,
    skipped: found.skipped.slice(0, listedSkipped),
    rowsSkipped: found.skipped.length,
    rowsRead: rows,
    rejected,
    rowsRejected,
    synthetic: /synthetic/i.test(fileName),
  };
}

type Asked = Pick<Engine, 'query'>;

async function settledTable(asked: Asked, fileName: string, { table, columns }: RawTable, recipe: Recipe): Promise<SettledTable> {
  const findings = await findIdentifiers(asked, table, columns);
  const settled = await settleIdentifiers(asked, table, columns, findings, stepsOf(recipe, 'identifier').map(({ decision }) => decision));
  if (settled.columns.length > 0) return settled;
  throw new ReadError(fileName, `Every column of ${fileName} looks as if it could identify somebody (${columns.map((column) => `"${column}"`).join(', ')}), so nothing of it was read. Take those columns out of the file, or open one that is anonymised.`);
}
