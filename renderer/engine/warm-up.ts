import { dropDataset, readFile } from '../../shared/dataset/read-file.ts';
import type { Engine } from '../../shared/engine/engine.ts';
import type { SourceFile } from '../../shared/host.ts';
import { readInWorker } from './read-in-worker.ts';

/** A table with something of everything: years, groups, marks, totals and a code with a leading zero. */
const small = ['year,area,group,code,births,rate', ...['Lambeth', 'Southwark', 'Total'].flatMap((area, place) => [2018, 2019].flatMap((year) => [`${year},${area},White British,00${place},${place === 2 ? 30 : 15},3.${place}`, `${year},${area},Pakistani,01${place},[c],:`]))].join('\n');

const smallFile: SourceFile = { name: 'first.csv', size: small.length, reference: null, bytes: () => Promise.resolve(new TextEncoder().encode(small)) };

/** Reads a small table and forgets it: the engine compiles its code on first use, and a person's first file should not wait for that. */
export async function warmUp(engine: Engine): Promise<void> {
  await dropDataset(engine, await readFile({ engine, readContents: readInWorker }, smallFile, 'first-use'));
}
