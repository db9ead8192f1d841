import type { AnalysisContext } from '../../shared/analyses/analysis.ts';
import { makeFigure } from '../../shared/analyses/index.ts';
import type { Spec } from '../../shared/analyses/spec.ts';
import type { Dataset } from '../../shared/dataset/dataset.ts';
import type { Figure } from '../../shared/figures/figure.ts';

/** Figures already made, kept for as long as the datasets are as they were: a change of files or roles is a new list of datasets. */
const made = new WeakMap<readonly Dataset[], Map<string, Figure>>();

export function rememberedFigure(datasets: readonly Dataset[], spec: Spec): Figure | undefined {
  return made.get(datasets)?.get(keyOf(spec));
}

/** The figure of a spec, made only the first time. Rejects with an AnalysisError or an EngineError. */
export async function figureOnce(spec: Spec, context: AnalysisContext): Promise<Figure> {
  const known = rememberedFigure(context.datasets, spec);
  if (known) return known;
  const figure = await makeFigure(spec, context);
  const figures = made.get(context.datasets) ?? new Map<string, Figure>();
  made.set(context.datasets, figures.set(keyOf(spec), figure));
  return figure;
}

export function keyOf(spec: Spec): string {
  return JSON.stringify(spec);
}
