import type { Dataset } from '../dataset/dataset.ts';
import type { Role, SharedRole } from '../dataset/roles.ts';
import { missingRoles } from './index.ts';
import { pathwayQuestions } from './pathway-questions.ts';
import { presets, type QuestionsAbout } from './presets.ts';
import { reviewQuestions } from './review-questions.ts';
import type { QuestionsSpec, RateSpec, Spec } from './spec.ts';

/** A question in plain words, what it needs, and the spec that answers it from what is open. */
export interface GalleryQuestion {
  readonly id: string;
  readonly question: string;
  /** "Deaths and live births by gestation." */
  readonly needs: string;
  /** Null where no open table could answer it. */
  readonly spec: Spec | null;
  /** What keeps it from being answered, a sentence each; empty when it can be. */
  readonly missing: readonly string[];
}

export type GalleryAbout = Omit<QuestionsAbout, 'deaths' | 'births'> & {
  readonly datasets: readonly Dataset[];
  /** The tables that a person takes deaths and live births from; those that suit best where nothing is said. */
  readonly deaths?: string | undefined;
  readonly births?: string | undefined;
};

/** A question before it is known whether it can be answered. */
export interface Draft {
  readonly id: string;
  readonly question: string;
  readonly needs: string;
  readonly spec: Spec | null;
}

/** How factors are answered unless a person says otherwise. */
export const yesOrNo: QuestionsSpec['answers'] = { yes: { label: 'Present', values: ['yes', 'y', 'true', 'present'] }, no: { label: 'Absent', values: ['no', 'n', 'false', 'absent'] } };

/** Every question that the workbench can be asked in so many words, each with the tables that suit it best. */
export function gallery({ datasets, filters, ethnicGrouping, ...chosen }: GalleryAbout): readonly GalleryQuestion[] {
  const deaths = chosen.deaths ?? tableWith(datasets, ['deaths'], ['year', 'ageAtDeathDays', 'gestation', 'causeCategory', 'modifiability', 'factors']);
  const births = chosen.births ?? tableWith(datasets, ['liveBirths'], ['year', 'area', 'ethnicGroup', 'deprivationQuintile']);
  const both = deaths !== null && births !== null ? { deaths, births } : null;
  const drafts: readonly Draft[] = [
    ...presets({ deaths: both?.deaths ?? '', births: both?.births ?? '', filters, ethnicGrouping }).map(({ question, spec }): Draft => ({ id: spec.id, question, needs: 'Deaths and live births in the same years or groups.', spec: both === null ? null : spec })),
    ...rateQuestions(datasets, filters, both),
    ...countQuestions(datasets, filters, deaths),
    ...reviewQuestions(datasets, filters),
    ...modifiableQuestions(filters, deaths),
    ...pathwayQuestions(datasets, filters),
  ];
  return drafts.map((draft) => ({ ...draft, missing: draft.spec === null ? [`Nothing that is open has this. It needs: ${draft.needs} Add a file, or say under Data what its columns mean.`] : missingRoles(draft.spec, datasets) }));
}

/** The open table that plays all of the roles, and the most of the others; null where none does. */
export function tableWith(datasets: readonly Dataset[], needed: readonly (Role | SharedRole)[], welcome: readonly (Role | SharedRole)[] = []): string | null {
  const suits = datasets.filter(({ roles }) => needed.every((role) => roles[role]));
  const [best] = suits.map(({ name, roles }) => ({ name, plays: welcome.filter((role) => roles[role]).length })).toSorted((one, other) => other.plays - one.plays);
  return best?.name ?? null;
}

type Both = { readonly deaths: string; readonly births: string } | null;

