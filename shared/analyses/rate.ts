import type { Dataset } from '../dataset/dataset.ts';
import { roleWords } from '../dataset/roles.ts';
import { cellAt, type Column, type Figure, type Row } from '../figures/figure.ts';
import type { Sentence } from '../figures/sentence.ts';
import { numberText } from '../figures/wording.ts';
import { AnalysisError, type Analysis, type AnalysisContext } from './analysis.ts';
import { apartRows } from './apart-row.ts';
import { benchmarkNotes, type Benchmark } from './benchmark.ts';
import { deathsAndBirths, totalRow, totalsAreSums, type GroupCounts } from './deaths-and-births.ts';
import { filterWords } from './filter-words.ts';
import { outcomes, type Outcome } from './outcomes.ts';
import { datasetNamed, datasetsOf, provenanceOf, sourceSentence } from './provenance.ts';
import { rateCells, rateColumns, rateFollows, rateIntervalWords } from './rate-cells.ts';
import { overlapNote, periodsAreSums, rollingPeriods } from './rolling-periods.ts';
import type { RateSpec } from './spec.ts';
import { where } from './where-and-when.ts';

/** Deaths per 1,000 live births, or with stillbirths per 1,000 total births: by year, in rolling periods or by group, with the limits of the count. */
export const rateAnalysis: Analysis<RateSpec> = {
  kind: 'rate',
  needs: ({ deaths, births, by, outcome, fetal }) => {
    const { ages, withFetal } = outcomes[outcome ?? 'infant'];
    return [
      ...(ages?.length === 0 ? [] : [{ dataset: deaths, roles: ages === null ? (['deaths', by] as const) : (['deaths', by, 'ageAtDeathDays'] as const) }]),
      { dataset: births, roles: ['liveBirths', by] },
      ...(withFetal ? [{ dataset: fetal ?? deaths, roles: ['fetalDeaths', by] as const }] : []),
    ];
  },
  figure: rateFigure,
  headline: ({ columns, words }): Sentence => [
    `The ${sentenceStart(words.subtitle.split(' by ')[0] ?? '')} was `,
    { cell: { row: totalRow, column: 'rate' } },
    ` ${columns.find(({ id }) => id === 'rate')?.label.replace('Rate ', '') ?? ''} (95% CI `,
    { cell: { row: totalRow, column: 'lower' } },
    ' to ',
    { cell: { row: totalRow, column: 'upper' } },
    ')',
  ],
};

