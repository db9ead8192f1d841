import { cellAt, isMark, isValue, isYear, type Grid } from './grid.ts';

/** What the columns of a printed table hold, by number from 0. */
export interface ColumnKinds {
  readonly from: number;
  readonly to: number;
  /** Columns of numbers or dates. */
  readonly values: readonly number[];
  /** Those of them that hold years. */
  readonly years: readonly number[];
}

/** As many rows as are looked at to tell what a column holds. */
const sampled = 400;

/** Told from the later part of the body, because headers stand in the earlier one. */
export function columnKinds(grid: Grid, body: readonly number[]): ColumnKinds {
  let from = Infinity;
  let to = -1;
  for (const row of body) {
    const cells = grid.rows[row] ?? [];
    from = Math.min(from, cells.findIndex((cell) => cell !== ''));
    to = Math.max(to, cells.findLastIndex((cell) => cell !== ''));
  }
  const later = body.slice(Math.floor(body.length / 2));
  const step = Math.max(1, Math.ceil(later.length / sampled));
  const rows = later.filter((_, index) => index % step === 0);
  const columns = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const held = columns.map((column) => ({ column, cells: rows.map((row) => cellAt(grid, row, column)).filter((cell) => cell !== '') }));
  const values = held.filter(({ cells }) => cells.some(isValue) && share(cells, (cell) => isValue(cell) || isMark(cell)) >= 0.6);
  const years = values.filter(({ cells }) => share(cells, isYear) > 0.5);
  return { from, to, values: values.map(({ column }) => column), years: years.map(({ column }) => column) };
}

function share(cells: readonly string[], fits: (cell: string) => boolean): number {
  return cells.filter(fits).length / cells.length;
}
