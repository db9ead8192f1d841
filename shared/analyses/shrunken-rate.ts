import type { ProtectedFigure } from '../disclosure/protect.ts';
import { roleWords } from '../dataset/roles.ts';
import type { Relation } from '../figures/arithmetic.ts';
import { estimatedNumber, exactNumber, type Cell } from '../figures/cell.ts';
import { cellAt, type Column, type Figure, type Row } from '../figures/figure.ts';
import type { Sentence } from '../figures/sentence.ts';
import { numberText } from '../figures/wording.ts';
import { gammaPoisson } from '../statistics/shrinkage/gamma-poisson.ts';
import type { Estimate } from '../statistics/estimate.ts';
import { AnalysisError, type Analysis, type AnalysisContext } from './analysis.ts';
import { apartRows } from './apart-row.ts';
import { deathsAndBirths, totalRow, totalsAreSums, type GroupCounts } from './deaths-and-births.ts';
import { filterWords } from './filter-words.ts';
import { limitColumns } from './limit-columns.ts';
import { datasetsOf, provenanceOf, sourceSentence } from './provenance.ts';
import { noBirths } from './rate-cells.ts';
import { limitsFollow } from './share-cells.ts';
import type { ShrunkenRateSpec } from './spec.ts';
import { where } from './where-and-when.ts';

/** Many small areas: each rate drawn towards that of all, the more the fewer its births, so that chance does not make the first and the last. */
export const shrunkenRateAnalysis: Analysis<ShrunkenRateSpec> = {
  kind: 'shrunken-rate',
  needs: ({ deaths, births, by }) => [{ dataset: deaths, roles: ['deaths', by] }, { dataset: births, roles: ['liveBirths', by] }],
  figure: shrunkenRateFigure,
  headline,
};

/** More than this no chart shows: then those with the most births are drawn, which says nothing of their deaths. */
const mostDrawn = 40;
const fewestGroups = 3;

interface SizedGroup extends GroupCounts {
  readonly births: number;
}

async function shrunkenRateFigure(spec: ShrunkenRateSpec, context: AnalysisContext): Promise<Figure> {
  const { deaths, births } = datasetsOf(spec, context);
  const counts = await deathsAndBirths({ ...spec, grouping: 'as-recorded' }, 'noted here', context);
  const sized = counts.groups.filter((group): group is SizedGroup => group.births !== null);
  const { total } = counts;
  if (sized.length < fewestGroups || total.births === null || total.deaths === 0) throw new AnalysisError(`Rates can be drawn together only with deaths, and with live births in at least ${fewestGroups} groups. Remove a filter, or check both columns under Data.`);
  const average = total.deaths / total.births;
  const fit = gammaPoisson({ observed: sized.map((group) => group.deaths), expected: sized.map((group) => average * group.births), confidence: spec.confidence });
  const estimates = new Map(sized.map(({ id }, place) => [id, fit.ratios[place]]));
  const scale = average * spec.multiplier;
  const rows = counts.groups.map((group): Row => ({ id: group.id, label: group.label, role: 'group', cells: { ...group.cells, ...rateOf(group, spec), ...shrunkenCells(estimates.get(group.id), scale) } }));
  const all: Row = { id: totalRow, label: total.label, role: 'total', cells: { ...total.cells, ...rateOf(total, spec), shrunken: ofAll, lower: ofAll, upper: ofAll } };
  const heading = roleWords[spec.by].name;
  const per = `per ${numberText(spec.multiplier, 0)} live births`;
  const drawn = drawnOf(sized);
  return {
    id: spec.id,
    kind: spec.kind,
    words: {
      subtitle: `Stabilised infant mortality rate by ${heading.toLowerCase()}, ${await where(deaths, spec.filters, context)}`,
      definition: `Deaths under one year of age of babies born alive, as recorded in ${deaths.source.fileName}. ${counts.definition}`,
      denominator: `Live births in the same group and years, from ${births.source.fileName}.`,
      filters: spec.filters.map(filterWords),
      method: `Rates ${per}, drawn towards the rate of all: gamma-Poisson empirical Bayes (Clayton and Kaldor), the spread of the true rates fitted to all groups together. ${numberText(spec.confidence * 100, 0)}% intervals are of the fitted gamma distribution and take that spread as known. Nothing but births is allowed for.`,
      source: sourceSentence([{ what: 'Deaths', dataset: deaths }, { what: 'Live births', dataset: births }]),
      notes: [
        fit.shape === Infinity ? ['The groups differ no more than chance alone would have them: each is given the rate of all, and none has an interval of its own.'] : ['A group with few births says little by itself, so its rate is mostly that of all. A stabilised rate is for finding groups to look at, and its death count is not to be worked back from it.'],
        ...(drawn.length < sized.length ? [[`The chart has the ${mostDrawn} with the most live births of ${sized.length}; the table has all.`]] : []),
        ...counts.notes,
      ],
    },
    rowHeading: heading,
    columns: columns(spec, per),
    rows: [...rows, ...apartRows(counts.apart, ['rate', 'shrunken', 'lower', 'upper']), all],
    arithmetic: [...totalsAreSums(counts), ...[...rows, all].flatMap(({ id }) => follows(id))],
    chart: {
      form: 'interval', mark: 'point', direction: 'down', rows: drawn.map(({ id }) => id), value: 'shrunken', lower: 'lower', upper: 'upper', beside: ['rate'], scale: 'linear', axisTitle: `Stabilised rate ${per}`,
      reference: { at: { row: totalRow, column: 'rate' }, label: 'All' },
    },
    provenance: provenanceOf(spec, [deaths, births], context),
  };
}

