import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { dropDataset, readFile } from '../../shared/dataset/read-file.ts';
import type { Engine } from '../../shared/engine/engine.ts';
import { openEngine } from '../../shared/engine/open-engine.ts';
import { statement } from '../../shared/engine/statement.ts';
import { nodeEngineFiles } from '../engine-worker.ts';
import { readInNode } from '../read-in-node.ts';
import { importFile, type ImportFile } from './import-file.ts';
import { nativeDuckDb, type Imported } from './import-native.ts';

const rows = 2_000_000;
const pairs = 3;
/** What the workbench aims to stay under: its time over native DuckDB's. */
const aim = 2.5;
const sums = 'select count(births) as births, sum(births) as allBirths, count(rate_per_1000) as rates, round(sum(rate_per_1000)) as allRates from births';

/**
 * Times a large CSV file from its bytes to a usable table (rejects counted, identifiers looked for, typed, marks split), by the same function
 * that the window calls and by hand-written SQL in native DuckDB on one thread, by turns, and prints each time and their ratio. Returns false
 * where the two differ in what they read or the aim is missed.
 */
export async function importBenchmark(print: (line: string) => void): Promise<boolean> {
  const file = importFile(rows);
  const folder = await mkdtemp(join(tmpdir(), 'import-'));
  const path = join(folder, 'births.csv');
  await writeFile(path, file.bytes);
  print(`A CSV file of ${rows.toLocaleString('en-GB')} rows, ${(file.bytes.length / 1e6).toFixed(0)} MB, from bytes to a usable table.`);
  const native = await nativeDuckDb();
  const engine = await openEngine(nodeEngineFiles);
  const ours: number[] = [];
  const theirs: number[] = [];
  const bare: number[] = [];
  let right = true;
  try {
    await inOurs(engine, importFile(1_000).bytes);
    for (let pair = 1; pair <= pairs; pair += 1) {
      const bytes = file.bytes.slice();
      const { seconds, imported, held } = await inOurs(engine, bytes);
      ours.push(seconds);
      right &&= isRight(imported, file);
      if ('missing' in native) {
        print(`Run ${pair}: workbench ${seconds.toFixed(2)} s`);
        continue;
      }
      const [nativeSeconds, nativeImported] = await timed(() => native.import(path));
      theirs.push(nativeSeconds);
      right &&= isRight(nativeImported, file) && JSON.stringify(Object.values(await native.row(sums)).map(Number)) === JSON.stringify(held);
      bare.push((await timed(() => native.readOnly(path)))[0]);
      print(`Run ${pair}: workbench ${seconds.toFixed(2)} s, native DuckDB ${nativeSeconds.toFixed(2)} s, its bare read_csv ${(bare.at(-1) ?? 0).toFixed(2)} s`);
    }
  } finally {
    await engine.close();
    await rm(folder, { recursive: true });
  }
  if (!right) print('The tables differ from what the file holds: see command-line/bench/import.ts.');
  if ('missing' in native) {
    print(`not compared: native DuckDB could not be started. ${native.missing}`);
    return right;
  }
  const ratio = median(ours) / median(theirs);
  print(`Medians: ${ratio.toFixed(2)} times native DuckDB ${native.version} on one thread, doing the same steps in SQL written for this file (aim: ${aim} or less); ${(median(ours) / median(bare)).toFixed(2)} times its bare read_csv.`);
  return right && ratio <= aim;
}

/** Reads the file as the window does; what the table holds is looked at after the clock has stopped. */
async function inOurs(engine: Engine, bytes: ImportFile['bytes']): Promise<{ seconds: number; imported: Imported; held: readonly number[] }> {
  const source = { name: 'births.csv', size: bytes.length, reference: null, bytes: () => Promise.resolve(bytes) };
  const [seconds, dataset] = await timed(() => readFile({ engine, readContents: readInNode }, source, 'births'));
  const marks = dataset.columns.flatMap((column) => column.marks).reduce((cells, { count }) => cells + count, 0);
  const held = Object.values((await engine.query(statement(sql.raw(sums)))).rows[0] ?? {}).map(Number);
  await dropDataset(engine, dataset);
  return { seconds, held, imported: { rows: dataset.source.rowsRead, rejected: dataset.source.rowsRejected, marks, identifiers: dataset.check.settled.length } };
}

function isRight(imported: Imported, { ragged, marks }: ImportFile): boolean {
  return imported.rows === rows - ragged && imported.rejected === ragged && imported.marks === marks && imported.identifiers === 0;
}

async function timed<T>(work: () => Promise<T>): Promise<readonly [seconds: number, result: T]> {
  const start = performance.now();
  const result = await work();
  return [(performance.now() - start) / 1_000, result];
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
