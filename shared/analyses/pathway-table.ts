import type { Dataset } from '../dataset/dataset.ts';
import type { Filter } from '../dataset/filter.ts';
import { AnalysisError, type AnalysisContext } from './analysis.ts';
import { groupedCounts, orderedGroups, type GroupedCounts } from './counts.ts';
import { ownGroups } from './lists.ts';
import type { DisproportionalitySpec } from './spec.ts';

/** Groups along a pathway: the population, and the numbers of each stage in the groups' order; null where a number is missing. */
export interface PathwayTable {
  readonly groups: readonly { readonly id: string; readonly label: string }[];
  /** Null where the table has none. */
  readonly population: readonly (number | null)[] | null;
  readonly stages: readonly PathwayStage[];
}

export interface PathwayStage {
  readonly id: string;
  readonly label: string;
  readonly kind: 'flow' | 'stock';
  readonly values: readonly (number | null)[];
}

/** Adds up each stage by group. Rejects with an AnalysisError where a column is not there or fewer than two groups are, or with an EngineError. */
export async function pathwayTable(dataset: Dataset, { by, list, population, stages, filters }: DisproportionalitySpec, context: AnalysisContext): Promise<PathwayTable> {
  const { groupOf, order, labelOf } = ownGroups(dataset, by, list);
  const sumOf = (column: string, own: readonly Filter[]) => {
    if (!dataset.columns.some(({ name }) => name === column)) throw new AnalysisError(`${dataset.source.fileName} has no column “${column}”. Choose the columns again.`);
    return groupedCounts(context, dataset, { of: 'column', column }, by, groupOf, [...filters, ...own]);
  };
  const [first] = stages;
  // A long table repeats the population at every stage: one stage's rows hold each group once.
  const people = population === null ? null : await sumOf(population.column, first?.of === 'value' ? [{ dimension: 'pathwayStage', oneOf: [first.value] }] : []);
  const counted: GroupedCounts[] = [];
  for (const stage of stages) counted.push(stage.of === 'column' ? await sumOf(stage.column, []) : await groupedCounts(context, dataset, 'events', by, groupOf, [...filters, { dimension: 'pathwayStage', oneOf: [stage.value] }]));
  const names = orderedGroups([...(people === null ? counted : [people])].flatMap(({ byGroup }) => [...byGroup.keys()]), order);
  if (names.length < 2) throw new AnalysisError(`${dataset.source.fileName} has fewer than two groups${population === null ? '' : ` with a population in “${population.column}”`}. Remove a filter, or check the columns under Data.`);
  const valuesOf = ({ byGroup, missingIn }: GroupedCounts) => names.map((name) => (missingIn.has(name) ? null : (byGroup.get(name) ?? null)));
  return {
    groups: names.map((id) => ({ id, label: labelOf(id) })),
    population: people && valuesOf(people),
    stages: stages.map((stage, place): PathwayStage => ({ id: `stage-${place}`, label: stage.label, kind: stage.kind, values: counted[place] ? valuesOf(counted[place]) : [] })),
  };
}