const ofAll: Cell = { kind: 'missing', symbol: 'z', reason: 'All together are what the others are drawn towards.' };

/** The plain rate beside it, whatever it rests on: what it is drawn from. */
function rateOf({ deaths, births }: GroupCounts, { multiplier }: ShrunkenRateSpec): { readonly rate: Cell } {
  return { rate: births === null ? noBirths : exactNumber((deaths / births) * multiplier) };
}

function shrunkenCells(estimate: Estimate | undefined, scale: number): Record<'shrunken' | 'lower' | 'upper', Cell> {
  if (estimate === undefined) return { shrunken: noBirths, lower: noBirths, upper: noBirths };
  const cell = (value: number | null): Cell => estimatedNumber(value === null ? null : value * scale, estimate.reason);
  return { shrunken: cell(estimate.value), lower: cell(estimate.lower), upper: cell(estimate.upper) };
}

function drawnOf(sized: readonly SizedGroup[]): readonly SizedGroup[] {
  const largest = new Set(sized.toSorted((one, other) => other.births - one.births).slice(0, mostDrawn));
  return sized.filter((group) => largest.has(group));
}

function columns({ confidence }: ShrunkenRateSpec, per: string): readonly Column[] {
  return [
    { id: 'deaths', label: 'Deaths', measure: 'count', decimals: 0, limitOf: null },
    { id: 'births', label: 'Live births', measure: 'denominator', decimals: 0, limitOf: null },
    { id: 'rate', label: `Rate ${per}`, measure: 'rate', decimals: 1, limitOf: null },
    { id: 'shrunken', label: `Stabilised rate ${per}`, measure: 'rate', decimals: 1, limitOf: null },
    ...limitColumns('shrunken', 1, confidence),
  ];
}

function follows(row: string): readonly Relation[] {
  const own = ['deaths', 'births'].map((column) => ({ row, column }));
  return [
    { kind: 'derived', result: { row, column: 'rate' }, from: own, formula: 'rate' },
    ...(row === totalRow ? [] : [{ kind: 'derived', result: { row, column: 'shrunken' }, from: own, formula: 'rate' } as const, ...limitsFollow(row, 'shrunken')]),
  ];
}

/** How many stand out even when chance is allowed for; told only of what is shown. */
function headline(figure: ProtectedFigure): Sentence {
  const number = (row: string, column: string) => {
    const cell = cellAt(figure, { row, column });
    return cell.kind === 'number' ? cell.value : null;
  };
  const average = number(totalRow, 'rate');
  const groups = figure.rows.filter(({ role }) => role === 'group');
  const shown = groups.filter(({ id }) => number(id, 'lower') !== null);
  if (average === null || shown.length === 0) return [`No ${figure.rowHeading.toLowerCase()} shown differs from all by more than chance`];
  const above = shown.filter(({ id }) => (number(id, 'lower') ?? 0) > average);
  const below = shown.filter(({ id }) => (number(id, 'upper') ?? Infinity) < average);
  return [`Of ${shown.length} shown, ${above.length} stand above and ${below.length} below the rate of all, `, { cell: { row: totalRow, column: 'rate' } }, ', once drawn towards it'];
}
