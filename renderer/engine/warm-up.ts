import { dropDataset, readFile } from '../../shared/dataset/read-file.ts';
import type { Engine } from '../../shared/engine/engine.ts';
import type { SourceFile } from '../../shared/host.ts';
import { readInWorker } from './read-in-worker.ts';

const oneRow: SourceFile = {
  name: 'first.csv',
  size: 0,
  reference: null,
  bytes: () => Promise.resolve(new TextEncoder().encode('year,group,deaths\n2019,White British,[c]\n2019,,1\n')),
};

/** Reads a table of two rows and forgets it: the engine compiles its code on first use, and a person's first file should not wait for that. */
export async function warmUp(engine: Engine): Promise<void> {
  await dropDataset(engine, await readFile({ engine, readContents: readInWorker }, oneRow, 'first-use'));
}
