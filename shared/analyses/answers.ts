import type { Dataset } from '../dataset/dataset.ts';
import type { FactorFilter, Filter, RecordsCounted } from '../dataset/filter.ts';
import type { Breakdown } from '../dataset/roles.ts';
import { answersQuery } from '../engine/answers-query.ts';
import { AnalysisError, type AnalysisContext } from './analysis.ts';
import { columnFor, conditionsFor, countedBy, type Countable } from './counts.ts';
import { columnWords } from './filter-words.ts';
import type { QuestionsSpec } from './spec.ts';

/** One question put to every record: a factor, a survey item, or any of several together. */
export interface Question {
  readonly id: string;
  readonly label: string;
  readonly columns: readonly string[];
}

/** How often it was answered yes, no, and neither. */
export interface Answers {
  readonly yes: number;
  readonly no: number;
  readonly neither: number;
}

/** The answers to each question, by its id, among the records with one value of a breakdown; null where that is blank, or nothing is broken down. */
export interface AnswersOf {
  readonly value: string | null;
  readonly every: number;
  readonly answers: ReadonlyMap<string, Answers>;
}

/** The questions of a spec: its columns, or the table's factors where it names none, and then what it asks of several together. Throws an AnalysisError where a column is not there. */
export function questionsOf(dataset: Dataset, { columns, combinations }: Pick<QuestionsSpec, 'columns' | 'combinations'>): readonly Question[] {
  const factors = dataset.roles.factors?.of === 'columns' ? dataset.roles.factors.columns : [];
  const single = (columns ?? factors).map((column): Question => ({ id: column, label: columnWords(column), columns: [column] }));
  const questions = [...single, ...combinations.map(({ label, columns: several }): Question => ({ id: label, label, columns: several }))];
  const absent = questions.flatMap((question) => question.columns).find((column) => !dataset.columns.some(({ name }) => name === column));
  if (absent !== undefined) throw new AnalysisError(`${dataset.source.fileName} has no column “${absent}”. Choose the columns again.`);
  if (questions.length === 0) throw new AnalysisError(`${dataset.source.fileName} has no columns marked as factors. Choose them under Data.`);
  return questions;
}

export interface AnswersWanted {
  readonly dataset: Dataset;
  readonly counting: Countable;
  readonly questions: readonly Question[];
  readonly answers: QuestionsSpec['answers'];
  readonly by: Breakdown | null;
  readonly filters: readonly Filter[];
}

/** Counts the answers to every question in one pass. Rejects with an AnalysisError or an EngineError. */
export async function countAnswers({ dataset, counting, questions, answers, by, filters }: AnswersWanted, context: AnalysisContext): Promise<readonly AnswersOf[]> {
  const asked = answersQuery({
    table: dataset.table,
    questions,
    yes: answers.yes.values,
    no: answers.no.values,
    by: by === null ? null : columnFor(dataset, by),
    counted: countedBy(dataset, counting),
    conditions: conditionsFor(dataset, filters),
  });
  const { rows } = await context.engine.query(asked, context.signal ? { signal: context.signal } : {});
  return rows.map((row) => {
    const every = Number(row.every);
    const of = (place: number): Answers => {
      const [yes, no] = [Number(row[`yes${place}`]), Number(row[`no${place}`])];
      return { yes, no, neither: every - yes - no };
    };
    return { value: row.value === null ? null : String(row.value), every, answers: new Map(questions.map(({ id }, place) => [id, of(place)])) };
  });
}

/** The records that answered a question so. */
export function recordsAnswering(dataset: Dataset, filters: readonly Filter[], { columns }: Question, answers: QuestionsSpec['answers'], side: 'yes' | 'no'): RecordsCounted {
  const own: FactorFilter = { dimension: 'factors', columns, match: side === 'yes' ? 'any' : 'every', oneOf: answers[side].values };
  return { dataset: dataset.name, filters: [...filters, own] };
}
