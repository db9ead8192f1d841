import type { ProtectedFigure } from '../disclosure/protect.ts';
import { roleWords } from '../dataset/roles.ts';
import type { Relation } from '../figures/arithmetic.ts';
import { estimatedNumber, exactNumber, type Cell } from '../figures/cell.ts';
import { cellAt, type Column, type Figure, type Row } from '../figures/figure.ts';
import type { Sentence } from '../figures/sentence.ts';
import { numberText } from '../figures/wording.ts';
import type { Estimate } from '../statistics/estimate.ts';
import { directlyStandardisedRate, fewestEventsForStandardisation } from '../statistics/standardised-rate.ts';
import { standardisedRatio } from '../statistics/standardised-ratio.ts';
import { AnalysisError, type Analysis, type AnalysisContext } from './analysis.ts';
import { crossCounts, type CrossCounts } from './cross-counts.ts';
import { filterWords } from './filter-words.ts';
import { limitColumns } from './limit-columns.ts';
import { datasetsOf, provenanceOf, sourceSentence } from './provenance.ts';
import { limitsFollow } from './share-cells.ts';
import { sourceNotes } from './source-notes.ts';
import type { StandardisedRateSpec } from './spec.ts';
import { where } from './where-and-when.ts';

/** Rates made comparable over another breakdown: direct, to the births of all; or indirect, against the rates of all. */
export const standardisedRateAnalysis: Analysis<StandardisedRateSpec> = {
  kind: 'standardised-rate',
  needs: ({ deaths, births, groups, over }) => [{ dataset: deaths, roles: ['deaths', groups.by, over.by] }, { dataset: births, roles: ['liveBirths', groups.by, over.by] }],
  figure: standardisedRateFigure,
  headline,
};

const wholeId = 'total';

interface Strata {
  readonly deaths: CrossCounts;
  readonly births: CrossCounts;
  /** Bands in which anybody was born. */
  readonly bands: readonly string[];
}

async function standardisedRateFigure(spec: StandardisedRateSpec, context: AnalysisContext): Promise<Figure> {
  const { deaths, births } = datasetsOf(spec, context);
  const asked = { rows: spec.groups, columns: spec.over, filters: spec.filters };
  const ofBirths = await crossCounts(births, { ...asked, counting: 'liveBirths' }, context);
  const ofDeaths = await crossCounts(deaths, { ...asked, counting: 'deaths' }, context, { rows: ofBirths.rows.map(({ id }) => id), columns: ofBirths.columns.map(({ id }) => id) });
  const bands = ofBirths.columns.map(({ id }) => id).filter((band) => band !== 'not-known' && ofBirths.count(null, band) > 0);
  if (bands.length < 2) throw new AnalysisError(`${births.source.fileName} has live births in fewer than two bands of ${roleWords[spec.over.by].name.toLowerCase()}, so there is nothing to standardise over. Choose another breakdown.`);
  const strata: Strata = { deaths: ofDeaths, births: ofBirths, bands };
  const groups = ofDeaths.rows.filter(({ id }) => id !== 'not-known');
  const rows = groups.map(({ id, label }): Row => ({ id, label, role: 'group', cells: cellsOf(spec, strata, id) }));
  const [heading, over] = [roleWords[spec.groups.by].name, roleWords[spec.over.by].name.toLowerCase()];
  const words = methodWords(spec, over);
  const lost = [...ofDeaths.rows, ...ofDeaths.columns].some(({ id }) => id === 'not-known');
  return {
    id: spec.id,
    kind: spec.kind,
    words: {
      subtitle: `${words.title} by ${heading.toLowerCase()}, standardised for ${over}, ${await where(deaths, spec.filters, context)}`,
      definition: `Deaths under one year of age of babies born alive, as recorded in ${deaths.source.fileName}. ${ofDeaths.definition}`,
      denominator: `Live births in the same group and band, from ${births.source.fileName}.`,
      filters: spec.filters.map(filterWords),
      method: words.method,
      source: sourceSentence([{ what: 'Deaths', dataset: deaths }, { what: 'Live births', dataset: births }]),
      notes: [[`What differs by ${over} is taken out, which is right only where it is not itself part of the reason for the difference.`], ...(lost ? [['Deaths whose group or band is not known are left out.']] : []), ...sourceNotes(deaths, births)],
    },
    rowHeading: heading,
    columns: columns(spec, words.column),
    rows: [...rows, { id: wholeId, label: 'All', role: 'total', cells: cellsOf(spec, strata, null) }],
    arithmetic: [
      ...(['deaths', 'births'] as const).map((column): Relation => ({ kind: 'sum', total: { row: wholeId, column }, parts: rows.map(({ id }) => ({ row: id, column })) })),
      ...[...rows.map(({ id }) => id), wholeId].flatMap((row) => follows(row)),
    ],
    chart: {
      form: 'interval', mark: 'point', direction: 'down', rows: rows.map(({ id }) => id), value: 'standardised', lower: 'lower', upper: 'upper', beside: ['deaths'],
      scale: spec.method === 'direct' ? 'linear' : 'log', axisTitle: spec.method === 'direct' ? words.column : `${words.column} (log scale)`,
      reference: spec.method === 'direct' ? { at: { row: wholeId, column: 'standardised' }, label: 'All' } : { at: { constant: 1 }, label: 'As all together' },
    },
    provenance: provenanceOf(spec, [deaths, births], context),
  };
}

