import type { ProtectedFigure } from '../disclosure/protect.ts';
import { roleWords } from '../dataset/roles.ts';
import type { Relation } from '../figures/arithmetic.ts';
import { estimatedNumber, type Cell } from '../figures/cell.ts';
import { cellAt, type Column, type Figure, type Row } from '../figures/figure.ts';
import type { Sentence } from '../figures/sentence.ts';
import { numberText } from '../figures/wording.ts';
import { invertedRatio } from '../statistics/comparison.ts';
import type { Estimate } from '../statistics/estimate.ts';
import { modelGradient } from '../statistics/inequality/regression.ts';
import { rateDifference, rateRatio } from '../statistics/rate-ratio.ts';
import { AnalysisError, type Analysis, type AnalysisContext } from './analysis.ts';
import { apartRows } from './apart-row.ts';
import { deathsAndBirths, totalRow, totalsAreSums, type GroupCounts } from './deaths-and-births.ts';
import { filterWords } from './filter-words.ts';
import { trustNotes } from './gradient-trust.ts';
import { limitColumns } from './limit-columns.ts';
import { datasetsOf, provenanceOf, sourceSentence } from './provenance.ts';
import { rateCells, rateColumns, rateFollows, rateIntervalWords } from './rate-cells.ts';
import { limitsFollow } from './share-cells.ts';
import type { InequalitySpec } from './spec.ts';
import { where } from './where-and-when.ts';

/** How unequal rates are from the most deprived to the least: gap and ratio of the two ends, and slope and relative index over all groups. */
export const inequalityAnalysis: Analysis<InequalitySpec> = {
  kind: 'inequality',
  needs: ({ deaths, births, by }) => [{ dataset: deaths, roles: ['deaths', by] }, { dataset: births, roles: ['liveBirths', by] }],
  figure: inequalityFigure,
  headline,
};

const endsRow = 'ends';
const slopeRow = 'slope';

/** A group with births, in order from the most deprived. */
interface RatedGroup extends GroupCounts {
  readonly births: number;
}

async function inequalityFigure(spec: InequalitySpec, context: AnalysisContext): Promise<Figure> {
  const { deaths, births } = datasetsOf(spec, context);
  const counts = await deathsAndBirths({ ...spec, grouping: 'as-recorded' }, 'noted here', context);
  const rated = counts.groups.filter((group): group is RatedGroup => group.births !== null);
  const [most, least] = [rated[0], rated.at(-1)];
  if (most === undefined || least === undefined || most === least) throw new AnalysisError(`${births.source.fileName} has live births for fewer than two of the groups, so there is nothing to compare. Remove a filter, or check both columns under Data.`);
  const compared = (group: GroupCounts, ratio: Estimate | null): Row['cells'] => ({ ...group.cells, ...rateCells(group.deaths, group.births, spec), ...ratioCells(ratio) });
  const ratioOf = (group: GroupCounts) => (group.births === null || group.id === least.id ? null : againstLeast({ ...group, births: group.births }, least, spec.confidence));
  const groups = counts.groups.map((group): Row => ({ id: group.id, label: group.label, role: 'group', cells: compared(group, ratioOf(group)) }));
  const total: Row = { id: totalRow, label: counts.total.label, role: 'total', cells: compared(counts.total, null) };
  const heading = roleWords[spec.by].name;
  const per = `per ${numberText(spec.multiplier, 0)} live births`;
  return {
    id: spec.id,
    kind: spec.kind,
    words: {
      subtitle: `Infant mortality rate by ${heading.toLowerCase()}, and how unequal it is, ${await where(deaths, spec.filters, context)}`,
      definition: `Deaths under one year of age of babies born alive, as recorded in ${deaths.source.fileName}. ${counts.definition}`,
      denominator: `Live births in the same group and years, from ${births.source.fileName}.`,
      filters: spec.filters.map(filterWords),
      method: `Rates ${per}. ${rateIntervalWords(spec.confidence)} Ratios are to ${least.label}, with exact conditional limits. Gap: ${most.label} less ${least.label}, with Wald limits. Slope index (SII) and relative index (RII) of inequality: Poisson regression of deaths on relative rank among live births, from the most deprived end less, and over, the least deprived end; positive, and above 1, where the most deprived fare worse.`,
      source: sourceSentence([{ what: 'Deaths', dataset: deaths }, { what: 'Live births', dataset: births }]),
      notes: [...trustNotes(rated), ...counts.notes],
    },
    rowHeading: heading,
    columns: columns(spec, per, least.label),
    rows: [...groups, ...apartRows(counts.apart, ['rate', 'lower', 'upper', 'ratio', 'ratio-lower', 'ratio-upper']), total, endsOf(most, least, spec), slopeOf(rated, spec)],
    arithmetic: [
      ...totalsAreSums(counts),
      ...[...groups, total].flatMap(({ id }) => rateFollows(id, 'deaths')),
      ...groups.flatMap(({ id }) => follows(id, 'ratio', [id, least.id])),
      ...[endsRow, slopeRow].flatMap((row) => ['rate', 'ratio'].flatMap((column) => follows(row, column, row === endsRow ? [most.id, least.id] : rated.map(({ id }) => id)))),
    ],
    chart: {
      form: 'interval',
      mark: 'point',
      direction: 'down',
      rows: groups.map(({ id }) => id),
      value: 'rate',
      lower: 'lower',
      upper: 'upper',
      beside: ['deaths'],
      scale: 'linear',
      axisTitle: `Rate ${per}`,
      reference: { at: { row: totalRow, column: 'rate' }, label: 'All' },
    },
    provenance: provenanceOf(spec, [deaths, births], context),
  };
}

