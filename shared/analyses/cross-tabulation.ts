import type { ProtectedFigure } from '../disclosure/protect.ts';
import { roleWords } from '../dataset/roles.ts';
import type { Relation } from '../figures/arithmetic.ts';
import { exactNumber, type Cell } from '../figures/cell.ts';
import type { Chart } from '../figures/chart.ts';
import { cellAt, type Column, type Figure, type Row } from '../figures/figure.ts';
import type { Sentence } from '../figures/sentence.ts';
import { AnalysisError, type Analysis, type AnalysisContext } from './analysis.ts';
import { countedWords } from './counted-words.ts';
import { crossCounts, type AxisGroup, type CrossCounts } from './cross-counts.ts';
import { filterWords } from './filter-words.ts';
import { datasetNamed, provenanceOf, sourceSentence } from './provenance.ts';
import { noBirths, rateCells } from './rate-cells.ts';
import { fewestToCalculate, fewestToRely } from './reliability.ts';
import { recordNotes } from './source-notes.ts';
import type { CrossTabulationSpec } from './spec.ts';
import { where } from './where-and-when.ts';

/** Counts by two breakdowns at once with both margins; shares of each row, or rates where the births have both. */
export const crossTabulationAnalysis: Analysis<CrossTabulationSpec> = {
  kind: 'cross-tabulation',
  needs: ({ records, counting, rows, columns, births }) => [
    { dataset: records, roles: [...(counting === 'rows' ? [] : [counting]), rows.by, columns.by] },
    ...(births === undefined ? [] : [{ dataset: births, roles: ['liveBirths', rows.by, columns.by] as const }]),
  ],
  figure: crossTabulationFigure,
  headline,
};

const wholeId = 'total';
/** Rates are per this many live births. */
const multiplier = 1000;

/** A column of groups, or that of all of them together. */
interface Across extends AxisGroup {
  readonly group: string | null;
  /** The name of its columns: its place, or "total". */
  readonly name: string;
}

async function crossTabulationFigure(spec: CrossTabulationSpec, context: AnalysisContext): Promise<Figure> {
  const dataset = datasetNamed(spec.records, context);
  const birthsTable = spec.births === undefined ? null : datasetNamed(spec.births, context);
  if (spec.show === 'rates' && birthsTable === null) throw new AnalysisError('Rates need a table of births with both breakdowns. Choose one, or show counts or shares.');
  const births = birthsTable === null ? null : await crossCounts(birthsTable, { ...spec, counting: 'liveBirths' }, context);
  const counts = await crossCounts(dataset, spec, context, births === null ? undefined : { rows: births.rows.map(({ id }) => id), columns: births.columns.map(({ id }) => id) });
  const across: readonly Across[] = [...counts.columns.map((group, place): Across => ({ ...group, group: group.id, name: String(place) })), { id: wholeId, label: 'All', group: null, name: wholeId }];
  const row = (group: string | null, label: string): Row => ({ id: group ?? wholeId, label, role: group === null ? 'total' : 'group', cells: Object.assign({}, ...across.map((column) => cellsOf(spec, group, column, counts, births))) as Row['cells'] });
  const rows = [...counts.rows.map(({ id, label }) => row(id, label)), row(null, 'All')];
  const [down, over] = [roleWords[spec.rows.by].name, roleWords[spec.columns.by].name];
  const { heading, plural } = countedWords[spec.counting];
  return {
    id: spec.id,
    kind: spec.kind,
    words: {
      subtitle: [`${heading} by ${down.toLowerCase()} and ${over.toLowerCase()}`, await where(dataset, spec.filters, context)].filter((words) => words !== '').join(', '),
      definition: `${heading} as recorded in ${dataset.source.fileName}. Down: ${down.toLowerCase()}. Across: ${over.toLowerCase()}. ${counts.definition}`,
      denominator: denominatorWords(spec, plural, birthsTable?.source.fileName ?? ''),
      filters: spec.filters.map(filterWords),
      method: `Every one of the ${plural} is in one row and one column; the margins are sums.${spec.show === 'rates' ? ` [u] marks a rate on fewer than ${fewestToRely}; none is calculated on fewer than ${fewestToCalculate}, unless there were none. Intervals are not shown: see the rates by each breakdown alone.` : ''}`,
      source: sourceSentence([{ what: heading, dataset }, ...(birthsTable === null ? [] : [{ what: 'Live births', dataset: birthsTable }])]),
      notes: [...notes(counts), ...recordNotes(dataset)],
    },
    rowHeading: down,
    columns: across.flatMap((column) => columnsOf(spec, column)),
    rows,
    arithmetic: arithmetic(spec, counts, births, rows, across),
    chart: chartOf(spec, counts, across),
    provenance: provenanceOf(spec, [dataset, ...(birthsTable === null ? [] : [birthsTable])], context),
  };
}

function cellsOf({ show, confidence }: CrossTabulationSpec, row: string | null, { group, name }: Across, counts: CrossCounts, births: CrossCounts | null): Record<string, Cell> {
  const count = { [`count-${name}`]: counts.cell(row, group) };
  if (show === 'counts') return count;
  if (show === 'shares') return { ...count, [`share-${name}`]: shareOf(counts.count(row, group), counts.count(row, null)) };
  const denominator = births?.count(row, group) ?? 0;
  const { rate } = rateCells(counts.count(row, group), denominator === 0 ? null : denominator, { multiplier, confidence });
  return { ...count, [`births-${name}`]: denominator === 0 || births === null ? noBirths : births.cell(row, group), [`rate-${name}`]: rate };
}

