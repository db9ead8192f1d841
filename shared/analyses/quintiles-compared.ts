import type { ProtectedFigure } from '../disclosure/protect.ts';
import { deprivationOfArea, localQuintiles } from '../classifications/small-areas/deprivation-of-area.ts';
import { loadImdRanks } from '../classifications/small-areas/imd-ranks.ts';
import { quintileLabel } from '../classifications/deprivation.ts';
import type { Relation } from '../figures/arithmetic.ts';
import { exactNumber, type Cell } from '../figures/cell.ts';
import { cellAt, type Column, type Figure, type Row } from '../figures/figure.ts';
import type { Sentence } from '../figures/sentence.ts';
import type { RecordsCounted } from '../dataset/filter.ts';
import { countQuery } from '../engine/count-query.ts';
import { AnalysisError, type Analysis, type AnalysisContext } from './analysis.ts';
import { columnFor, conditionsFor, countedBy, sum } from './counts.ts';
import { filterWords } from './filter-words.ts';
import { datasetNamed, provenanceOf, sourceSentence } from './provenance.ts';
import { recordNotes } from './source-notes.ts';
import type { QuintilesComparedSpec } from './spec.ts';
import { where } from './where-and-when.ts';

/** The same deaths by national fifths of small areas and by fifths of the place's own, each beside its share of small areas: one word, two tables. */
export const quintilesComparedAnalysis: Analysis<QuintilesComparedSpec> = {
  kind: 'quintiles-compared',
  needs: ({ records }) => [{ dataset: records, roles: ['deaths', 'smallArea'] }],
  figure: quintilesFigure,
  headline,
};

const wholeId = 'total';
const unknownId = 'not-known';
const quintiles = ['1', '2', '3', '4', '5'];

interface Side {
  readonly id: 'national' | 'local';
  readonly name: string;
  readonly quintileOf: (lsoa: string) => string | null;
}

async function quintilesFigure(spec: QuintilesComparedSpec, context: AnalysisContext): Promise<Figure> {
  const dataset = datasetNamed(spec.records, context);
  const column = columnFor(dataset, 'smallArea');
  const ranks = await loadImdRanks('2019');
  const { rows: found } = await context.engine.query(countQuery(dataset.table, column, countedBy(dataset, 'deaths'), conditionsFor(dataset, spec.filters)), context.signal ? { signal: context.signal } : {});
  const counted = found.map(({ value, count }) => ({ lsoa: value === null ? '' : String(value), count: Number(count) }));
  const authorities = [...new Map(counted.flatMap(({ lsoa }) => ranks.authorityOf?.(lsoa) ?? []).map((authority) => [authority.code, authority])).values()];
  if (authorities.length === 0) throw new AnalysisError(`No code in “${column}” of ${dataset.source.fileName} is an English LSOA of 2011, which is what the Index of Multiple Deprivation 2019 ranks. Check the column under Data.`);
  const place = new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(authorities.length > 4 ? [`${authorities.length} local authorities`] : authorities.map(({ name }) => name).toSorted());
  const areas = authorities.flatMap(({ code }) => ranks.lsoasOf?.(code) ?? []);
  const [ofCountry, ofPlace] = [deprivationOfArea(ranks, 'quintile'), localQuintiles(ranks, areas, place)];
  const sides: readonly Side[] = [{ id: 'national', name: 'National', quintileOf: (lsoa) => ofCountry.match(lsoa)?.code ?? null }, { id: 'local', name: 'Local', quintileOf: (lsoa) => ofPlace.match(lsoa)?.code ?? null }];
  const known = counted.filter(({ lsoa }) => sides.every(({ quintileOf }) => quintileOf(lsoa) !== null));
  const total = sum(known.map(({ count }) => count));
  const unknown = sum(counted.map(({ count }) => count)) - total;
  // By the codes that the records hold: a figure by another list of the same deaths is then audited with this one.
  const recordsIn = (isIn: (lsoa: string) => boolean): RecordsCounted => ({ dataset: dataset.name, filters: [...spec.filters, { dimension: 'factors', columns: [column], match: 'any', oneOf: known.map(({ lsoa }) => lsoa).filter(isIn) }] });
  const cellsOf = (quintile: string | null): Row['cells'] => Object.fromEntries(sides.flatMap(({ id, quintileOf }) => {
    const isIn = (lsoa: string) => quintile === null || quintileOf(lsoa) === quintile;
    const [deaths, here] = [sum(known.filter(({ lsoa }) => isIn(lsoa)).map(({ count }) => count)), areas.filter(isIn).length];
    return [[`${id}-deaths`, exactNumber(deaths, recordsIn(isIn))], [`${id}-share`, shareOf(deaths, total)], [`${id}-areas`, exactNumber(here)], [`${id}-area-share`, shareOf(here, areas.length)]] as const;
  }));
  const rows = quintiles.map((quintile): Row => ({ id: quintile, label: `Quintile ${quintileLabel(quintile)}`, role: 'group', cells: cellsOf(quintile) }));
  return {
    id: spec.id,
    kind: spec.kind,
    words: {
      subtitle: `Infant deaths by national and by local deprivation quintile, ${await where(dataset, spec.filters, context)}`,
      definition: `Deaths as recorded in ${dataset.source.fileName}, by the small area in “${column}”. ${ofCountry.definition} ${ofPlace.definition}`,
      denominator: `Beside each: its share of the ${areas.length} small areas (LSOAs of 2011) of ${place}, those without a death among them. They are areas, not births, so that no rate follows.`,
      filters: spec.filters.map(filterWords),
      method: 'Each death once by national and once by local quintile; the two columns of counts have one total.',
      source: sourceSentence([{ what: 'Deaths', dataset }]),
      notes: [
        ['A national quintile says how deprived a place is among all of England; a local one only where it stands in this place, a fifth of whose areas are in each by design. Name which is meant: “quintile 1” is not the same areas in the two.'],
        ...(unknown > 0 ? [['“Not known” has no code of a small area here, and is in neither total.']] : []),
        ...recordNotes(dataset),
      ],
    },
    rowHeading: 'Deprivation quintile',
    columns: sides.flatMap(columnsOf),
    rows: [...rows, ...(unknown > 0 ? [unknownRow(unknown, sides)] : []), { id: wholeId, label: 'All', role: 'total', cells: cellsOf(null) }],
    arithmetic: sides.flatMap(({ id }) => arithmetic(id)),
    chart: {
      form: 'series', mark: 'column', rows: quintiles, scale: 'linear', axisTitle: 'Share of the deaths and of the small areas (%)', reference: null,
      series: sides.flatMap(({ id, name }) => [{ label: `${name}: deaths`, value: `${id}-share`, lower: null, upper: null }, { label: `${name}: small areas`, value: `${id}-area-share`, lower: null, upper: null }]),
    },
    provenance: provenanceOf(spec, [dataset], context),
  };
}

