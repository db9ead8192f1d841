import { ReadError } from '../../shared/dataset/dataset.ts';
import { loadTable } from '../../shared/dataset/formats/load-table.ts';
import { readContents } from '../../shared/dataset/formats/read-contents.ts';
import { EngineError, type Engine } from '../../shared/engine/engine.ts';
import { pageQuery, rowCountQuery } from '../../shared/engine/page-query.ts';
import { nodeReadingTools } from '../reading-tools.ts';
import { damaged, type DamagedFile } from './damage.ts';
import { goodFile, type MadeFile } from './good-files.ts';
import { seeded } from './seeded.ts';

/** What went wrong with one damaged file, and how to make it again. */
export interface Fault {
  readonly seed: number;
  readonly file: string;
  readonly how: string;
  readonly what: string;
}

export interface Tried {
  readonly faults: readonly Fault[];
  readonly read: number;
  readonly refused: number;
  readonly slowest: { readonly milliseconds: number; readonly seed: number };
}

const longestMilliseconds = 10_000;

/** Reads as many damaged files as asked, one seed each, into an engine that holds a table of its own. Each must end in a sentence or a right table, in under ten seconds, and the engine must go on. */
export async function triedFiles(engine: Engine, firstSeed: number, count: number): Promise<Tried> {
  const faults: Fault[] = [];
  let read = 0;
  let refused = 0;
  let slowest = { milliseconds: 0, seed: firstSeed };
  for (let seed = firstSeed; seed < firstSeed + count; seed += 1) {
    const random = seeded(seed);
    const made = await goodFile(random);
    const file = damaged(made, random);
    const started = performance.now();
    const outcome = await tried(engine, made, file);
    const milliseconds = performance.now() - started;
    if (milliseconds > slowest.milliseconds) slowest = { milliseconds, seed };
    if (outcome === 'read') read += 1;
    else if (outcome === 'refused') refused += 1;
    else faults.push({ seed, file: made.name, how: file.how, what: outcome.what });
    if (milliseconds > longestMilliseconds) faults.push({ seed, file: made.name, how: file.how, what: `It took ${Math.round(milliseconds)} ms.` });
  }
  return { faults, read, refused, slowest };
}

type Outcome = 'read' | 'refused' | { readonly what: string };

async function tried(engine: Engine, made: MadeFile, file: DamagedFile): Promise<Outcome> {
  try {
    const { tables } = await readContents(file.name, file.bytes, {}, nodeReadingTools);
    const [found] = tables;
    if (!found) return { what: 'There is no table and no sentence.' };
    const raw = await loadTable(engine, found, 'fuzz', { fileName: file.name });
    const fault = file.holds === 'its table' || (file.holds === 'its table, damaged' && made.checked) ? await difference(engine, made, raw.table, raw.columns, raw.rows + raw.rowsRejected) : null;
    return fault === null ? 'read' : { what: fault };
  } catch (error) {
    if (error instanceof ReadError) return /[.!]$/.test(error.message) && error.message.includes(file.name) && error.message.length < 500 ? 'refused' : { what: `No sentence: ${error.message}` };
    return { what: error instanceof EngineError ? `The engine failed: ${error.message}` : `It crashed: ${error instanceof Error ? error.stack ?? error.message : String(error)}` };
  }
}

/** Where the table in the engine is not what the file says; null where it is. */
async function difference(engine: Engine, made: MadeFile, table: string, columns: readonly string[], rows: number): Promise<string | null> {
  if (rows !== made.rows.length) return `${rows} rows were read or rejected of ${made.rows.length}.`;
  const wanted = JSON.stringify(made.columns);
  if (JSON.stringify(columns) !== wanted) return `The columns are ${JSON.stringify(columns)}, not ${wanted}.`;
  const page = await engine.query(pageQuery({ table, columns, conditions: [], sort: [], offset: 0, limit: rows }));
  const place = page.rows.findIndex((row, index) => columns.some((column, at) => String(new Map(Object.entries(row)).get(column) ?? '') !== made.rows[index]?.[at]));
  return place === -1 ? null : `Row ${place + 1} is ${JSON.stringify(page.rows[place])}, not ${JSON.stringify(made.rows[place])}.`;
}

/** Whether a table that was open before still has its rows. */
export async function stillHolds(engine: Engine, table: string, rows: number): Promise<boolean> {
  const result = await engine.query(rowCountQuery(table, []));
  return result.rows[0]?.count === rows;
}
