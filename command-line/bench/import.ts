import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadTable } from '../../shared/dataset/formats/load-table.ts';
import { dropTableQuery } from '../../shared/engine/csv-query.ts';
import type { Engine } from '../../shared/engine/engine.ts';
import { openEngine } from '../../shared/engine/open-engine.ts';
import { nodeEngineFiles } from '../engine-worker.ts';
import { readInNode } from '../read-in-node.ts';
import { importFile, type ImportFile } from './import-file.ts';
import { nativeDuckDb } from './import-native.ts';
import { makeUsable, type Imported } from './import-steps.ts';

const rows = 2_000_000;
const pairs = 3;
/** What the workbench aims to stay under: its time over native DuckDB's. */
const aim = 2.5;

/**
 * Times a large CSV file from its bytes to a usable table (rejects counted, identifiers looked for, typed, marks split), in the workbench's engine
 * and in native DuckDB on one thread by turns, and prints each time and their ratio. Returns false where the two differ in what they read.
 */
export async function importBenchmark(print: (line: string) => void): Promise<boolean> {
  const file = importFile(rows);
  const folder = await mkdtemp(join(tmpdir(), 'import-'));
  const path = join(folder, 'births.csv');
  const columns = new TextDecoder().decode(file.bytes.subarray(0, 200)).split('\n', 1)[0]?.split(',') ?? [];
  await writeFile(path, file.bytes);
  print(`A CSV file of ${rows.toLocaleString('en-GB')} rows, ${(file.bytes.length / 1e6).toFixed(0)} MB, from bytes to a usable table.`);
  const native = await nativeDuckDb();
  const engine = await openEngine(nodeEngineFiles);
  const ours: number[] = [];
  const theirs: number[] = [];
  const bare: number[] = [];
  let right = true;
  try {
    await inOurs(engine, importFile(1_000));
    for (let pair = 1; pair <= pairs; pair += 1) {
      const bytes = file.bytes.slice();
      const [seconds, imported] = await timed(() => inOurs(engine, { ...file, bytes }));
      ours.push(seconds);
      right &&= isRight(imported, file);
      if ('missing' in native) {
        print(`Run ${pair}: workbench ${seconds.toFixed(2)} s`);
        continue;
      }
      const [nativeSeconds, nativeImported] = await timed(() => native.import(path, columns));
      theirs.push(nativeSeconds);
      right &&= JSON.stringify(nativeImported) === JSON.stringify(imported);
      bare.push((await timed(() => native.readOnly(path)))[0]);
      print(`Run ${pair}: workbench ${seconds.toFixed(2)} s, native DuckDB ${nativeSeconds.toFixed(2)} s, its bare read_csv ${(bare.at(-1) ?? 0).toFixed(2)} s`);
    }
  } finally {
    await engine.close();
    await rm(folder, { recursive: true });
  }
  if ('missing' in native) print(`not compared: native DuckDB could not be started. ${native.missing}`);
  else print(`Medians: ${(median(ours) / median(theirs)).toFixed(2)} times native DuckDB ${native.version} on one thread, doing the same steps in the same SQL (aim: ${aim} or less); ${(median(ours) / median(bare)).toFixed(2)} times its bare read_csv.`);
  if (!right) print('The tables differ from what the file holds: see command-line/bench/import.ts.');
  return right;
}

async function inOurs(engine: Engine, { bytes }: ImportFile): Promise<Imported> {
  const contents = await readInNode('births.csv', bytes, {}, {});
  const [found] = contents.tables;
  if (!found) throw new Error('No table was found in the file that was made.');
  const raw = await loadTable(engine, found, 'births', { fileName: 'births.csv' });
  const imported = await makeUsable(async (statement) => (await engine.query(statement)).rows, raw.table, 'births', raw.columns, raw.rowsRejected);
  await engine.query(dropTableQuery(raw.table));
  return imported;
}

function isRight(imported: Imported, { ragged, marks }: ImportFile): boolean {
  return imported.rows === rows - ragged && imported.rejected === ragged && imported.marks === marks && imported.misfits === 0 && imported.identifiers === 0;
}

async function timed<T>(work: () => Promise<T>): Promise<readonly [seconds: number, result: T]> {
  const start = performance.now();
  const result = await work();
  return [(performance.now() - start) / 1_000, result];
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
