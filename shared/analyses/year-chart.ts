import type { Relation } from '../figures/arithmetic.ts';
import { estimatedNumber, exactNumber, type Cell } from '../figures/cell.ts';
import type { Column, Figure, Row } from '../figures/figure.ts';
import { numberText } from '../figures/wording.ts';
import { uChart } from '../statistics/control-charts/attribute-charts.ts';
import { anhoejRuns } from '../statistics/control-charts/run-rules.ts';
import { AnalysisError, type AnalysisContext } from './analysis.ts';
import { deathsAndBirths, totalRow, totalsAreSums, type GroupCounts } from './deaths-and-births.ts';
import { filterWords } from './filter-words.ts';
import { datasetsOf, provenanceOf, sourceSentence } from './provenance.ts';
import { runsNote } from './run-notes.ts';
import type { ControlChartSpec } from './spec.ts';
import { where } from './where-and-when.ts';

interface RatedYear extends GroupCounts {
  readonly births: number;
}

/** The rate of each year within the limits of chance about the rate of all. Rejects as makeFigure does. */
export async function chartOfYears(spec: ControlChartSpec, context: AnalysisContext): Promise<Figure> {
  const { deaths, births } = datasetsOf(spec, context);
  const counts = await deathsAndBirths({ ...spec, by: 'year', grouping: 'as-recorded' }, 'noted here', context);
  const years = counts.groups.filter((group): group is RatedYear => group.births !== null);
  if (years.length < 2) throw new AnalysisError('A control chart needs at least two years with live births. Widen the filter on years.');
  const chart = uChart({ counts: years.map((year) => year.deaths), denominators: years.map((year) => year.births) });
  const per = `per ${numberText(spec.multiplier, 0)} live births`;
  const rows = years.map((year, place): Row => {
    const period = chart.periods[place];
    const scaled = (value: number | null | undefined): Cell => estimatedNumber(value == null ? null : value * spec.multiplier, 'There is no rate for this year.');
    return { id: year.id, label: year.label, role: 'group', cells: { ...year.cells, rate: scaled(period?.value), centre: exactNumber(chart.centre * spec.multiplier), lower: scaled(period?.lower), upper: scaled(period?.upper) } };
  });
  const ofAll: Cell = { kind: 'missing', symbol: 'z', reason: 'Limits are of single years.' };
  const total: Row = { id: totalRow, label: counts.total.label, role: 'total', cells: { ...counts.total.cells, rate: exactNumber(chart.centre * spec.multiplier), centre: exactNumber(chart.centre * spec.multiplier), lower: ofAll, upper: ofAll } };
  const runs = anhoejRuns({ values: chart.periods.map(({ value }) => value), centre: chart.centre });
  return {
    id: spec.id,
    kind: spec.kind,
    words: {
      subtitle: `Infant mortality rate by year within the limits of chance, ${await where(deaths, spec.filters, context)}`,
      definition: `Deaths under one year of age of babies born alive, as recorded in ${deaths.source.fileName}. ${counts.definition}`,
      denominator: `Live births in the same calendar year, from ${births.source.fileName}.`,
      filters: spec.filters.map(filterWords),
      method: `u-chart: rates ${per}; limits three Poisson standard deviations on either side of the rate of all years. Control limits are not a confidence interval. Runs by Anhøj's two rules.`,
      source: sourceSentence([{ what: 'Deaths', dataset: deaths }, { what: 'Live births', dataset: births }]),
      notes: [runsNote(runs), ...counts.notes],
    },
    rowHeading: 'Year',
    columns: columns(per),
    rows: [...rows, total],
    arithmetic: [...totalsAreSums(counts), ...[...rows, total].flatMap(({ id }) => follows(id))],
    chart: {
      form: 'control',
      rows: rows.map(({ id }) => id),
      value: 'rate',
      axisTitle: `Rate ${per}`,
      centre: { label: 'All years', value: 'centre' },
      limits: [{ label: 'Upper limit', value: 'upper' }, { label: 'Lower limit', value: 'lower' }],
      signals: chart.periods.flatMap(({ value, lower, upper }, place) => (value !== null && (value > upper || value < lower) ? [{ row: years[place]?.id ?? '', rule: value > upper ? 'above the upper limit' : 'below the lower limit' }] : [])),
    },
    provenance: provenanceOf(spec, [deaths, births], context),
  };
}

function columns(per: string): readonly Column[] {
  const limit = (id: string, label: string): Column => ({ id, label, measure: 'limit', decimals: 1, limitOf: null });
  return [
    { id: 'deaths', label: 'Deaths', measure: 'count', decimals: 0, limitOf: null },
    { id: 'births', label: 'Live births', measure: 'denominator', decimals: 0, limitOf: null },
    { id: 'rate', label: `Rate ${per}`, measure: 'rate', decimals: 1, limitOf: null },
    limit('centre', 'Rate of all years'), limit('lower', 'Lower control limit'), limit('upper', 'Upper control limit'),
  ];
}

function follows(row: string): readonly Relation[] {
  const total = ['deaths', 'births'].map((column) => ({ row: totalRow, column }));
  return [
    { kind: 'derived', result: { row, column: 'rate' }, from: [{ row, column: 'deaths' }, { row, column: 'births' }], formula: 'rate' },
    { kind: 'derived', result: { row, column: 'centre' }, from: total, formula: 'rate' },
    ...(['lower', 'upper'] as const).map((column): Relation => ({ kind: 'derived', result: { row, column }, from: [...total, { row, column: 'births' }], formula: 'limit' })),
  ];
}