function cellsOf(spec: StandardisedRateSpec, { deaths, births, bands }: Strata, group: string | null): Row['cells'] {
  const sumOver = (counts: CrossCounts) => bands.reduce((sumSoFar, band) => sumSoFar + ofKnown(counts, group, band), 0);
  const [events, denominator] = [sumOver(deaths), sumOver(births)];
  const estimate = estimateOf(spec, { deaths, births, bands }, group);
  const missing = (value: number | null): Cell => estimatedNumber(value, estimate.reason);
  return {
    deaths: exactNumber(events),
    births: exactNumber(denominator),
    crude: denominator === 0 ? estimatedNumber(null, 'There are no live births.') : exactNumber((events / denominator) * spec.multiplier),
    standardised: missing(estimate.value), lower: missing(estimate.lower), upper: missing(estimate.upper),
  };
}

/** All together are the groups that are known, so that they are the sum of the rows. */
function ofKnown(counts: CrossCounts, group: string | null, band: string): number {
  return group === null ? counts.count(null, band) - counts.count('not-known', band) : counts.count(group, band);
}

function estimateOf({ method, multiplier, confidence }: StandardisedRateSpec, { deaths, births, bands }: Strata, group: string | null): Estimate {
  const events = bands.map((band) => ofKnown(deaths, group, band));
  const populations = bands.map((band) => ofKnown(births, group, band));
  const [referenceEvents, weights] = [bands.map((band) => ofKnown(deaths, null, band)), bands.map((band) => ofKnown(births, null, band))];
  if (method === 'indirect') return standardisedRatio({ events, populations, referenceEvents, referencePopulations: weights, confidence });
  const empty = populations.includes(0);
  return directlyStandardisedRate({ events: empty ? events.map(() => null) : events, populations: populations.map((count) => Math.max(count, 1)), weights, multiplier, confidence });
}

function columns({ multiplier, confidence }: StandardisedRateSpec, label: string): readonly Column[] {
  return [
    { id: 'deaths', label: 'Deaths', measure: 'count', decimals: 0, limitOf: null },
    { id: 'births', label: 'Live births', measure: 'denominator', decimals: 0, limitOf: null },
    { id: 'crude', label: `Crude rate per ${numberText(multiplier, 0)}`, measure: 'rate', decimals: 1, limitOf: null },
    { id: 'standardised', label, measure: 'rate', decimals: 2, limitOf: null },
    ...limitColumns('standardised', 2, confidence),
  ];
}

function methodWords({ method, multiplier, confidence }: StandardisedRateSpec, over: string): { readonly title: string; readonly column: string; readonly method: string } {
  const interval = `${numberText(confidence * 100, 0)}% confidence intervals:`;
  if (method === 'direct') {
    const column = `Standardised rate per ${numberText(multiplier, 0)} live births`;
    return { title: 'Directly standardised infant mortality rate', column, method: `Each group's rates by ${over}, weighted as the live births of all groups together are. ${interval} Dobson's. None is given on fewer than ${fewestEventsForStandardisation} deaths, or where a band has no live births.` };
  }
  return { title: 'Standardised infant mortality ratio', column: 'Standardised mortality ratio', method: `Observed deaths divided by those expected at the rates by ${over} of all groups together; 1 is as expected. ${interval} exact Poisson limits for fewer than 10 deaths, Byar's method from 10.` };
}

function follows(row: string): readonly Relation[] {
  const own = ['deaths', 'births'].map((column) => ({ row, column }));
  return [
    { kind: 'derived', result: { row, column: 'crude' }, from: own, formula: 'rate' },
    { kind: 'derived', result: { row, column: 'standardised' }, from: own, formula: 'rate' },
    ...limitsFollow(row, 'standardised'),
  ];
}

function headline(figure: ProtectedFigure): Sentence {
  const value = (row: string) => {
    const cell = cellAt(figure, { row, column: 'standardised' });
    return cell.kind === 'number' ? cell.value : -1;
  };
  const [highest] = figure.rows.filter(({ role, id }) => role === 'group' && value(id) >= 0).sort((one, other) => value(other.id) - value(one.id));
  if (highest === undefined) return ['No standardised number can be shown'];
  return [`Highest of those shown once standardised: ${highest.label}, `, { cell: { row: highest.id, column: 'standardised' } }, ' (95% CI ', { cell: { row: highest.id, column: 'lower' } }, ' to ', { cell: { row: highest.id, column: 'upper' } }, ')'];
}
