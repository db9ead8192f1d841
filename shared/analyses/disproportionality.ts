import type { ProtectedFigure } from '../disclosure/protect.ts';
import { roleWords } from '../dataset/roles.ts';
import type { Relation } from '../figures/arithmetic.ts';
import type { Chart } from '../figures/chart.ts';
import { cellAt, type Column, type Figure, type Row } from '../figures/figure.ts';
import type { Sentence } from '../figures/sentence.ts';
import { numberText } from '../figures/wording.ts';
import { AnalysisError, type Analysis, type AnalysisContext } from './analysis.ts';
import { filterWords } from './filter-words.ts';
import { ownGroups } from './lists.ts';
import { compositionCell, measuresOf, showWords, valueCell, type MeasuredStage } from './pathway-measures.ts';
import { pathwayTable, type PathwayTable } from './pathway-table.ts';
import { datasetNamed, provenanceOf, sourceSentence } from './provenance.ts';
import type { DisproportionalitySpec } from './spec.ts';
import { where } from './where-and-when.ts';

/** How groups are represented at the stages of a pathway, against the population and against each other. */
export const disproportionalityAnalysis: Analysis<DisproportionalitySpec> = {
  kind: 'disproportionality',
  needs: ({ records, by, stages }) => [{ dataset: records, roles: stages.some(({ of }) => of === 'value') ? [by, 'pathwayStage', 'events'] : [by] }],
  figure: disproportionalityFigure,
  headline,
};

const populationRow = 'population';

async function disproportionalityFigure(spec: DisproportionalitySpec, context: AnalysisContext): Promise<Figure> {
  const dataset = datasetNamed(spec.records, context);
  const table = await pathwayTable(dataset, spec, context);
  const reference = table.groups.findIndex(({ id }) => id === spec.reference);
  if (reference === -1) throw new AnalysisError(`“${spec.reference}” is no group of ${dataset.source.fileName}. Choose one of ${table.groups.map(({ label }) => label).join('; ')} as the reference.`);
  const measured = measuresOf(spec, table, reference);
  const { population } = spec;
  if (population === null && spec.show !== 'composition' && spec.show !== 'stage-on-stage') throw new AnalysisError(`${dataset.source.fileName} has no population to set the stages against. Choose its column, or show the stages alone.`);
  const rows = [...populationRows(spec, table), ...measured.map((stage) => stageRow(spec, table, stage))];
  const words = showWords(spec);
  const heading = roleWords[spec.by].name;
  return {
    id: spec.id,
    kind: spec.kind,
    words: {
      subtitle: [`${words.title} by ${heading.toLowerCase()}`, await where(dataset, spec.filters, context)].filter((part) => part !== '').join(', '),
      definition: `${spec.values === 'shares' ? 'Percentages of the children at each stage, as printed' : 'Children counted at each stage'} in ${dataset.source.fileName}. Stages are flows (everybody in the year) or stocks (those on one day), as each says. ${ownGroups(dataset, spec.by, spec.list).definition}`,
      denominator: population === null ? 'None: no population is published with the stages.' : `${population.label}, from the column “${population.column}” of ${dataset.source.fileName}.`,
      filters: spec.filters.map(filterWords),
      method: words.method,
      source: sourceSentence([{ what: 'Stages', dataset }]),
      notes: notes(spec, table),
    },
    rowHeading: 'Stage',
    columns: columns(spec, table),
    rows,
    arithmetic: arithmetic(spec, table),
    chart: chartOf(spec, table),
    provenance: provenanceOf(spec, [dataset], context),
  };
}

/** A column for every group: what was counted or printed, and the measure of it. */
const valueColumn = (place: number) => `value-${place}`;
const measureColumn = (place: number) => `measure-${place}`;

function populationRows(spec: DisproportionalitySpec, { groups, population }: PathwayTable): readonly Row[] {
  if (population === null || spec.population === null) return [];
  const cells = groups.flatMap((_, place) => [[valueColumn(place), valueCell(spec.values, population[place] ?? null)], [measureColumn(place), compositionCell(spec, population, place)]] as const);
  return [{ id: populationRow, label: spec.population.label, role: 'total', cells: Object.fromEntries(cells) }];
}

function stageRow(spec: DisproportionalitySpec, { groups }: PathwayTable, { stage, cells }: MeasuredStage): Row {
  const kind = stage.kind === 'flow' ? 'flow' : 'stock';
  return { id: stage.id, label: `${stage.label} (${kind})`, role: 'group', cells: Object.fromEntries(groups.flatMap((_, place) => [[valueColumn(place), valueCell(spec.values, stage.values[place] ?? null)], [measureColumn(place), cells[place]]] as const).flatMap(([name, cell]) => (cell ? [[name, cell]] : []))) };
}

