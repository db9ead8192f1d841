import type { Dataset } from '../dataset/dataset.ts';
import { columnsOf } from '../dataset/roles.ts';
import { columnWords } from './filter-words.ts';
import type { Draft } from './gallery.ts';
import type { QuestionsAbout } from './presets.ts';
import type { DisproportionalitySpec } from './spec.ts';

/** Questions on a table of stages by ethnic group, where one with a population is open. */
export function pathwayQuestions(datasets: readonly Dataset[], filters: QuestionsAbout['filters']): readonly Draft[] {
  const table = datasets.find(({ roles, columns }) => roles.ethnicGroup && roles.pathwayStages && columns.some(({ name }) => isPopulation(name)));
  const needs = 'A table of stages by ethnic group, with a column for the population.';
  const asked = (id: string, show: DisproportionalitySpec['show']): DisproportionalitySpec | null => (table ? specOf(table, filters, id, show) : null);
  return [
    { id: 'pathway', question: 'Are Black children over-represented, and at which stage?', needs, spec: asked('pathway', 'representation') },
    { id: 'pathway-composition', question: 'Who is at each stage, against the population?', needs, spec: asked('pathway-composition', 'composition') },
    { id: 'pathway-relative', question: 'How does each group compare with White children, stage by stage?', needs, spec: asked('pathway-relative', 'relative-rate') },
  ];
}

function specOf(table: Dataset, filters: QuestionsAbout['filters'], id: string, show: DisproportionalitySpec['show']): DisproportionalitySpec {
  const population = table.columns.find(({ name }) => isPopulation(name))?.name ?? '';
  const stages = table.roles.pathwayStages ? columnsOf(table.roles.pathwayStages) : [];
  return {
    kind: 'disproportionality', id, records: table.name, filters, confidence: 0.95, by: 'ethnicGroup', list: 'as-recorded',
    population: { column: population, label: 'Population' },
    stages: stages.map((column) => ({ of: 'column', column, label: columnWords(column), kind: isFlow(column) ? 'flow' : 'stock' })),
    values: /share|per ?cent|%/i.test(population) ? 'shares' : 'counts',
    reference: 'White', multiplier: 10_000, show,
  };
}

function isPopulation(heading: string): boolean {
  return /population|residents/i.test(heading);
}

/** Referrals, assessments, enquiries and conferences are everybody in the year; plans and children looked after those on 31 March. Source: DfE, children in need census. */
function isFlow(heading: string): boolean {
  return /referral|assess|47|icpc|conference/i.test(heading);
}
