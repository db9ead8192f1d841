import type { CellAddress } from '../../shared/figures/cell.ts';
import type { Relation, UnprintedNumber } from '../../shared/figures/arithmetic.ts';
import { exactNumber, type Cell } from '../../shared/figures/cell.ts';
import type { Column, ColumnMeasure, Figure, Row } from '../../shared/figures/figure.ts';

/** A figure made for an attack, with what anyone knows of how its derived numbers are worked out. */
export interface AttackedTable {
  readonly shape: string;
  readonly figure: Figure;
  readonly formulas: readonly Formula[];
}

/** A derived cell, what it is made of, and how. */
export interface Formula {
  readonly result: CellAddress;
  readonly from: readonly CellAddress[];
  readonly of: (sources: readonly number[]) => number;
  readonly relation: 'rate' | 'percentage' | 'ratio' | 'expected' | 'limit';
}

export interface TableParts {
  readonly shape: string;
  readonly columns: readonly Column[];
  readonly rows: readonly { readonly id: string; readonly role: 'group' | 'total' }[];
  /** The counts by row and column. */
  readonly counts: ReadonlyMap<string, number>;
  readonly sums: readonly { readonly total: CellAddress | { outside: number; label: string }; readonly parts: readonly CellAddress[]; readonly unprinted?: readonly UnprintedNumber[] }[];
  readonly formulas: readonly Formula[];
  readonly rowsRead?: number;
  /** The rows that are areas, each counting the records of its own. */
  readonly areas?: readonly string[];
}

/** Puts counts, sums and formulas together as a figure, with every derived number worked out. */
export function tableOf({ shape, columns, rows, counts, sums, formulas, rowsRead, areas = [] }: TableParts): AttackedTable {
  const values = new Map(counts);
  for (const { result, from, of } of formulas) {
    const sources = from.map((source) => values.get(at(source)) ?? NaN);
    values.set(at(result), of(sources));
  }
  const cell = (row: string, column: string): Cell => {
    const value = values.get(at({ row, column }));
    return value === undefined || !Number.isFinite(value) ? { kind: 'missing', symbol: 'x', reason: 'Not made in this table.' } : exactNumber(value, { dataset: 'deaths', filters: areas.includes(row) ? [{ dimension: 'area', oneOf: [row] }] : [] });
  };
  const figure: Figure = {
    id: 'attacked',
    kind: shape,
    words: { subtitle: '', definition: '', denominator: '', filters: [], method: '', source: rowsRead === undefined ? '' : `deaths.csv (${rowsRead} rows)`, notes: [] },
    rowHeading: 'Group',
    columns,
    rows: rows.map(({ id, role }): Row => ({ id, label: id, role, cells: Object.fromEntries(columns.map(({ id: column }) => [column, cell(id, column)])) })),
    arithmetic: [
      ...sums.map((sum): Relation => ({ kind: 'sum', ...sum })),
      ...formulas.map(({ result, from, relation }): Relation => ({ kind: 'derived', result, from, formula: relation })),
    ],
    chart: { form: 'interval', mark: 'point', direction: 'down', rows: [], value: columns[0]?.id ?? '', lower: null, upper: null, beside: [], scale: 'linear', axisTitle: '', reference: null },
    provenance: { sources: rowsRead === undefined ? [] : [{ dataset: 'deaths', fileName: 'deaths.csv', sha256: '', rowsRead, rowsRejected: 0, attribution: null }], spec: null, appVersion: '0' },
  };
  return { shape, figure, formulas };
}

export function column(id: string, measure: ColumnMeasure, decimals = 0, limitOf: Column['limitOf'] = null): Column {
  return { id, label: id, measure, decimals, limitOf };
}

export function at({ row, column: id }: CellAddress): string {
  return JSON.stringify([row, id]);
}
