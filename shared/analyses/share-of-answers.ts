import type { Relation } from '../figures/arithmetic.ts';
import { exactNumber } from '../figures/cell.ts';
import type { Column, Figure, Row } from '../figures/figure.ts';
import type { AnalysisContext } from './analysis.ts';
import { countAnswers, questionsOf, recordsAnswering, type Answers, type Question } from './answers.ts';
import { countedWords } from './counted-words.ts';
import { filterWords } from './filter-words.ts';
import { datasetNamed, provenanceOf, sourceSentence } from './provenance.ts';
import { shareCells, shareColumns, shareFollows, wilsonWords } from './share-cells.ts';
import { recordNotes } from './source-notes.ts';
import type { ProportionSpec, QuestionsSpec } from './spec.ts';
import { where } from './where-and-when.ts';

interface Answered extends Answers {
  readonly question: Question;
}

/** The share of yes among the answers to each question, the greatest first. Rejects as makeFigure does. */
export async function shareOfAnswers(spec: ProportionSpec, asked: QuestionsSpec, context: AnalysisContext): Promise<Figure> {
  const dataset = datasetNamed(spec.records, context);
  const questions = questionsOf(dataset, asked);
  const [all] = await countAnswers({ dataset, counting: spec.counting, questions, answers: asked.answers, by: null, filters: spec.filters }, context);
  const every = all?.every ?? 0;
  const answered = questions
    .map((question): Answered => ({ question, ...(all?.answers.get(question.id) ?? { yes: 0, no: 0, neither: 0 }) }))
    .sort((one, other) => shareOf(other) - shareOf(one));
  const { plural, heading } = countedWords[spec.counting];
  const { yes, no } = asked.answers;
  const rows = answered.map((each) => answerRow(each, spec, asked, dataset));
  const place = await where(dataset, spec.filters, context);
  return {
    id: spec.id,
    kind: spec.kind,
    words: {
      subtitle: [asked.subject, place].filter((words) => words !== '').join(', '),
      definition: `${heading} of ${dataset.source.fileName}. “${yes.label}” is ${listed(yes.values)}, “${no.label}” is ${listed(no.values)}; anything else, and a blank, is not recorded.${asked.combinations.length === 0 ? '' : ' Of several together, one yes is enough, and only all no is a no.'}`,
      denominator: `The ${plural} with an answer of either kind, question by question.`,
      filters: spec.filters.map(filterWords),
      method: `“${yes.label}” as a percentage of those answered. ${wilsonWords(spec.confidence)}`,
      source: sourceSentence([{ what: heading, dataset }]),
      notes: [...unansweredNotes(answered), ...recordNotes(dataset)],
    },
    rowHeading: spec.counting === 'rows' ? 'Item' : 'Factor',
    columns: columns(asked, spec.confidence),
    rows,
    orderedBy: 'share',
    arithmetic: rows.flatMap(({ id }): readonly Relation[] => [
      { kind: 'sum', total: { row: id, column: 'answered' }, parts: [{ row: id, column: 'count' }, { row: id, column: 'no' }] },
      { kind: 'sum', total: { outside: every, label: `all ${plural}` }, parts: ['count', 'no', 'neither'].map((column) => ({ row: id, column })) },
      ...shareFollows(id, [{ row: id, column: 'count' }, { row: id, column: 'answered' }]),
    ]),
    chart: {
      form: 'interval',
      mark: 'point',
      direction: 'down',
      rows: rows.map(({ id }) => id),
      value: 'share',
      lower: 'lower',
      upper: 'upper',
      beside: ['count', 'answered'],
      scale: 'linear',
      axisTitle: `${yes.label} (% of those answered)`,
      reference: null,
    },
    provenance: provenanceOf(spec, [dataset], context),
  };
}

function answerRow({ question, yes, no, neither }: Answered, { filters, confidence }: ProportionSpec, { answers }: QuestionsSpec, dataset: Parameters<typeof recordsAnswering>[0]): Row {
  const counted = (side: 'yes' | 'no') => recordsAnswering(dataset, filters, question, answers, side);
  return {
    id: question.id,
    label: question.label,
    role: 'group',
    cells: { count: exactNumber(yes, counted('yes')), no: exactNumber(no, counted('no')), answered: exactNumber(yes + no), neither: exactNumber(neither), ...shareCells(yes, yes + no, confidence) },
  };
}

function columns({ answers: { yes, no } }: QuestionsSpec, confidence: number): readonly Column[] {
  const count = (id: string, label: string): Column => ({ id, label, measure: 'count', decimals: 0, limitOf: null });
  return [count('count', yes.label), count('no', no.label), { ...count('answered', 'Answered'), measure: 'denominator' }, ...shareColumns(`${yes.label} (%)`, confidence), count('neither', 'Not recorded')];
}

/** Questions that not everybody answered have a smaller whole of their own, which a reader who knows how many were asked would not expect. */
function unansweredNotes(answered: readonly Answered[]): Figure['words']['notes'] {
  const some = answered.filter(({ neither }) => neither > 0);
  return some.length === 0 ? [] : [
    [`Not every question has an answer in every record, so the percentages are not all of the same number: ${some.map(({ question }) => question.label).join('; ')}.`],
    ...some.slice(0, 6).map(({ question }): Figure['words']['notes'][number] => [`${question.label}: `, { cell: { row: question.id, column: 'answered' } }, ' answered, ', { cell: { row: question.id, column: 'neither' } }, ' did not.']),
  ];
}

function shareOf({ yes, no }: Answers): number {
  return yes + no === 0 ? 0 : yes / (yes + no);
}

function listed(values: readonly string[]): string {
  return values.map((value) => `“${value}”`).join(' or ');
}
