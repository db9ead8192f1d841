import { roleWords } from '../dataset/roles.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { gapsQuery } from '../engine/gaps-query.ts';
import type { Relation } from '../figures/arithmetic.ts';
import { exactNumber } from '../figures/cell.ts';
import type { Column, Figure, Row } from '../figures/figure.ts';
import { gChart } from '../statistics/control-charts/g-chart.ts';
import { anhoejRuns } from '../statistics/control-charts/run-rules.ts';
import { tChart } from '../statistics/control-charts/t-chart.ts';
import { AnalysisError, type AnalysisContext } from './analysis.ts';
import { columnFor, conditionsFor, groupedCounts } from './counts.ts';
import { filterWords } from './filter-words.ts';
import { datasetNamed, provenanceOf, sourceSentence } from './provenance.ts';
import { runsNote } from './run-notes.ts';
import type { ControlChartSpec } from './spec.ts';
import { where } from './where-and-when.ts';

/** The time between one day with deaths and the next. */
interface Gap {
  readonly year: number;
  readonly deaths: number;
  readonly days: number;
}

interface Charted {
  readonly values: readonly number[];
  readonly centre: number;
  readonly lower: number;
  readonly upper: number;
  readonly above: readonly number[];
  readonly below: readonly number[];
}

/** Days, or births, between deaths; each point is a death or the deaths of one day, so that a policy withholds it where it is few. Rejects as makeFigure does. */
export async function chartOfGaps(spec: ControlChartSpec, context: AnalysisContext): Promise<Figure> {
  const deaths = datasetNamed(spec.deaths, context);
  const births = spec.chart === 'g' ? datasetNamed(spec.births, context) : null;
  const gaps = await gapsOf(deaths, spec, context);
  if (gaps.length < 2) throw new AnalysisError(`${deaths.source.fileName} has fewer than three days of death in ${roleWords.date.name.toLowerCase()}: full dates are needed. Choose another column under Data, or the rate of each year.`);
  const charted = births === null ? ofDays(gaps) : ofBirths(gaps, await birthsADay(births, spec, context));
  const unit = births === null ? 'days' : 'births';
  const rows = gaps.map((gap, place): Row => ({ id: `gap-${place + 1}`, label: `${place + 1}, ${gap.year}`, role: 'group', cells: { deaths: exactNumber(gap.deaths), between: exactNumber(charted.values[place] ?? 0), centre: exactNumber(charted.centre), lower: exactNumber(charted.lower), upper: exactNumber(charted.upper) } }));
  return {
    id: spec.id,
    kind: spec.kind,
    words: {
      subtitle: `${births === null ? 'Days' : 'Live births'} between one infant death and the next, ${await where(deaths, spec.filters, context)}`,
      definition: `Deaths as recorded in ${deaths.source.fileName}, by the day in “${columnFor(deaths, 'date')}”. Deaths on one day count as one point.`,
      denominator: births === null ? 'None: these are days.' : `Live births of each year, from ${births.source.fileName}, taken to be spread evenly over its days.`,
      filters: spec.filters.map(filterWords),
      method: births === null ? 't-chart: an individuals chart of days to the power 1/3.6, turned back to days (Nelson). A point above the upper limit is a longer gap than chance gives: good news.' : 'g-chart: centre the median, limits three geometric standard deviations from the mean. A point above the upper limit is more births without a death than chance gives: good news.',
      source: sourceSentence([{ what: 'Deaths', dataset: deaths }, ...(births === null ? [] : [{ what: 'Live births', dataset: births }])]),
      notes: [runsNote(anhoejRuns({ values: charted.values, centre: charted.centre })), ['Each point is a single death or the deaths of one day: gaps one after the other give the days of death away, so they are withheld wherever small counts are. The rate of each year can be published instead.']],
    },
    rowHeading: 'Gap and year',
    columns: columns(unit),
    rows,
    arithmetic: rows.flatMap(({ id }): readonly Relation[] => ['between', 'centre', 'lower', 'upper'].map((column) => ({ kind: 'derived', result: { row: id, column }, from: [{ row: id, column: 'deaths' }], formula: column === 'between' ? 'rate' : 'limit' }))),
    chart: {
      form: 'control',
      rows: rows.map(({ id }) => id),
      value: 'between',
      axisTitle: births === null ? 'Days since the death before' : 'Live births since the death before',
      centre: { label: 'Centre', value: 'centre' },
      limits: [{ label: 'Upper limit', value: 'upper' }, { label: 'Lower limit', value: 'lower' }],
      signals: [...charted.above.map((place) => ({ row: `gap-${place + 1}`, rule: 'a longer gap than chance gives' })), ...charted.below.map((place) => ({ row: `gap-${place + 1}`, rule: 'a shorter gap than chance gives' }))],
    },
    provenance: provenanceOf(spec, [deaths, ...(births === null ? [] : [births])], context),
  };
}

async function gapsOf(dataset: Dataset, { filters }: ControlChartSpec, context: AnalysisContext): Promise<readonly Gap[]> {
  const { rows } = await context.engine.query(gapsQuery(dataset.table, columnFor(dataset, 'date'), conditionsFor(dataset, filters)), context.signal ? { signal: context.signal } : {});
  return rows.flatMap(({ year, events, days }) => (days === null ? [] : [{ year: Number(year), deaths: Number(events), days: Number(days) }]));
}

function ofDays(gaps: readonly Gap[]): Charted {
  const values = gaps.map(({ days }) => days);
  return { values, ...tChart({ days: values }) };
}

function ofBirths(gaps: readonly Gap[], aDay: ReadonlyMap<number, number>): Charted {
  const values = gaps.map(({ days, year }) => {
    const births = aDay.get(year);
    if (births === undefined) throw new AnalysisError(`There are no live births for ${year}, in which deaths are. Leave it out by a filter, or open a file that has them.`);
    return Math.round(births * days);
  });
  return { values, ...gChart({ between: values }), below: [] };
}

/** Leap years make no difference to a number of births a day. */
const daysInYear = 365.25;

async function birthsADay(births: Dataset, { filters }: ControlChartSpec, context: AnalysisContext): Promise<ReadonlyMap<number, number>> {
  const { byGroup } = await groupedCounts(context, births, 'liveBirths', 'year', (raw) => raw, filters);
  return new Map([...byGroup].map(([year, count]) => [Number(year), count / daysInYear]));
}

function columns(unit: string): readonly Column[] {
  const limit = (id: string, label: string): Column => ({ id, label, measure: 'limit', decimals: 0, limitOf: null });
  return [
    { id: 'deaths', label: 'Deaths', measure: 'count', decimals: 0, limitOf: null },
    { id: 'between', label: `${unit === 'days' ? 'Days' : 'Live births'} since the one before`, measure: 'rate', decimals: 0, limitOf: null },
    limit('centre', 'Centre'), limit('lower', 'Lower control limit'), limit('upper', 'Upper control limit'),
  ];
}
