import type { AnalysisContext } from '../../shared/analyses/analysis.ts';
import { makeFigure } from '../../shared/analyses/index.ts';
import type { Spec } from '../../shared/analyses/spec.ts';
import type { Dataset } from '../../shared/dataset/dataset.ts';
import type { Figure } from '../../shared/figures/figure.ts';

interface MadeFrom {
  readonly figure: Figure;
  readonly datasets: readonly Dataset[];
}

/** Enough for every question under a few filters. */
const mostFigures = 300;

/** Figures already made, the oldest first. One holds for as long as the datasets that it was made from are open as they were. */
const made = new Map<string, MadeFrom>();

export function rememberedFigure(datasets: readonly Dataset[], spec: Spec): Figure | undefined {
  const known = made.get(keyOf(spec));
  return known?.datasets.every((dataset) => datasets.includes(dataset)) ? known.figure : undefined;
}

/** The figure of a spec, made only the first time. Rejects with an AnalysisError or an EngineError. */
export async function figureOnce(spec: Spec, context: AnalysisContext): Promise<Figure> {
  const known = rememberedFigure(context.datasets, spec);
  if (known) return known;
  const figure = await makeFigure(spec, context);
  const sources = new Set(figure.provenance.sources.map(({ dataset }) => dataset));
  made.delete(keyOf(spec));
  made.set(keyOf(spec), { figure, datasets: context.datasets.filter(({ name }) => sources.has(name)) });
  const [oldest] = made.keys();
  if (made.size > mostFigures && oldest !== undefined) made.delete(oldest);
  return figure;
}

export function keyOf(spec: Spec): string {
  return JSON.stringify(spec);
}
