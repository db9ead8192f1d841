import type { Relation } from '../figures/arithmetic.ts';
import { exactNumber } from '../figures/cell.ts';
import type { Column, Figure, Row } from '../figures/figure.ts';
import { numberText } from '../figures/wording.ts';
import { poissonCusum } from '../statistics/cusum.ts';
import { AnalysisError, type AnalysisContext } from './analysis.ts';
import { deathsAndBirths, totalRow, totalsAreSums, type GroupCounts } from './deaths-and-births.ts';
import { filterWords } from './filter-words.ts';
import { datasetsOf, provenanceOf, sourceSentence } from './provenance.ts';
import type { ControlChartSpec } from './spec.ts';
import { where } from './where-and-when.ts';

/** Tuned to find a rate half as high again; with h = 2 an unchanged rate of this size passes it seldom. A person's own are in the spec. */
export const usualCusum = { rateRatio: 1.5, threshold: 2 } as const;

interface RatedYear extends GroupCounts {
  readonly births: number;
}

/** A small lasting rise, which no single year shows: what deaths exceed their expectation by, added up from year to year and never below nothing. Rejects as makeFigure does. */
export async function chartOfSums(spec: ControlChartSpec, context: AnalysisContext): Promise<Figure> {
  const { deaths, births } = datasetsOf(spec, context);
  const counts = await deathsAndBirths({ ...spec, by: 'year', grouping: 'as-recorded' }, 'noted here', context);
  const years = counts.groups.filter((group): group is RatedYear => group.births !== null);
  if (years.length < 2 || counts.total.births === null || counts.total.deaths === 0) throw new AnalysisError('A CUSUM chart needs deaths, and at least two years with live births. Widen the filter on years.');
  const average = counts.total.deaths / counts.total.births;
  const expected = years.map((year) => average * year.births);
  const { rateRatio, threshold } = spec.cusum ?? usualCusum;
  const { periods, reference } = poissonCusum({ observed: years.map((year) => year.deaths), expected, rateRatio, threshold });
  const limit = threshold / Math.abs(Math.log(rateRatio));
  const rows = years.map((year, place): Row => ({ id: year.id, label: year.label, role: 'group', cells: { ...year.cells, expected: exactNumber(expected[place] ?? 0), sum: exactNumber(periods[place]?.events ?? 0), zero: exactNumber(0), threshold: exactNumber(limit) } }));
  const ofAll = { kind: 'missing', symbol: 'z', reason: 'The sum is of years one after the other.' } as const;
  const total: Row = { id: totalRow, label: counts.total.label, role: 'total', cells: { ...counts.total.cells, expected: exactNumber(counts.total.deaths), sum: ofAll, zero: ofAll, threshold: ofAll } };
  const change = rateRatio > 1 ? 'rise' : 'fall';
  return {
    id: spec.id,
    kind: spec.kind,
    words: {
      subtitle: `Deaths ${rateRatio > 1 ? 'beyond' : 'short of'} expectation, summed from year to year (CUSUM), ${await where(deaths, spec.filters, context)}`,
      definition: `Deaths under one year of age of babies born alive, as recorded in ${deaths.source.fileName}. ${counts.definition}`,
      denominator: `Expected deaths are live births of the same calendar year, from ${births.source.fileName}, at the rate of all years together.`,
      filters: spec.filters.map(filterWords),
      method: `Poisson CUSUM tuned to a ${change} of the rate to ${numberText(rateRatio, 2)} times that of all years: each year adds its deaths ${rateRatio > 1 ? 'less' : 'taken from'} ${numberText(reference, 3)} for each expected, and the sum never goes below 0. A signal is a sum above ${numberText(limit, 1)} deaths (log-likelihood ratio h ${numberText(threshold, 1)}); the sum is not begun anew after one.`,
      source: sourceSentence([{ what: 'Deaths', dataset: deaths }, { what: 'Live births', dataset: births }]),
      notes: [['The expectation is taken from the same years, so that a change within them is partly in it. A rate known beforehand would show it sooner.'], ...counts.notes],
    },
    rowHeading: 'Year',
    columns: columns(),
    rows: [...rows, total],
    arithmetic: [...totalsAreSums(counts), ...years.flatMap(({ id }, place) => follows(id, years[place - 1]?.id ?? null)), { kind: 'derived', result: { row: totalRow, column: 'expected' }, from: [{ row: totalRow, column: 'deaths' }], formula: 'expected' }],
    chart: {
      form: 'control',
      rows: rows.map(({ id }) => id),
      value: 'sum',
      axisTitle: `Deaths ${rateRatio > 1 ? 'beyond' : 'short of'} expectation, summed`,
      centre: { label: 'Nothing summed', value: 'zero' },
      limits: [{ label: 'Signal above', value: 'threshold' }],
      signals: periods.flatMap(({ signal }, place) => (signal ? [{ row: years[place]?.id ?? '', rule: `sign of a ${change}` }] : [])),
    },
    provenance: provenanceOf(spec, [deaths, births], context),
  };
}

function columns(): readonly Column[] {
  return [
    { id: 'deaths', label: 'Deaths', measure: 'count', decimals: 0, limitOf: null },
    { id: 'births', label: 'Live births', measure: 'denominator', decimals: 0, limitOf: null },
    { id: 'expected', label: 'Expected deaths', measure: 'expected', decimals: 1, limitOf: null },
    { id: 'sum', label: 'CUSUM, in deaths', measure: 'rate', decimals: 1, limitOf: null },
    { id: 'zero', label: 'Start', measure: 'limit', decimals: 0, limitOf: null },
    { id: 'threshold', label: 'Signal above', measure: 'limit', decimals: 1, limitOf: null },
  ];
}

/** Each sum is that of the year before and the year's own deaths less what was expected. */
function follows(row: string, before: string | null): readonly Relation[] {
  return [
    { kind: 'derived', result: { row, column: 'expected' }, from: [{ row, column: 'births' }, { row: totalRow, column: 'deaths' }, { row: totalRow, column: 'births' }], formula: 'expected' },
    { kind: 'derived', result: { row, column: 'sum' }, from: [{ row, column: 'deaths' }, { row, column: 'expected' }, ...(before === null ? [] : [{ row: before, column: 'sum' }])], formula: 'rate' },
  ];
}