function againstLeast({ deaths, births }: RatedGroup, least: RatedGroup, confidence: number): Estimate {
  return rateRatio({ events: deaths, denominator: births, referenceEvents: least.deaths, referenceDenominator: least.births, confidence, method: 'exact conditional' });
}

/** The most deprived group against the least. */
function endsOf(most: RatedGroup, least: RatedGroup, { multiplier, confidence }: InequalitySpec): Row {
  const gap = rateDifference({ events: most.deaths, denominator: most.births / multiplier, referenceEvents: least.deaths, referenceDenominator: least.births / multiplier, confidence });
  return { id: endsRow, label: `Gap and ratio: ${most.label} against ${least.label}`, role: 'total', cells: { ...noCounts, ...absolute(gap), ...ratioCells(againstLeast(most, least, confidence)) } };
}

/** The line over all groups. */
function slopeOf(rated: readonly RatedGroup[], { multiplier, confidence }: InequalitySpec): Row {
  const gradient = modelGradient({ groups: rated.map(({ deaths, births }) => ({ events: deaths, population: births })), multiplier, confidence, model: 'Poisson' });
  const turned: Estimate = { ...gradient.slopeIndex, value: negative(gradient.slopeIndex.value), lower: negative(gradient.slopeIndex.upper), upper: negative(gradient.slopeIndex.lower) };
  return { id: slopeRow, label: 'Slope over all groups: SII and RII', role: 'total', cells: { ...noCounts, ...absolute(turned), ...ratioCells(invertedRatio(gradient.relativeIndex)) } };
}

function negative(value: number | null): number | null {
  return value === null ? null : -value;
}

const counted: Cell = { kind: 'missing', symbol: 'z', reason: 'This row compares groups; it counts nothing itself.' };
const noCounts = { deaths: counted, births: counted };
const noRatio: Cell = { kind: 'missing', symbol: 'z', reason: 'This is what the others are compared with, or all of them together.' };

function absolute({ value, lower, upper, reason }: Estimate): Record<'rate' | 'lower' | 'upper', Cell> {
  return { rate: estimatedNumber(value, reason), lower: estimatedNumber(lower, reason), upper: estimatedNumber(upper, reason) };
}

function ratioCells(ratio: Estimate | null): Record<'ratio' | 'ratio-lower' | 'ratio-upper', Cell> {
  if (ratio === null) return { ratio: noRatio, 'ratio-lower': noRatio, 'ratio-upper': noRatio };
  const reason = ratio.reason ?? 'There is none: what it is compared with has no deaths.';
  return { ratio: estimatedNumber(ratio.value, reason), 'ratio-lower': estimatedNumber(ratio.lower, reason), 'ratio-upper': estimatedNumber(ratio.upper, reason) };
}

function columns({ confidence }: InequalitySpec, per: string, least: string): readonly Column[] {
  return [
    { id: 'deaths', label: 'Deaths', measure: 'count', decimals: 0, limitOf: null },
    { id: 'births', label: 'Live births', measure: 'denominator', decimals: 0, limitOf: null },
    ...rateColumns(`Rate ${per}`, confidence),
    { id: 'ratio', label: `Ratio to ${least}`, measure: 'ratio', decimals: 2, limitOf: null },
    ...limitColumns('ratio', 2, confidence, 'ratio-'),
  ];
}

function follows(row: string, column: string, groups: readonly string[]): readonly Relation[] {
  const from = groups.flatMap((group) => ['deaths', 'births'].map((source) => ({ row: group, column: source })));
  return [{ kind: 'derived', result: { row, column }, from, formula: column === 'rate' ? 'rate' : 'ratio' }, ...limitsFollow(row, column, column === 'rate' ? '' : 'ratio-')];
}

function headline(figure: ProtectedFigure): Sentence {
  const number = (column: string) => {
    const cell = cellAt(figure, { row: slopeRow, column });
    return cell.kind === 'number' ? cell.value : null;
  };
  const [value, lower, upper] = [number('ratio'), number('ratio-lower'), number('ratio-upper')];
  if (value === null || lower === null || upper === null) return ['The slope across deprivation cannot be shown'];
  const words = lower > 1 ? 'Rates rise with deprivation' : upper < 1 ? 'Rates fall with deprivation' : 'No clear slope across deprivation';
  return [`${words}: the most deprived end has `, { cell: { row: slopeRow, column: 'ratio' } }, ' times the rate of the least (RII, 95% CI ', { cell: { row: slopeRow, column: 'ratio-lower' } }, ' to ', { cell: { row: slopeRow, column: 'ratio-upper' } }, ')'];
}