function rateQuestions(datasets: readonly Dataset[], filters: QuestionsAbout['filters'], both: Both): readonly Draft[] {
  const fetal = tableWith(datasets, ['fetalDeaths'], ['year']);
  const banded = tableWith(datasets, ['liveBirths', 'gestation']);
  // Areas many enough stand in a table as it is published, with both counts.
  const areas = tableWith(datasets, ['deaths', 'liveBirths', 'area']);
  const rate = (id: string, changes: Partial<RateSpec>): Spec | null => both && { kind: 'rate', id, ...both, filters, confidence: 0.95, by: 'year', grouping: 'as-recorded', multiplier: 1000, ...changes };
  const withFetal = (id: string, outcome: 'stillbirth' | 'perinatal') => (fetal === null ? null : rate(id, { outcome, fetal }));
  return [
    { id: 'rate-rolling', question: 'Is the rate changing, taken three years at a time?', needs: 'Deaths and live births by year.', spec: rate('rate-rolling', { rolling: 3 }) },
    { id: 'neonatal-rate', question: 'How many babies die in their first 28 days?', needs: 'Deaths with age at death, and live births, by year.', spec: rate('neonatal-rate', { outcome: 'neonatal' }) },
    { id: 'stillbirth-rate', question: 'How many babies are stillborn?', needs: 'Stillbirths and live births by year.', spec: withFetal('stillbirth-rate', 'stillbirth') },
    { id: 'perinatal-rate', question: 'How many die around birth, stillborn or in the first week?', needs: 'Stillbirths, deaths with age at death, and live births, by year.', spec: withFetal('perinatal-rate', 'perinatal') },
    { id: 'rate-by-area', question: 'Which areas do better or worse than all together?', needs: 'Deaths and live births by area.', spec: rate('rate-by-area', { by: 'area', benchmark: 'total' }) },
    { id: 'funnel', question: 'Do areas differ by more than chance?', needs: 'Deaths and live births by area.', spec: both && { kind: 'funnel', id: 'funnel', ...both, filters, confidence: 0.95, by: 'area', multiplier: 1000 } },
    { id: 'control-chart', question: 'Was any year out of the ordinary?', needs: 'Deaths and live births by year.', spec: both && { kind: 'control-chart', id: 'control-chart', ...both, filters, confidence: 0.95, chart: 'u', multiplier: 1000 } },
    { id: 'control-sums', question: 'Is there a small rise that lasts?', needs: 'Deaths and live births by year.', spec: both && { kind: 'control-chart', id: 'control-sums', ...both, filters, confidence: 0.95, chart: 'cusum', multiplier: 1000 } },
    { id: 'shrunken-rate', question: 'Which of many small areas stand out, chance allowed for?', needs: 'A table of deaths and live births by area, three areas or more.', spec: areas === null ? null : { kind: 'shrunken-rate', id: 'shrunken-rate', deaths: areas, births: areas, filters, confidence: 0.95, by: 'area', multiplier: 1000 } },
    { id: 'deprivation-gap', question: 'How unequal are death rates across deprivation?', needs: 'Deaths and live births by deprivation quintile.', spec: both && { kind: 'inequality', id: 'deprivation-gap', ...both, filters, confidence: 0.95, by: 'deprivationQuintile', multiplier: 1000 } },
    {
      id: 'rate-by-gestation', question: 'At which gestation is the risk highest?', needs: 'Deaths and live births by weeks of gestation.',
      spec: both === null || banded === null ? null : { kind: 'distribution', id: 'rate-by-gestation', records: both.deaths, counting: 'deaths', filters, confidence: 0.95, by: 'gestation', list: 'gestation-weeks', births: banded },
    },
  ];
}

