import type { RecordsCounted } from '../../dataset/filter.ts';
import type { Relation } from '../../figures/arithmetic.ts';
import type { CellAddress, NumberCell } from '../../figures/cell.ts';
import type { Figure } from '../../figures/figure.ts';
import { addressKey, countsOfPeople } from '../counts-of-people.ts';

/** A cell of a report: which figure, and where in its table. */
export interface PlaceInReport {
  readonly figure: string;
  readonly cell: CellAddress;
}

/** One count of a report, with every place where it is printed: the same records make the same count. */
export interface ReportCount {
  readonly records: RecordsCounted | null;
  readonly value: number;
  readonly places: readonly PlaceInReport[];
}

/** The counts of all figures, each once. */
export function countsOfReport(figures: readonly Figure[]): readonly ReportCount[] {
  const counts = new Map<string, { count: NumberCell; places: PlaceInReport[] }>();
  for (const figure of figures) {
    for (const { address, cell } of countsOfPeople(figure)) {
      const place: PlaceInReport = { figure: figure.id, cell: address };
      const key = cell.counted === null ? placeKey(place) : recordsKey(cell.counted);
      const known = counts.get(key);
      if (known) known.places.push(place);
      else counts.set(key, { count: cell, places: [place] });
    }
  }
  return [...counts.values()].map(({ count, places }) => ({ records: count.counted, value: count.value, places }));
}

/** A count that holds all records of others, which share none among themselves; the rest is what none of them has. */
export interface NestedCounts {
  readonly whole: ReportCount;
  readonly parts: readonly ReportCount[];
}

/** All figures of a report as one, in which each count stands once, at its first place, and nested counts are sums of a part and a rest. */
export function asOneFigure(figures: readonly Figure[], counts: readonly ReportCount[], nested: readonly NestedCounts[]): Figure | null {
  const [model] = figures;
  if (!model) return null;
  const homes = new Map(counts.flatMap((count) => count.places.map((place) => [placeKey(place), inOne(count)] as const)));
  const home = (figure: string) => (cell: CellAddress) => homes.get(placeKey({ figure, cell })) ?? atFigure(figure, cell);
  const kept = new Set(counts.map((count) => addressKey(inOne(count))));
  return {
    ...model,
    columns: figures.flatMap(({ id, columns }) => columns.map((column) => ({ ...column, id: `${id}/${column.id}`, limitOf: null }))),
    rows: figures.flatMap(({ id, rows }) =>
      rows.map((row) => ({
        ...row,
        id: `${id}/${row.id}`,
        cells: Object.fromEntries(Object.entries(row.cells).map(([column, cell]) => [`${id}/${column}`, cell] as const).filter(([column]) => kept.has(addressKey({ row: `${id}/${row.id}`, column })))),
      })),
    ),
    arithmetic: [...figures.flatMap(({ id, arithmetic }) => arithmetic.flatMap((relation) => moved(relation, id, home(id)))), ...nested.map(asSum)],
    provenance: { ...model.provenance, sources: [] },
  };
}

/** Where a count stands in the one figure. */
export function inOne({ places: [first] }: ReportCount): CellAddress {
  return first ? atFigure(first.figure, first.cell) : { row: '', column: '' };
}

function moved(relation: Relation, figure: string, home: (cell: CellAddress) => CellAddress): readonly Relation[] {
  if (relation.kind === 'derived') return [];
  const { kind, total, parts, unprinted = [] } = relation;
  return [{ kind, total: 'outside' in total ? total : home(total), parts: parts.map(home), unprinted: unprinted.map(({ unprinted: name, value }) => ({ unprinted: `${figure}/${name}`, value })) }];
}

function asSum({ whole, parts }: NestedCounts): Relation {
  const name = JSON.stringify([whole, ...parts].map(inOne));
  const rest = whole.value - parts.reduce((sum, { value }) => sum + value, 0);
  return { kind: 'sum', total: inOne(whole), parts: parts.map(inOne), unprinted: [{ unprinted: name, value: rest }] };
}

function atFigure(figure: string, { row, column }: CellAddress): CellAddress {
  return { row: `${figure}/${row}`, column: `${figure}/${column}` };
}

function placeKey({ figure, cell }: PlaceInReport): string {
  return JSON.stringify([figure, cell.row, cell.column]);
}

function recordsKey({ dataset, filters }: RecordsCounted): string {
  return JSON.stringify([dataset, filters.map((filter) => JSON.stringify(filter)).sort()]);
}
