import { gallery } from '../../shared/analyses/gallery.ts';
import type { CrossTabulationSpec, PublishedTableSpec, Spec } from '../../shared/analyses/spec.ts';
import type { Dataset } from '../../shared/dataset/dataset.ts';
import { readFile } from '../../shared/dataset/read-file.ts';
import type { Roles } from '../../shared/dataset/roles.ts';
import { withhold1To4 } from '../../shared/disclosure/policy.ts';
import { openEngine } from '../../shared/engine/open-engine.ts';
import { datasetEntry } from '../../shared/workspace/new-workspace.ts';
import { reportFigure, type ReportItem } from '../../shared/workspace/report-items.ts';
import { writeWorkspaceFile } from '../../shared/workspace/workspace-file.ts';
import { nodeEngineFiles } from '../../command-line/engine-worker.ts';
import { readInNode } from '../../command-line/read-in-node.ts';
import { publishedTables } from './published-tables.ts';
import { readSample } from './sample-files.ts';

export const wholeReportName = 'lambeth-whole-report.cdrw';

/** The tables of the whole report by the names that its figures call them, with what no heading tells. */
const tables: Readonly<Record<string, { readonly fileName: string; readonly roles?: Roles }>> = {
  deaths: { fileName: 'SYNTHETIC-infant-deaths-2014-2019.csv' },
  births: { fileName: 'SYNTHETIC-live-births-2014-2019.csv' },
  'births-in-bands': { fileName: 'SYNTHETIC-births-by-gestation-and-birthweight-2014-2019.csv' },
  'fetal-deaths': { fileName: 'SYNTHETIC-fetal-deaths-2014-2019.csv' },
  'review-times': { fileName: 'SYNTHETIC-review-times-2014-2019.csv' },
  disproportionality: { fileName: 'lambeth-disproportionality-2020-21.csv' },
  'sleep-survey': { fileName: 'SYNTHETIC-sleep-survey.csv' },
  'age-bands': { fileName: 'lambeth-age-bands-2020-21.csv' },
  'ethnic-groups': { fileName: 'lambeth-ethnic-groups-2020-21.csv' },
  'lambeth-births': { fileName: 'lambeth-births-2010-2019.csv' },
  'special-educational-needs': { fileName: 'lambeth-special-educational-needs-2020-21.csv' },
  'free-school-meals': { fileName: 'lambeth-free-school-meals-2020.csv' },
  funding: { fileName: 'lambeth-funding-2020-21.csv' },
  training: { fileName: 'lambeth-training-2020-21.csv' },
};

/** In the order of the report: what the gallery asks of infant deaths and of the pathway. Areas are left to figures of more than two. */
const asked = [
  'rate-by-year', 'rate-rolling', 'neonatal-rate', 'stillbirth-rate', 'perinatal-rate', 'deaths-by-ethnic-group', 'deaths-by-deprivation', 'deprivation-gap', 'ethnic-by-deprivation',
  'deaths-by-year', 'deaths-by-age', 'deaths-by-week', 'rate-by-gestation', 'deaths-by-cause', 'modifiable', 'factors', 'modifiable-factors', 'modifiable-by-cause', 'control-chart', 'control-sums', 'time-to-review', 'quintiles-compared',
  'pathway-composition', 'pathway', 'pathway-relative',
];

/** The workspace that makes the whole report: every figure that the open tables give, and the tables typed as printed. */
export async function makeWholeReport(): Promise<Uint8Array<ArrayBuffer>> {
  const datasets = await opened();
  const ethnicGrouping = 'ethnic-lambeth-2021';
  const questions = gallery({ datasets, filters: [], ethnicGrouping });
  const specs = asked.map((id): Spec => {
    const question = questions.find((candidate) => candidate.id === id);
    if (!question?.spec || question.missing.length > 0) throw new Error(`The example cannot answer ${id}: ${question?.missing.join(' ') ?? 'there is no such question.'}`);
    // With births and rates beside the counts the table would be wider than a page.
    if (question.spec.kind === 'cross-tabulation' && question.spec.show === 'rates') return countsAlone(question.spec);
    return question.spec;
  });
  return writeWorkspaceFile({
    format: 'child-death-review-workspace',
    version: 1,
    name: 'The whole report, Lambeth and Southwark (synthetic example)',
    datasets: datasets.map(datasetEntry),
    policy: withhold1To4,
    overrides: [],
    log: [],
    explore: { filters: [], ethnicGrouping },
    report: { title: 'Child deaths and safeguarding in Lambeth and Southwark (synthetic example)', items: inChapters([...specs, ...sleepSurvey, ...publishedTables.map((table): PublishedTableSpec => table)]) },
  });
}

