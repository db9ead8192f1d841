import type { Spec } from '../../shared/analyses/spec.ts';
import type { Dataset } from '../../shared/dataset/dataset.ts';
import type { Figure } from '../../shared/figures/figure.ts';

/** Figures already made, kept for as long as the datasets are as they were: a change of files or roles is a new list of datasets. */
const made = new WeakMap<readonly Dataset[], Map<string, Figure>>();

export function rememberedFigure(datasets: readonly Dataset[], spec: Spec): Figure | undefined {
  return made.get(datasets)?.get(keyOf(spec));
}

export function rememberFigure(datasets: readonly Dataset[], spec: Spec, figure: Figure): void {
  const figures = made.get(datasets) ?? new Map<string, Figure>();
  made.set(datasets, figures.set(keyOf(spec), figure));
}

export function keyOf(spec: Spec): string {
  return JSON.stringify(spec);
}
