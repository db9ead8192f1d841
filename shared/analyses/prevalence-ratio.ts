import type { ProtectedFigure } from '../disclosure/protect.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { GroupFilter } from '../dataset/filter.ts';
import type { Relation } from '../figures/arithmetic.ts';
import { estimatedNumber, exactNumber, type Cell } from '../figures/cell.ts';
import { cellAt, type Column, type Figure, type Row } from '../figures/figure.ts';
import type { Sentence } from '../figures/sentence.ts';
import { numberText } from '../figures/wording.ts';
import type { Comparison } from '../statistics/comparison.ts';
import { riskRatio } from '../statistics/risk-ratio.ts';
import { AnalysisError, type Analysis, type AnalysisContext } from './analysis.ts';
import { countAnswers, questionsOf, recordsAnswering, type Answers, type AnswersOf, type Question } from './answers.ts';
import { sum } from './counts.ts';
import { countedWords } from './counted-words.ts';
import { filterWords } from './filter-words.ts';
import { limitColumns } from './limit-columns.ts';
import { ownGroups } from './lists.ts';
import { datasetNamed, provenanceOf, sourceSentence } from './provenance.ts';
import { limitsFollow } from './share-cells.ts';
import { recordNotes } from './source-notes.ts';
import type { PrevalenceRatioSpec } from './spec.ts';
import { where } from './where-and-when.ts';

/** How much commoner each factor is among deaths with one outcome than among the others. */
export const prevalenceRatioAnalysis: Analysis<PrevalenceRatioSpec> = {
  kind: 'prevalence-ratio',
  needs: ({ records, counting, columns: asked, outcome }) => [{ dataset: records, roles: [...(counting === 'rows' ? [] : [counting]), outcome.by, ...(asked === null ? (['factors'] as const) : [])] }],
  figure: prevalenceRatioFigure,
  headline,
};

/** The records of one outcome: which of the answers are theirs, and the filter that lets them through. */
interface Side {
  readonly answers: (question: Question) => Answers;
  readonly filter: GroupFilter;
}

async function prevalenceRatioFigure(spec: PrevalenceRatioSpec, context: AnalysisContext): Promise<Figure> {
  const dataset = datasetNamed(spec.records, context);
  const questions = questionsOf(dataset, spec);
  const counted = await countAnswers({ dataset, counting: spec.counting, questions, answers: spec.answers, by: spec.outcome.by, filters: spec.filters }, context);
  const [among, against] = [sideOf(counted, spec.outcome.among.group, spec, dataset), sideOf(counted, spec.outcome.against.group, spec, dataset)];
  const compared = questions.map((question) => comparedOn(question, among, against, spec, dataset)).sort((one, other) => (other.ratio.value ?? -1) - (one.ratio.value ?? -1));
  const rows = compared.map(({ row }) => row);
  const { plural, heading } = countedWords[spec.counting];
  const { label: ours } = spec.outcome.among;
  const { label: theirs } = spec.outcome.against;
  return {
    id: spec.id,
    kind: spec.kind,
    words: {
      subtitle: [spec.subject, await where(dataset, spec.filters, context)].filter((words) => words !== '').join(', '),
      definition: `${heading} as recorded in ${dataset.source.fileName}. “${ours}” are those sorted as “${spec.outcome.among.group}”, “${theirs}” those sorted as “${spec.outcome.against.group}”. ${ownGroups(dataset, spec.outcome.by, spec.outcome.list).definition}`,
      denominator: `The ${plural} of each side for which the factor is recorded either way.`,
      filters: spec.filters.map(filterWords),
      method: `Prevalence ratio: the share with the factor among “${ours}” divided by its share among “${theirs}”. 1 is equally common. ${numberText(spec.confidence * 100, 0)}% confidence intervals: Katz's on the log scale, Koopman's where a side has none.`,
      source: sourceSentence([{ what: heading, dataset }]),
      notes: [
        [`Read backwards: the ratio says how common a factor is among ${plural} once they are known to be “${ours.toLowerCase()}”. It does not say how likely a child with the factor is to die, and a factor can be one of the reasons for the judgement.`],
        ['“3 times as common” is a ratio of 3; “3 times more common” would be a ratio of 4.'],
        ...notRecordedNotes(compared),
        ...recordNotes(dataset),
      ],
    },
    rowHeading: 'Factor',
    columns: columns(spec),
    rows,
    orderedBy: 'ratio',
    arithmetic: compared.flatMap(({ row, arithmetic }) => [...arithmetic, ...followsInRow(row.id)]),
    chart: {
      form: 'interval',
      mark: 'point',
      direction: 'down',
      rows: rows.map(({ id }) => id),
      value: 'ratio',
      lower: 'lower',
      upper: 'upper',
      beside: ['with', 'othersWith'],
      scale: 'log',
      axisTitle: `Times as common among “${ours.toLowerCase()}” (log scale)`,
      reference: { at: { constant: 1 }, label: 'Equally common' },
    },
    provenance: provenanceOf(spec, [dataset], context),
  };
}

function sideOf(counted: readonly AnswersOf[], group: string, { outcome }: PrevalenceRatioSpec, dataset: Dataset): Side {
  const { groupOf } = ownGroups(dataset, outcome.by, outcome.list);
  const own = counted.filter(({ value }) => value !== null && groupOf(value) === group);
  if (own.length === 0) throw new AnalysisError(`${dataset.source.fileName} has nothing sorted as “${group}”. Remove a filter, or see under Data how its values are sorted.`);
  const total = (question: Question, kind: keyof Answers) => sum(own.map(({ answers }) => answers.get(question.id)?.[kind] ?? 0));
  if (outcome.by === 'year') throw new AnalysisError('Years cannot be set against each other in this way. Choose another outcome.');
  return {
    answers: (question) => ({ yes: total(question, 'yes'), no: total(question, 'no'), neither: total(question, 'neither') }),
    filter: { dimension: outcome.by, oneOf: own.map(({ value }) => value ?? '') },
  };
}