function countQuestions(datasets: readonly Dataset[], filters: QuestionsAbout['filters'], deaths: string | null): readonly Draft[] {
  const distribution = (id: string, by: 'year' | 'ageAtDeathDays' | 'gestation' | 'causeCategory', list: string): Spec | null => deaths === null ? null : { kind: 'distribution', id, records: deaths, counting: 'deaths', filters, confidence: 0.95, by, list };
  const placed = tableWith(datasets, ['deaths', 'smallArea']);
  const crossed = tableWith(datasets, ['deaths', 'ethnicGroup', 'deprivationQuintile']);
  const births = tableWith(datasets, ['liveBirths', 'ethnicGroup', 'deprivationQuintile']);
  return [
    { id: 'deaths-by-year', question: 'How many deaths are there each year?', needs: 'Deaths by year.', spec: distribution('deaths-by-year', 'year', 'as-recorded') },
    { id: 'deaths-by-age', question: 'How old were the babies who died?', needs: 'Deaths with age at death.', spec: distribution('deaths-by-age', 'ageAtDeathDays', 'age-at-death-report') },
    { id: 'deaths-by-week', question: 'At how many weeks were they born?', needs: 'Deaths with weeks of gestation.', spec: distribution('deaths-by-week', 'gestation', 'completed-weeks') },
    { id: 'deaths-by-cause', question: 'What did babies die of?', needs: 'Deaths with the category that the review gave.', spec: distribution('deaths-by-cause', 'causeCategory', 'category-of-death-ten') },
    { id: 'quintiles-compared', question: 'Are the most deprived areas here also the most deprived in England?', needs: 'Deaths with the small area (LSOA) of residence.', spec: placed === null ? null : { kind: 'quintiles-compared', id: 'quintiles-compared', records: placed, filters, confidence: 0.95 } },
    {
      id: 'ethnic-by-deprivation', question: 'Where do ethnic group and deprivation meet?', needs: 'Deaths, and live births, by ethnic group and deprivation quintile.',
      spec: crossed === null ? null : {
        kind: 'cross-tabulation', id: 'ethnic-by-deprivation', records: crossed, counting: 'deaths', filters, confidence: 0.95,
        rows: { by: 'ethnicGroup', list: 'ethnic-broad-2011' }, columns: { by: 'deprivationQuintile', list: 'as-recorded' }, ...(births === null ? { show: 'counts' as const } : { show: 'rates' as const, births }),
      },
    },
  ];
}

function modifiableQuestions(filters: QuestionsAbout['filters'], deaths: string | null): readonly Draft[] {
  const one = deaths === null ? null : { records: deaths, counting: 'deaths' as const, filters, confidence: 0.95 };
  const factors = { columns: null, combinations: [], answers: yesOrNo };
  return [
    { id: 'modifiable', question: 'How often was something modifiable, and what?', needs: 'Deaths with the review’s judgement.', spec: one && { kind: 'proportion', id: 'modifiable', ...one, share: { of: 'groups', by: 'modifiability', list: 'modifiability-three' } } },
    { id: 'factors', question: 'Which factors are recorded most often?', needs: 'Deaths with a column for each factor.', spec: one && { kind: 'proportion', id: 'factors', ...one, share: { of: 'answers', subject: 'Factors recorded in infant deaths', ...factors } } },
    {
      id: 'modifiable-factors', question: 'Which factors are commoner where something was modifiable?', needs: 'Deaths with the review’s judgement and a column for each factor.',
      spec: one && {
        kind: 'prevalence-ratio', id: 'modifiable-factors', ...one, subject: 'Factors in deaths judged modifiable against the others', ...factors,
        outcome: { by: 'modifiability', list: 'modifiability-three', among: { group: 'Modifiable factors identified', label: 'Judged modifiable' }, against: { group: 'No modifiable factors identified', label: 'Not judged modifiable' } },
      },
    },
    {
      id: 'modifiable-by-cause', question: 'Which causes were judged modifiable?', needs: 'Deaths with the category and the judgement that the review gave.',
      spec: one && { kind: 'cross-tabulation', id: 'modifiable-by-cause', ...one, rows: { by: 'causeCategory', list: 'category-of-death-ten' }, columns: { by: 'modifiability', list: 'modifiability-three' }, show: 'counts' },
    },
  ];
}