function sentenceStart(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

async function rateFigure(spec: RateSpec, context: AnalysisContext): Promise<Figure> {
  const { deaths, births } = datasetsOf(spec, context);
  const outcome = outcomes[spec.outcome ?? 'infant'];
  const fetal = outcome.withFetal && spec.fetal !== undefined ? datasetNamed(spec.fetal, context) : null;
  const counts = await deathsAndBirths(spec, 'noted here', context);
  const periods = spec.rolling === undefined ? [] : periodsFor(spec.rolling, spec, counts.groups);
  const row = ({ id, label, deaths: events, births: denominator, cells }: GroupCounts, role: Row['role']): Row => ({ id, label, role, cells: { ...cells, ...rateCells(events, denominator, spec) } });
  const rows = counts.groups.map((group) => row(group, 'group'));
  const pooled = periods.map((period) => row(period, 'group'));
  const total = row(counts.total, 'total');
  const charted = pooled.length > 0 ? pooled : rows;
  const overTime = spec.by === 'year';
  const per = `per ${numberText(spec.multiplier, 0)} ${outcome.withFetal ? 'total' : 'live'} births`;
  const records = outcome.ages?.length === 0 && fetal ? fetal : deaths;
  const benchmark = benchmarkOf(spec, total);
  return {
    id: spec.id,
    kind: spec.kind,
    words: {
      subtitle: `${outcome.rateName} by ${spec.rolling === undefined ? roleWords[spec.by].name.toLowerCase() : `rolling ${spec.rolling}-year period`}, ${await where(records, spec.filters, context)}`,
      definition: `${outcome.definition}, as recorded in ${fileNames(outcome, deaths, fetal)}. ${counts.definition}`,
      denominator: denominatorWords(outcome, births, overTime),
      filters: spec.filters.map(filterWords),
      method: `Deaths divided by ${outcome.withFetal ? 'total' : 'live'} births, ${per}.${spec.rolling === undefined ? '' : ` Deaths and births of ${spec.rolling} years one after the other are added up before they are divided.`} ${rateIntervalWords(spec.confidence)}`,
      source: sourceSentence([{ what: 'Deaths', dataset: deaths }, ...(fetal === null ? [] : [{ what: 'Stillbirths', dataset: fetal }]), { what: 'Live births', dataset: births }]),
      notes: [...(spec.rolling === undefined ? [] : [overlapNote(spec.rolling)]), ...(benchmark === null ? [] : benchmarkNotes(charted, benchmark)), ...counts.notes],
    },
    rowHeading: roleWords[spec.by].name,
    columns: columns(spec, outcome, per),
    rows: [...rows, ...pooled, ...apartRows(counts.apart, ['rate', 'lower', 'upper']), total],
    arithmetic: [...totalsAreSums(counts), ...periodsAreSums(periods), ...[...rows, ...pooled, total].flatMap(({ id }) => rateFollows(id, 'deaths'))],
    chart: {
      form: 'interval',
      mark: overTime ? 'column' : 'point',
      direction: overTime ? 'across' : 'down',
      rows: charted.map(({ id }) => id),
      value: 'rate',
      lower: 'lower',
      upper: 'upper',
      beside: [],
      scale: 'linear',
      axisTitle: `Rate ${per}`,
      reference: benchmark !== null && spec.benchmark !== 'total' ? { at: { constant: benchmark.value }, label: benchmark.label } : { at: { row: totalRow, column: 'rate' }, label: overTime ? 'All years' : 'All' },
    },
    provenance: provenanceOf(spec, [deaths, births, ...(fetal === null ? [] : [fetal])], context),
  };
}

function periodsFor(window: number, { by }: RateSpec, groups: readonly GroupCounts[]) {
  if (by !== 'year') throw new AnalysisError('Rolling periods are of years. Choose the rate by year.');
  const periods = rollingPeriods(groups, window);
  if (periods.length === 0) throw new AnalysisError(`There are no ${window} years one after the other that have live births. Choose a shorter period, or widen the filter on years.`);
  return periods;
}

function benchmarkOf({ benchmark }: RateSpec, total: Row): Benchmark | null {
  if (benchmark === undefined) return null;
  if (benchmark !== 'total') return { value: benchmark.value, label: `${benchmark.label}, ${numberText(benchmark.value, 1)}` };
  const all = cellAt({ id: 'total', rows: [total] }, { row: totalRow, column: 'rate' });
  return all.kind === 'number' ? { value: all.value, label: 'all of them together, of which each is a part' } : null;
}

function fileNames({ ages }: Outcome, deaths: Dataset, fetal: Dataset | null): string {
  const tables = [...(ages?.length === 0 ? [] : [deaths]), ...(fetal === null ? [] : [fetal])];
  return tables.map(({ source }) => source.fileName).join(' and ');
}

function denominatorWords({ withFetal }: Outcome, births: Dataset, overTime: boolean): string {
  const cohort = overTime ? 'calendar year (a death cohort: deaths in the year over births in the year)' : 'group and years';
  return `${withFetal ? 'Live births and stillbirths together' : 'Live births'} in the same ${cohort}, from ${births.source.fileName}${withFetal ? ' and the table of stillbirths' : ''}.`;
}

function columns({ confidence }: RateSpec, { heading, withFetal }: Outcome, per: string): readonly Column[] {
  return [
    { id: 'deaths', label: heading, measure: 'count', decimals: 0, limitOf: null },
    { id: 'births', label: withFetal ? 'Total births' : 'Live births', measure: 'denominator', decimals: 0, limitOf: null },
    ...rateColumns(`Rate ${per}`, confidence),
  ];
}