function shareOf(count: number, of: number): Cell {
  return of === 0 ? { kind: 'missing', symbol: 'z', reason: 'The row has none, so there is nothing to have a share of.' } : exactNumber((count / of) * 100);
}

function columnsOf({ show, counting }: CrossTabulationSpec, { label, name }: Across): readonly Column[] {
  const count: Column = { id: `count-${name}`, label: show === 'counts' ? label : `${label}: ${countedWords[counting].plural}`, measure: 'count', decimals: 0, limitOf: null };
  switch (show) {
    case 'counts':
      return [count];
    case 'shares':
      return [count, { id: `share-${name}`, label: `${label}: % of row`, measure: 'percentage', decimals: 1, limitOf: null }];
    case 'rates':
      return [count, { id: `births-${name}`, label: `${label}: live births`, measure: 'denominator', decimals: 0, limitOf: null }, { id: `rate-${name}`, label: `${label}: rate per 1,000`, measure: 'rate', decimals: 1, limitOf: null }];
  }
}

function denominatorWords({ show }: CrossTabulationSpec, plural: string, births: string): string {
  if (show === 'shares') return `All ${plural} of the row, those not known among them.`;
  return show === 'rates' ? `Live births in the same row and column, from ${births}.` : `None: these are counts of ${plural}.`;
}

/** Every row and every column adds up, and so do both margins. */
function arithmetic({ show }: CrossTabulationSpec, counts: CrossCounts, births: CrossCounts | null, rows: readonly Row[], across: readonly Across[]): readonly Relation[] {
  const sums = (measure: 'count' | 'births', of: CrossCounts): readonly Relation[] => {
    const columns = across.filter(({ group }) => group !== null && of.columns.some(({ id }) => id === group));
    return [
      ...rows.map((row): Relation => ({ kind: 'sum', total: { row: row.id, column: `${measure}-${wholeId}` }, parts: columns.map(({ name }) => ({ row: row.id, column: `${measure}-${name}` })) })),
      ...across.map(({ name }): Relation => ({ kind: 'sum', total: { row: wholeId, column: `${measure}-${name}` }, parts: of.rows.filter(({ id }) => rows.some((row) => row.id === id)).map(({ id }) => ({ row: id, column: `${measure}-${name}` })) })),
    ];
  };
  const derived = rows.flatMap(({ id: row }) => across.flatMap(({ name }): readonly Relation[] => {
    const at = (column: string) => ({ row, column });
    if (show === 'shares') return [{ kind: 'derived', result: at(`share-${name}`), from: [at(`count-${name}`), at(`count-${wholeId}`)], formula: 'percentage' }];
    return show === 'rates' ? [{ kind: 'derived', result: at(`rate-${name}`), from: [at(`count-${name}`), at(`births-${name}`)], formula: 'rate' }] : [];
  }));
  return [...sums('count', counts), ...(show === 'rates' && births !== null ? sums('births', births) : []), ...derived];
}

function chartOf({ show, counting }: CrossTabulationSpec, { rows }: CrossCounts, across: readonly Across[]): Chart {
  const groups = across.filter(({ group }) => group !== null);
  const drawn = rows.map(({ id }) => id);
  switch (show) {
    case 'shares':
      return { form: 'stacked', rows: drawn, segments: groups.map(({ label, name }) => ({ label, value: `share-${name}` })), colours: 'groups', axisTitle: 'Share of each row (%)' };
    case 'counts':
      return { form: 'heat', rows: drawn, columns: groups.map(({ label, name }) => ({ label, value: `count-${name}`, beside: null })), shading: 'one way', axisTitle: countedWords[counting].heading, reference: null };
    case 'rates':
      return { form: 'heat', rows: drawn, columns: groups.map(({ label, name }) => ({ label, value: `rate-${name}`, beside: `count-${name}` })), shading: 'one way', axisTitle: 'Rate per 1,000 live births', reference: null };
  }
}

function notes({ rows, columns }: CrossCounts): readonly Sentence[] {
  const cells = rows.length * columns.length;
  const hasUnknown = [...rows, ...columns].some(({ id }) => id === 'not-known');
  return [
    ...(cells > 20 ? [[`The table has ${cells} cells inside its margins: some will look high or low by chance alone.`]] : []),
    ...(hasUnknown ? [['“Not known” is blank, not stated or not on the list: it is in the totals and in no group.']] : []),
  ];
}

/** The fullest cell, told only from counts that are shown. */
function headline(figure: ProtectedFigure): Sentence {
  const columns = figure.columns.filter(({ id }) => id.startsWith('count-') && id !== `count-${wholeId}`);
  const shown = figure.rows.filter(({ role }) => role === 'group').flatMap((row) => columns.map((column) => ({ row, column, cell: cellAt(figure, { row: row.id, column: column.id }) })));
  const [most] = shown.flatMap(({ row, column, cell }) => (cell.kind === 'number' ? [{ row, column, value: cell.value }] : [])).sort((one, other) => other.value - one.value);
  const all: Sentence = [{ cell: { row: wholeId, column: `count-${wholeId}` } }];
  return most === undefined ? all : [`${most.row.label} and ${most.column.label.replace(/: .*$/, '')}: `, { cell: { row: most.row.id, column: most.column.id } }, ' of ', ...all, ', the most of all shown'];
}
