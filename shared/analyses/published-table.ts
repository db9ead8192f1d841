import type { Dataset, DatasetColumn } from '../dataset/dataset.ts';
import type { MarkMeaning } from '../dataset/markers/mark-meaning.ts';
import type { ProtectedFigure } from '../disclosure/protect.ts';
import { pageQuery } from '../engine/page-query.ts';
import type { Cell, Mark, NumberCell } from '../figures/cell.ts';
import type { Chart } from '../figures/chart.ts';
import { type Column, type Figure, type Row } from '../figures/figure.ts';
import type { Sentence } from '../figures/sentence.ts';
import { AnalysisError, type Analysis, type AnalysisContext } from './analysis.ts';
import { conditionsFor } from './counts.ts';
import { filterWords } from './filter-words.ts';
import { datasetNamed, provenanceOf, sourceSentence } from './provenance.ts';
import type { PublishedTableSpec } from './spec.ts';

/** A table as somebody published it: its own numbers and marks, charted, nothing worked out. */
export const publishedTableAnalysis: Analysis<PublishedTableSpec> = {
  kind: 'published-table',
  needs: ({ records }) => [{ dataset: records, roles: [] }],
  figure: publishedTableFigure,
  headline,
};

/** More rows than a printed table has. */
const mostRows = 500;

async function publishedTableFigure(spec: PublishedTableSpec, context: AnalysisContext): Promise<Figure> {
  const dataset = datasetNamed(spec.records, context);
  const columns = spec.columns.map((each) => ({ ...each, source: columnOf(dataset, each.column) }));
  const labels = spec.labels.map((name) => columnOf(dataset, name));
  const asked = [...new Set([...labels, ...columns.map(({ source }) => source)].flatMap(({ name, marker }) => (marker === null ? [name] : [name, marker])))];
  const found = await context.engine.query(pageQuery({ table: dataset.table, columns: asked, conditions: conditionsFor(dataset, spec.filters), sort: [], offset: 0, limit: mostRows + 1 }), context.signal ? { signal: context.signal } : {});
  if (found.rows.length > mostRows) throw new AnalysisError(`${dataset.source.fileName} has more than ${mostRows} rows, which is more than a printed table has. Filter it first.`);
  if (found.rows.length === 0) throw new AnalysisError(`No row of ${dataset.source.fileName} is left. Remove a filter.`);
  const rows = found.rows.map((row, place): Row => ({
    id: `row-${place + 1}`,
    label: labels.map(({ name, marker }) => printed(row[name] ?? (marker === null ? null : (row[marker] ?? null)))).join(', '),
    role: 'group',
    cells: Object.fromEntries(columns.map(({ source, column }) => [column, publishedCell(dataset, row[source.name] ?? null, source.marker === null ? null : (row[source.marker] ?? null))])),
  }));
  const comparator = spec.comparator === undefined ? undefined : rows.find(({ label }) => label === spec.comparator);
  if (spec.comparator !== undefined && comparator === undefined) throw new AnalysisError(`No row of ${dataset.source.fileName} is called “${spec.comparator}”. Choose another to compare with.`);
  return {
    id: spec.id,
    kind: spec.kind,
    words: {
      subtitle: `${spec.title}, as published by ${spec.publisher}`,
      definition: `As published by ${spec.publisher}: ${spec.definition}`,
      denominator: spec.denominator,
      filters: spec.filters.map(filterWords),
      method: 'Numbers and marks are those of the publisher; nothing was worked out from them.',
      source: sourceSentence([{ what: `Published by ${spec.publisher}`, dataset }]),
      notes: markNotes(dataset, columns.map(({ source }) => source)),
    },
    rowHeading: spec.rowHeading,
    columns: columns.map(({ column, label, measure, decimals }): Column => ({ id: column, label, measure, decimals, limitOf: null })),
    rows,
    arithmetic: [],
    chart: chartOf(spec, rows, comparator),
    provenance: provenanceOf(spec, [dataset], context),
  };
}

function columnOf(dataset: Dataset, name: string): DatasetColumn {
  const column = dataset.columns.find((candidate) => candidate.name === name);
  if (!column) throw new AnalysisError(`${dataset.source.fileName} has no column “${name}”. Choose the columns again.`);
  return column;
}

function printed(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '[x]';
}

/** A number with its marks, or the mark that stands in its place. */
function publishedCell(dataset: Dataset, value: unknown, mark: unknown): Cell {
  const meaning = dataset.legend.find((entry) => entry.mark === mark)?.meaning ?? null;
  if (typeof value === 'number') return { kind: 'number', value, rounding: 'exact', marks: meaning === null ? [] : besideNumber(meaning), counted: null } satisfies NumberCell;
  if (meaning === 'confidential' || meaning === 'below-threshold') return { kind: 'withheld', reason: 'count', counted: null };
  if (meaning === 'not-applicable') return { kind: 'missing', symbol: 'z', reason: 'The publisher says that it does not apply.' };
  if (meaning === 'unreliable') return { kind: 'missing', symbol: 'u', reason: 'The publisher holds it for too unreliable to give.' };
  return { kind: 'missing', symbol: 'x', reason: 'The publisher gives no number.' };
}

const marksBeside: Partial<Record<MarkMeaning, Mark>> = { unreliable: 'u', estimated: 'e', provisional: 'p', revised: 'r' };

function besideNumber(meaning: MarkMeaning): readonly Mark[] {
  const mark = marksBeside[meaning];
  return mark === undefined ? [] : [mark];
}

function markNotes({ legend }: Dataset, columns: readonly DatasetColumn[]): readonly Sentence[] {
  const marked = columns.flatMap(({ marks }) => marks.map(({ mark }) => mark));
  const unexplained = [...new Set(marked)].filter((mark) => legend.find((entry) => entry.mark === mark)?.meaning === 'unexplained');
  return unexplained.length === 0 ? [] : [[`Marks that the file does not explain, shown as [x] where they stand for a number: ${unexplained.join('; ')}. Say under Data what they mean.`]];
}

/** One column of numbers as bars, several as series; the comparator is a line and not a bar. */
function chartOf({ columns }: PublishedTableSpec, rows: readonly Row[], comparator: Row | undefined): Chart {
  const drawn = rows.filter((row) => row !== comparator).map(({ id }) => id);
  const [first, ...others] = columns.filter(({ drawn: isDrawn }) => isDrawn);
  if (first === undefined) throw new AnalysisError('No column is chosen to be drawn. Choose one.');
  const reference = comparator === undefined ? null : { at: { row: comparator.id, column: first.column }, label: comparator.label };
  if (others.length === 0) return { form: 'interval', mark: 'column', direction: 'down', rows: drawn, value: first.column, lower: null, upper: null, beside: [], scale: 'linear', axisTitle: first.label, reference };
  return { form: 'series', mark: 'column', rows: drawn, series: [first, ...others].map(({ column, label }) => ({ label, value: column, lower: null, upper: null })), scale: 'linear', axisTitle: first.label, reference };
}

/** What it is of: which of a publisher's numbers matters is not ours to say. */
function headline({ words }: ProtectedFigure): Sentence {
  return [words.subtitle.replace(/, as published by .*$/, '')];
}
