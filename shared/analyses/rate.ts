import { roleWords } from '../dataset/roles.ts';
import { estimatedNumber, type Cell } from '../figures/cell.ts';
import type { Relation } from '../figures/arithmetic.ts';
import type { Column, Figure, Row } from '../figures/figure.ts';
import type { Sentence } from '../figures/sentence.ts';
import { numberText } from '../figures/wording.ts';
import { rate } from '../statistics/rate.ts';
import type { Analysis, AnalysisContext } from './analysis.ts';
import { apartRows } from './apart-row.ts';
import { deathsAndBirths, noBirths, totalRow, totalsAreSums, type GroupCounts } from './deaths-and-births.ts';
import { filterWords } from './filter-words.ts';
import { limitColumns } from './limit-columns.ts';
import { datasetsOf, provenanceOf, sourceSentence } from './provenance.ts';
import { fewestToCalculate, fewestToRely, reliabilityMarks, tooFewToCalculate } from './reliability.ts';
import type { RateSpec } from './spec.ts';
import { where } from './where-and-when.ts';

/** Deaths per 1,000 live births, by year or by group, with the limits of the count. */
export const rateAnalysis: Analysis<RateSpec> = {
  kind: 'rate',
  needs: ({ deaths, births, by }) => [{ dataset: deaths, roles: ['deaths', by] }, { dataset: births, roles: ['liveBirths', by] }],
  figure: rateFigure,
  headline: ({ columns }): Sentence => [
    'The infant mortality rate was ',
    { cell: { row: totalRow, column: 'rate' } },
    ` ${columns.find(({ id }) => id === 'rate')?.label.replace('Rate ', '') ?? ''} (95% CI `,
    { cell: { row: totalRow, column: 'lower' } },
    ' to ',
    { cell: { row: totalRow, column: 'upper' } },
    ')',
  ],
};

async function rateFigure(spec: RateSpec, context: AnalysisContext): Promise<Figure> {
  const { deaths, births } = datasetsOf(spec, context);
  const counts = await deathsAndBirths(spec, 'noted here', context);
  const rows = counts.groups.map((group): Row => ({ id: group.id, label: group.label, role: 'group', cells: { ...group.cells, ...rateCells(spec, group) } }));
  const total: Row = { id: totalRow, label: counts.total.label, role: 'total', cells: { ...counts.total.cells, ...rateCells(spec, counts.total) } };
  const overTime = spec.by === 'year';
  const per = `per ${numberText(spec.multiplier, 0)} live births`;
  return {
    id: spec.id,
    kind: spec.kind,
    words: {
      subtitle: `Infant mortality rate by ${roleWords[spec.by].name.toLowerCase()}, ${await where(deaths, spec.filters, context)}`,
      definition: `Deaths under one year of age of babies born alive, as recorded in ${deaths.source.fileName}. ${counts.definition}`,
      denominator: `Live births in the same ${overTime ? 'calendar year (a death cohort: deaths in the year over births in the year)' : 'group and years'}, from ${births.source.fileName}.`,
      filters: spec.filters.map(filterWords),
      method: `Deaths divided by live births, ${per}. ${numberText(spec.confidence * 100, 0)}% confidence intervals: exact Poisson limits for fewer than 10 deaths, Byar's method from 10. [u] marks a rate on fewer than ${fewestToRely} deaths; none is calculated on fewer than ${fewestToCalculate}, unless there were none.`,
      source: sourceSentence([{ what: 'Deaths', dataset: deaths }, { what: 'Live births', dataset: births }]),
      notes: counts.notes,
    },
    rowHeading: roleWords[spec.by].name,
    columns: columns(spec),
    rows: [...rows, ...apartRows(counts.apart, ['rate', 'lower', 'upper']), total],
    arithmetic: [...totalsAreSums(counts), ...[...rows, total].flatMap(({ id }) => derivedInRow(id))],
    chart: {
      form: 'interval',
      mark: overTime ? 'column' : 'point',
      direction: overTime ? 'across' : 'down',
      rows: rows.map(({ id }) => id),
      value: 'rate',
      lower: 'lower',
      upper: 'upper',
      beside: [],
      scale: 'linear',
      axisTitle: `Rate ${per}`,
      reference: { at: { row: totalRow, column: 'rate' }, label: overTime ? 'All years' : 'All' },
    },
    provenance: provenanceOf(spec, [deaths, births], context),
  };
}

function rateCells({ multiplier, confidence }: RateSpec, { deaths, births }: GroupCounts): Record<'rate' | 'lower' | 'upper', Cell> {
  const none = births === null ? noBirths : tooFewToCalculate(deaths);
  if (none !== null || births === null) return { rate: none ?? noBirths, lower: none ?? noBirths, upper: none ?? noBirths };
  const { value, lower, upper, reason } = rate({ events: deaths, denominator: births, multiplier, confidence });
  return { rate: estimatedNumber(value, reason, reliabilityMarks(deaths)), lower: estimatedNumber(lower, reason), upper: estimatedNumber(upper, reason) };
}

function columns({ multiplier, confidence }: RateSpec): readonly Column[] {
  return [
    { id: 'deaths', label: 'Deaths', measure: 'count', decimals: 0, limitOf: null },
    { id: 'births', label: 'Live births', measure: 'denominator', decimals: 0, limitOf: null },
    { id: 'rate', label: `Rate per ${numberText(multiplier, 0)} live births`, measure: 'rate', decimals: 1, limitOf: null },
    ...limitColumns('rate', 1, confidence),
  ];
}

function derivedInRow(row: string): readonly Relation[] {
  return [
    { kind: 'derived', result: { row, column: 'rate' }, from: [{ row, column: 'deaths' }, { row, column: 'births' }], formula: 'rate' },
    ...(['lower', 'upper'] as const).map((column): Relation => ({ kind: 'derived', result: { row, column }, from: [{ row, column: 'rate' }], formula: 'limit' })),
  ];
}
