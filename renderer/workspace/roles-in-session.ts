import type { Dataset } from '../../shared/dataset/dataset.ts';
import type { Measure } from '../../shared/dataset/roles.ts';

/** The dataset that figures take the deaths, or the live births, from: the first whose column or rows play that part. */
export function datasetFor(measure: Measure, datasets: readonly Dataset[]): Dataset | undefined {
  return datasets.find(({ roles }) => roles[measure] !== undefined);
}

/** The same things with the named one first, so that it comes before others that could play its part. */
export function withFirst<Named extends { readonly name: string }>(named: readonly Named[], first: string): readonly Named[] {
  return [...named.filter(({ name }) => name === first), ...named.filter(({ name }) => name !== first)];
}