function shareOf(count: number, of: number): Cell {
  return of === 0 ? { kind: 'missing', symbol: 'z', reason: 'There are none, so there is nothing to have a share of.' } : exactNumber((count / of) * 100);
}

/** Deaths without a small area are the same on both sides. */
function unknownRow(count: number, sides: readonly Side[]): Row {
  const none: Cell = { kind: 'missing', symbol: 'z', reason: 'Without a small area there is no quintile.' };
  return { id: unknownId, label: 'Not known', role: 'group', cells: Object.fromEntries(sides.flatMap(({ id }): readonly (readonly [string, Cell])[] => [[`${id}-deaths`, exactNumber(count)], [`${id}-share`, none], [`${id}-areas`, none], [`${id}-area-share`, none]])) };
}

function columnsOf({ id, name }: Side): readonly Column[] {
  return [
    { id: `${id}-deaths`, label: `${name}: deaths`, measure: 'count', decimals: 0, limitOf: null },
    { id: `${id}-share`, label: `${name}: % of deaths`, measure: 'percentage', decimals: 1, limitOf: null },
    { id: `${id}-areas`, label: `${name}: small areas`, measure: 'expected', decimals: 0, limitOf: null },
    { id: `${id}-area-share`, label: `${name}: % of small areas`, measure: 'percentage', decimals: 1, limitOf: null },
  ];
}

function arithmetic(id: Side['id']): readonly Relation[] {
  const at = (row: string, column: string) => ({ row, column: `${id}-${column}` });
  return [
    { kind: 'sum', total: at(wholeId, 'deaths'), parts: quintiles.map((row) => at(row, 'deaths')) },
    { kind: 'sum', total: at(wholeId, 'areas'), parts: quintiles.map((row) => at(row, 'areas')) },
    ...[...quintiles, wholeId].flatMap((row): readonly Relation[] => [
      { kind: 'derived', result: at(row, 'share'), from: [at(row, 'deaths'), at(wholeId, 'deaths')], formula: 'percentage' },
      { kind: 'derived', result: at(row, 'area-share'), from: [at(row, 'areas'), at(wholeId, 'areas')], formula: 'percentage' },
    ]),
  ];
}

/** The most deprived fifth by each, told only where both are shown. */
function headline(figure: ProtectedFigure): Sentence {
  const at = (column: string) => ({ row: '1', column });
  const isShown = (column: string) => cellAt(figure, at(column)).kind === 'number';
  if (!isShown('national-share') || !isShown('local-share')) return ['National and local quintiles are not the same areas'];
  return ['The most deprived fifth: ', { cell: at('national-share') }, '% of deaths in ', { cell: at('national-area-share') }, '% of small areas by national quintiles, ', { cell: at('local-share') }, '% in ', { cell: at('local-area-share') }, '% by local ones'];
}