/** The chapters, each by the figure that it begins with, and what stands at its head. */
const chapters: readonly { readonly from: string; readonly heading: string; readonly text: readonly ReportItem[] }[] = [
  {
    from: 'rate-by-year',
    heading: 'Infant deaths',
    text: [
      { kind: 'key-number', id: 'key-rate', figure: 'rate-by-year', cell: { row: 'total', column: 'rate' }, text: 'infant deaths per 1,000 live births over the six years' },
      { kind: 'paragraph', id: 'text-deaths', text: 'From 2014 to 2019 the rate was {rate-by-year: total, rate} per 1,000 live births (95% CI {rate-by-year: total, lower} to {rate-by-year: total, upper}), as {rate-by-year} shows. {deaths-by-ethnic-group} and {deaths-by-deprivation} set deaths against births.' },
      { kind: 'note', id: 'note-synthetic', text: 'Every record behind these figures is made up, so that the example gives nobody away.' },
    ],
  },
  { from: 'deaths-by-year', heading: 'Age, gestation and cause', text: [] },
  { from: 'modifiable', heading: 'What could have been different', text: [] },
  { from: 'pathway-composition', heading: 'The safeguarding pathway', text: [] },
  { from: 'sleep-survey', heading: 'Safer sleep', text: [] },
  { from: 'age-bands', heading: 'Population, schools and the partnership', text: [] },
];

function inChapters(specs: readonly Spec[]): readonly ReportItem[] {
  return specs.flatMap((spec) => {
    const at = chapters.findIndex(({ from }) => from === spec.id);
    const chapter = chapters[at];
    return [...(chapter ? [{ kind: 'heading', id: `chapter-${at + 1}`, level: 1, text: chapter.heading } as const, ...chapter.text] : []), reportFigure(spec)];
  });
}

function countsAlone({ kind, id, records, counting, filters, confidence, rows, columns }: CrossTabulationSpec): CrossTabulationSpec {
  return { kind, id, records, counting, filters, confidence, rows, columns, show: 'counts' };
}

const sleepItems = ['sleeping_together_on_a_sofa', 'baby_sleeping_on_the_front', 'smoking_outside_the_bedroom', 'soft_toys_and_pillows_in_the_cot', 'hat_on_indoors', 'overheated_room', 'sharing_a_bed_after_alcohol', 'own_room_before_six_months'];

const sleepSurvey: readonly Spec[] = [
  {
    kind: 'proportion', id: 'sleep-survey', filters: [], confidence: 0.95, records: 'sleep-survey', counting: 'rows',
    share: { of: 'answers', subject: 'Risks to a sleeping baby named as a risk, of those who answered the survey', columns: sleepItems, combinations: [], answers: { yes: { label: 'Named as a risk', values: ['Risk'] }, no: { label: 'Not named', values: ['Not a risk'] } } },
  },
];

/** Opened one after another, with the roles that import proposes and those that only a person knows. */
async function opened(): Promise<readonly Dataset[]> {
  const engine = await openEngine(nodeEngineFiles);
  try {
    const datasets: Dataset[] = [];
    for (const [name, { fileName, roles = {} }] of Object.entries(tables)) {
      const bytes = new TextEncoder().encode(readSample(fileName));
      const dataset = await readFile({ engine, readContents: readInNode }, { name: fileName, size: bytes.length, reference: null, bytes: () => Promise.resolve(bytes) }, name);
      datasets.push({ ...dataset, roles: { ...dataset.roles, ...roles } });
    }
    return datasets;
  } finally {
    await engine.close();
  }
}
