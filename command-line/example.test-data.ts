import { readFileSync } from 'node:fs';
import { nodeEngineFiles } from './engine-worker.ts';
import { readInNode } from './read-in-node.ts';
import type { Dataset } from '../shared/dataset/dataset.ts';
import { readFile, type Importer } from '../shared/dataset/read-file.ts';
import type { Recipe } from '../shared/dataset/recipe.ts';
import type { Roles } from '../shared/dataset/roles.ts';
import { openEngine } from '../shared/engine/open-engine.ts';
import type { Figure } from '../shared/figures/figure.ts';
import { printedTable } from '../shared/figures/printed-table.ts';
import { sentenceText } from '../shared/figures/wording.ts';
import type { AnalysisContext } from '../shared/analyses/analysis.ts';

/** Opens an engine of its own for a test, into which tables are read. */
export async function openImporter(): Promise<Importer> {
  return { engine: await openEngine(nodeEngineFiles), readContents: readInNode };
}

/** Reads a file of the example under a name, with the roles that are not those proposed and what a person decided about it. */
export async function readSample(importer: Importer, name: string, fileName: string, roles: Roles = {}, recipe: Recipe = []): Promise<Dataset> {
  const bytes = new Uint8Array(readFileSync(new URL(`../samples/${fileName}`, import.meta.url)));
  const dataset = await readFile(importer, { name: fileName, size: bytes.length, reference: null, bytes: () => Promise.resolve(bytes) }, name, { recipe });
  return { ...dataset, roles: { ...dataset.roles, ...roles } };
}

export const readDeaths = (importer: Importer): Promise<Dataset> => readSample(importer, 'deaths', 'SYNTHETIC-infant-deaths-2014-2019.csv');
export const readBirths = (importer: Importer): Promise<Dataset> => readSample(importer, 'births', 'SYNTHETIC-live-births-2014-2019.csv');

export function contextOf({ engine }: Importer, datasets: readonly Dataset[]): AnalysisContext {
  return { engine, datasets, appVersion: '0.1.0' };
}

/** A figure's rows as printed before anything is withheld: what it computed, not what may leave. */
export function computedRows(figure: Figure): readonly string[] {
  return printedTable(figure).rows.map(({ texts }) => texts.join(' | '));
}

export function computedNotes(figure: Figure): readonly string[] {
  return figure.words.notes.map((note) => sentenceText(figure, note));
}