function columns(spec: DisproportionalitySpec, { groups }: PathwayTable): readonly Column[] {
  const { column, decimals, measure } = showWords(spec);
  return groups.flatMap(({ label }, place): readonly Column[] => [
    { id: valueColumn(place), label: spec.values === 'shares' ? `${label} (%)` : label, measure: spec.values === 'shares' ? 'percentage' : 'count', decimals: 0, limitOf: null },
    { id: measureColumn(place), label: `${label}: ${column}`, measure, decimals, limitOf: null },
  ]);
}

/** A measure follows from its own group's numbers and those that they are set against. */
function arithmetic(spec: DisproportionalitySpec, { groups, stages, population }: PathwayTable): readonly Relation[] {
  const { formula } = showWords(spec);
  const base = population === null ? [] : [populationRow];
  const rows = [...base, ...stages.map(({ id }) => id)];
  return rows.flatMap((row, order) => {
    const before = spec.show === 'stage-on-stage' ? rows.slice(Math.max(order - 1, 0), order) : base;
    return groups.map((_, place): Relation => ({ kind: 'derived', result: { row, column: measureColumn(place) }, from: [...new Set([row, ...before])].flatMap((each) => groups.map((__, group) => ({ row: each, column: valueColumn(group) }))), formula }));
  });
}

function chartOf(spec: DisproportionalitySpec, { groups, stages }: PathwayTable): Chart {
  const { axisTitle } = showWords(spec);
  const drawn = stages.map(({ id }) => id);
  if (spec.show === 'composition') return { form: 'stacked', rows: [...(spec.population === null ? [] : [populationRow]), ...drawn], segments: groups.map(({ label }, place) => ({ label, value: measureColumn(place) })), colours: 'groups', axisTitle };
  if (spec.show === 'stage-on-stage') return { form: 'heat', rows: drawn, columns: groups.map(({ label }, place) => ({ label, value: measureColumn(place), beside: valueColumn(place) })), shading: 'both ways', axisTitle, reference: { at: { constant: 1 }, label: 'No change' } };
  const isRatio = spec.show !== 'rate';
  return { form: 'series', mark: 'line', rows: drawn, series: groups.map(({ label }, place) => ({ label, value: measureColumn(place), lower: null, upper: null })), scale: isRatio ? 'log' : 'linear', axisTitle, reference: isRatio ? { at: { constant: 1 }, label: 'Parity' } : null };
}

function notes({ values, show, reference, multiplier }: DisproportionalitySpec, { groups, stages, groups: { length } }: PathwayTable): readonly Sentence[] {
  const sums = stages.flatMap(({ label, values: each }) => {
    const sum = each.reduce<number>((sumSoFar, value) => sumSoFar + (value ?? 0), 0);
    return values === 'shares' && Math.abs(sum - 100) > length / 2 ? [`${label} ${numberText(sum, 0)}`] : [];
  });
  const kinds = new Set(stages.map(({ kind }) => kind));
  return [
    ['Stages are not the same children one after the other: each is counted in its own way, and a child can be counted more than once.'],
    ...(kinds.size > 1 ? [['Flows and stocks stand side by side: a stock holds children for as long as they stay, so it weighs long stays more.']] : []),
    ...(values === 'shares' ? [['Only percentages are published, so there is no number to give an interval: how sure a ratio is cannot be said.']] : []),
    ...(sums.length > 0 ? [[`Percentages do not make 100 by more than rounding: ${sums.join('; ')}. A share of unknown ethnic group is probably not printed, and ratios are lower for it.`]] : []),
    ...(show === 'relative-rate' || show === 'stage-on-stage' ? [[`Compared with ${groups.find(({ id }) => id === reference)?.label ?? reference}, the reference chosen. 0.80 to 1.25 is often read as no practical difference (the four-fifths rule).`]] : []),
    ...(show === 'rate' ? [[`Rates are of children counted, per ${numberText(multiplier, 0)} residents of the group.`]] : []),
    ['A disproportion is not by itself a sign of unfair treatment: need, place and deprivation are not allowed for.'],
  ];
}

/** The highest measure at the last stage, told only of what is shown. */
function headline(figure: ProtectedFigure): Sentence {
  const measures = figure.columns.filter(({ id }) => id.startsWith('measure-'));
  const last = figure.rows.filter(({ role }) => role === 'group').at(-1);
  const shown = last === undefined ? [] : measures.flatMap((column) => {
    const cell = cellAt(figure, { row: last.id, column: column.id });
    return cell.kind === 'number' ? [{ column, value: cell.value }] : [];
  });
  const [highest] = shown.sort((one, other) => other.value - one.value);
  if (highest === undefined || last === undefined) return ['No stage can be shown'];
  return [`${last.label}: highest for ${highest.column.label}, `, { cell: { row: last.id, column: highest.column.id } }];
}
