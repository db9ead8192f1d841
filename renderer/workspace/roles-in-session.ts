import type { Dataset } from '../../shared/dataset/dataset.ts';
import { measures, type Measure, type Roles } from '../../shared/dataset/roles.ts';

/** The dataset that gives the deaths, or the live births: the first whose column or rows play that part. */
export function datasetFor(measure: Measure, datasets: readonly Dataset[]): Dataset | undefined {
  return datasets.find(({ roles }) => roles[measure] !== undefined);
}

/** Gives a dataset its roles. What counts as a death, or as a birth, is then taken from this one alone. */
export function withRoles(datasets: readonly Dataset[], name: string, roles: Roles): readonly Dataset[] {
  return datasets.map((dataset) => (dataset.name === name ? { ...dataset, roles } : { ...dataset, roles: without(dataset.roles, measures.filter((measure) => roles[measure] !== undefined)) }));
}

/** A dataset that joins others leaves them the parts that they already play; the person may hand them over. */
export function joining(datasets: readonly Dataset[], dataset: Dataset): Dataset {
  return { ...dataset, roles: without(dataset.roles, measures.filter((measure) => datasetFor(measure, datasets) !== undefined)) };
}

function without(roles: Roles, taken: readonly Measure[]): Roles {
  return Object.fromEntries(Object.entries(roles).filter(([role]) => !taken.some((measure) => measure === role)));
}
