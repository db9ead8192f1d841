import type { Dataset } from '../dataset/dataset.ts';
import { readFile, type Importer } from '../dataset/read-file.ts';
import type { Recipe } from '../dataset/recipe.ts';
import { withhold1To4 } from '../disclosure/policy.ts';
import { protect, type ProtectedFigure } from '../disclosure/protect.ts';
import type { Engine } from '../engine/engine.ts';
import { printedTable } from '../figures/printed-table.ts';
import { sentenceText } from '../figures/wording.ts';
import { makeFigure } from './index.ts';
import type { Spec } from './spec.ts';

/** Reads a table typed in a test, under a name and with what a person decided about it. */
export function readTyped(importer: Importer, name: string, text: string, recipe: Recipe = []): Promise<Dataset> {
  const bytes = new TextEncoder().encode(text);
  return readFile(importer, { name: `${name}.csv`, size: bytes.length, reference: null, bytes: () => Promise.resolve(bytes) }, name, { recipe });
}

/** The figure of a spec as it may leave, counts of 1 to 4 withheld. */
export async function figureOf(spec: Spec, engine: Engine, datasets: readonly Dataset[]): Promise<ProtectedFigure> {
  return protect(await makeFigure(spec, { engine, datasets, appVersion: '0.1.0' }), withhold1To4);
}

export function noteTexts(figure: ProtectedFigure): readonly string[] {
  return figure.words.notes.map((note) => sentenceText(figure, note));
}

export function tableTexts(figure: ProtectedFigure): readonly string[] {
  return printedTable(figure).rows.map(({ texts }) => texts.join(' | '));
}
