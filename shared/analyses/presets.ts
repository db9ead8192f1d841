import type { GroupingId } from '../classifications/groupings.ts';
import type { Filter } from '../dataset/filter.ts';
import type { ObservedExpectedSpec, RateSpec } from './spec.ts';

export interface Question {
  /** In plain words: "Is our infant death rate changing?" */
  readonly question: string;
  readonly spec: RateSpec | ObservedExpectedSpec;
}

export interface QuestionsAbout {
  readonly deaths: string;
  readonly births: string;
  readonly filters: readonly Filter[];
  readonly ethnicGrouping: GroupingId;
}

/** The questions that the workbench opens with, each a spec under the filters in force. */
export function presets({ deaths, births, filters, ethnicGrouping }: QuestionsAbout): readonly Question[] {
  const common = { deaths, births, filters, confidence: 0.95 };
  return [
    { question: 'Is our infant death rate changing?', spec: { ...common, kind: 'rate', id: 'rate-by-year', by: 'year', grouping: 'as-recorded', multiplier: 1000 } },
    { question: 'Which ethnic groups have more deaths than expected?', spec: { ...common, kind: 'observed-expected', id: 'deaths-by-ethnic-group', by: 'ethnicGroup', grouping: ethnicGrouping } },
    { question: 'Do deaths fall evenly across deprivation?', spec: { ...common, kind: 'observed-expected', id: 'deaths-by-deprivation', by: 'deprivationQuintile', grouping: 'as-recorded' } },
  ];
}