interface ComparedFactor {
  readonly row: Row;
  readonly ratio: Comparison;
  readonly isComplete: boolean;
  readonly arithmetic: readonly Relation[];
}

function comparedOn(question: Question, among: Side, against: Side, spec: PrevalenceRatioSpec, dataset: Dataset): ComparedFactor {
  const [ours, theirs] = [among.answers(question), against.answers(question)];
  const cell = (side: Side, answer: 'yes' | 'no') => exactNumber(side.answers(question)[answer], recordsAnswering(dataset, [...spec.filters, side.filter], question, spec.answers, answer));
  const ratio = ratioOf(ours, theirs, spec.confidence);
  const cells: Readonly<Record<string, Cell>> = {
    with: cell(among, 'yes'), without: cell(among, 'no'), share: shareOf(ours), othersWith: cell(against, 'yes'), othersWithout: cell(against, 'no'), othersShare: shareOf(theirs),
    ratio: estimatedNumber(ratio.value, ratio.reason), lower: estimatedNumber(ratio.lower, ratio.reason), upper: estimatedNumber(ratio.upper, ratio.reason ?? 'There is no upper limit: the others have none.'),
  };
  const whole = ({ yes, no }: Answers, label: string, parts: readonly string[]): Relation => ({ kind: 'sum', total: { outside: yes + no, label }, parts: parts.map((column) => ({ row: question.id, column })) });
  return {
    row: { id: question.id, label: question.label, role: 'group', cells },
    ratio,
    isComplete: ours.neither + theirs.neither === 0,
    arithmetic: [
      ...(ours.neither === 0 ? [whole(ours, spec.outcome.among.label, ['with', 'without'])] : []),
      ...(theirs.neither === 0 ? [whole(theirs, spec.outcome.against.label, ['othersWith', 'othersWithout'])] : []),
    ],
  };
}

function ratioOf(ours: Answers, theirs: Answers, confidence: number): Comparison {
  const [total, referenceTotal] = [ours.yes + ours.no, theirs.yes + theirs.no];
  const nobody = total === 0 || referenceTotal === 0;
  return riskRatio({ events: nobody ? null : ours.yes, total: Math.max(total, 1), referenceEvents: nobody ? null : theirs.yes, referenceTotal: Math.max(referenceTotal, 1), confidence, method: ours.yes === 0 || theirs.yes === 0 ? 'Koopman' : 'Katz' });
}

function shareOf({ yes, no }: Answers): Cell {
  return yes + no === 0 ? { kind: 'missing', symbol: 'x', reason: 'The factor is recorded for none of them.' } : exactNumber((yes / (yes + no)) * 100);
}

function columns({ outcome, confidence }: PrevalenceRatioSpec): readonly Column[] {
  const count = (id: string, label: string): Column => ({ id, label, measure: 'count', decimals: 0, limitOf: null });
  const share = (id: string, label: string): Column => ({ id, label, measure: 'percentage', decimals: 0, limitOf: null });
  const [ours, theirs] = [outcome.among.label, outcome.against.label];
  return [
    count('with', `${ours}: with`), count('without', `${ours}: without`), share('share', `${ours}: % with`),
    count('othersWith', `${theirs}: with`), count('othersWithout', `${theirs}: without`), share('othersShare', `${theirs}: % with`),
    { id: 'ratio', label: 'Times as common', measure: 'ratio', decimals: 1, limitOf: null },
    ...limitColumns('ratio', 1, confidence),
  ];
}

function followsInRow(row: string): readonly Relation[] {
  const at = (column: string) => ({ row, column });
  return [
    { kind: 'derived', result: at('share'), from: [at('with'), at('without')], formula: 'percentage' },
    { kind: 'derived', result: at('othersShare'), from: [at('othersWith'), at('othersWithout')], formula: 'percentage' },
    { kind: 'derived', result: at('ratio'), from: [at('share'), at('othersShare')], formula: 'ratio' },
    ...limitsFollow(row, 'ratio'),
  ];
}

function notRecordedNotes(compared: readonly ComparedFactor[]): readonly Sentence[] {
  const some = compared.filter(({ isComplete }) => !isComplete).map(({ row }) => row.label);
  return some.length === 0 ? [] : [[`Not recorded for every one, and then left out: ${some.join('; ')}.`]];
}

/** The factor that is most clearly commoner, by its lower limit; told only of what is shown. */
function headline(figure: ProtectedFigure): Sentence {
  const lower = (row: string) => {
    const cell = cellAt(figure, { row, column: 'lower' });
    return cell.kind === 'number' ? cell.value : 0;
  };
  const isFinite = (row: string) => cellAt(figure, { row, column: 'ratio' }).kind === 'number';
  const [first] = figure.rows.filter(({ id }) => lower(id) > 1 && isFinite(id)).sort((one, other) => lower(other.id) - lower(one.id));
  if (first === undefined) return ['No factor shown is clearly commoner on one side than on the other'];
  return [`${first.label}: `, { cell: { row: first.id, column: 'ratio' } }, ' times as common (95% CI ', { cell: { row: first.id, column: 'lower' } }, ' to ', { cell: { row: first.id, column: 'upper' } }, '), a comparison that runs backwards from the outcome'];
}
