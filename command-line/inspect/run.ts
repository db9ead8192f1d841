import { basename } from 'node:path';
import { ReadError } from '../../shared/dataset/dataset.ts';
import { dropDataset, readFile, type HashedContents } from '../../shared/dataset/read-file.ts';
import { EngineError, type Engine } from '../../shared/engine/engine.ts';
import { openEngine } from '../../shared/engine/open-engine.ts';
import { HostError, type SourceFile } from '../../shared/host.ts';
import { nodeEngineFiles } from '../engine-worker.ts';
import { sourceFile } from '../host.ts';
import { readInNode } from '../read-in-node.ts';
import { inspectArguments, usage } from './arguments.ts';
import { fileInText } from './in-text.ts';
import { tableInspection, type FileInspection, type TableInspection } from './inspection.ts';

export interface Surroundings {
  readonly say: (line: string) => void;
  readonly complain: (line: string) => void;
}

const table = 'inspected';

/** Says what import would do with each file. Gives the exit code: 0 all were read, 1 one could not be, 2 asked wrongly. Changes nothing. */
export async function run(given: readonly string[], { say, complain }: Surroundings): Promise<number> {
  const asked = inspectArguments(given);
  if (typeof asked === 'string') {
    complain(asked);
    complain(usage);
    return 2;
  }
  const engine = await openEngine(nodeEngineFiles);
  try {
    const inspections: FileInspection[] = [];
    for (const path of asked.files) {
      const inspection = await inspectFile(engine, path);
      inspections.push(inspection);
      if (!asked.json && inspection.tables.length > 0) for (const line of fileInText(inspection)) say(line);
      for (const sentence of errorsIn(inspection)) complain(sentence);
    }
    if (asked.json) say(JSON.stringify(inspections, null, 2));
    return inspections.some((inspection) => errorsIn(inspection).length > 0) ? 1 : 0;
  } finally {
    await engine.close();
  }
}

async function inspectFile(engine: Engine, path: string): Promise<FileInspection> {
  try {
    const file = await sourceFile(path);
    const bytes = await file.bytes();
    // Opened once for all its parts, which are then read one by one.
    const contents = await readInNode(file.name, bytes, {}, {});
    const tables: TableInspection[] = [];
    for (const { part } of contents.tables) tables.push(await inspectPart(engine, file, contents, part));
    return { file: file.name, error: null, size: file.size, sha256: contents.sha256, format: contents.format, packed: contents.packed, tables, passedOver: contents.passedOver };
  } catch (error) {
    return { file: basename(path), error: sentenceOf(error), size: null, sha256: null, format: null, packed: [], tables: [], passedOver: [] };
  }
}

async function inspectPart(engine: Engine, file: SourceFile, contents: HashedContents, part: string | null): Promise<TableInspection> {
  try {
    const recipe = part === null ? [] : [{ step: 'part', part } as const];
    const dataset = await readFile({ engine, readContents: () => Promise.resolve(contents) }, file, table, { recipe });
    await dropDataset(engine, dataset);
    return tableInspection(dataset);
  } catch (error) {
    return { part, error: sentenceOf(error) };
  }
}

function errorsIn({ error, tables }: FileInspection): readonly string[] {
  return [error, ...tables.map((read) => read.error)].filter((sentence) => sentence !== null);
}

/** What a person is told; anything else is a fault of the program and is not caught. */
function sentenceOf(error: unknown): string {
  if (error instanceof ReadError || error instanceof HostError || error instanceof EngineError) return error.message;
  throw error;
}
