import type { Layout } from '../formats/found-table.ts';
import { columnKinds, type ColumnKinds } from './column-kinds.ts';
import { cellAt, filledCells, isMark, isNote, isValue, isYear, type Grid } from './grid.ts';

/** A header of more rows than this is taken for something else. */
const mostHeaderRows = 12;

/**
 * Where the table lies in a printed sheet: its header rows, its rows of data and its columns. The rows that fill at least half as
 * many cells as a full one are its body; the first of them with values where the others have values is the first row of data. Null
 * where there is no table: less than two columns, or no row below a header.
 */
export function findLayout(grid: Grid): Layout | null {
  const filled = grid.rows.map(filledCells);
  const least = leastFilled(filled);
  const body = filled.flatMap((count, row) => (count >= least ? [row] : []));
  if (body.length < 2) return null;
  const kinds = columnKinds(grid, body);
  if (kinds.to === kinds.from) return null;
  const first = firstDataRow(grid, body, kinds);
  if (first === null) return null;
  const header = headerRows(grid, filled, first, kinds);
  const last = lastDataRow(grid, filled, body, kinds);
  if (last < first) return null;
  return {
    headerRows: { from: header.from + 1, to: header.to + 1 },
    dataRows: { from: first + 1, to: last + 1 },
    columns: { from: kinds.from + 1, to: kinds.to + 1 },
  };
}

function leastFilled(filled: readonly number[]): number {
  const several = filled.filter((count) => count >= 2).sort((one, other) => one - other);
  return Math.max(2, Math.ceil((several[Math.floor(several.length * 0.75)] ?? 0) / 2));
}

function firstDataRow(grid: Grid, body: readonly number[], kinds: ColumnKinds): number | null {
  for (const [index, row] of body.entries()) {
    const before = body[index - 1];
    if (before !== undefined && isFullHeader(grid, before, kinds)) return row;
    if (kinds.values.length === 0) {
      if (index > 0) return row;
    } else if (hasValues(grid, row, kinds) && !isYearsAcross(grid, row, kinds)) return row;
  }
  return null;
}

/** A name for every column, all different and none a number: nothing stands between it and the first row of data. */
function isFullHeader(grid: Grid, row: number, { from, to }: ColumnKinds): boolean {
  const names = new Set<string>();
  for (let column = from; column <= to; column += 1) {
    const cell = cellAt(grid, row, column);
    if (cell === '' || isValue(cell) || isMark(cell)) return false;
    names.add(cell.toLowerCase());
  }
  return names.size === to - from + 1;
}

/** Numbers, dates or marks in at least half of the filled cells where numbers and dates belong. */
function hasValues(grid: Grid, row: number, { values }: ColumnKinds): boolean {
  const cells = values.map((column) => cellAt(grid, row, column)).filter((cell) => cell !== '');
  const fitting = cells.filter((cell) => isValue(cell) || isMark(cell)).length;
  return fitting > 0 && fitting * 2 >= cells.length;
}

/** Years over columns that do not hold years themselves: nothing else in the row, or in rising or falling order. */
function isYearsAcross(grid: Grid, row: number, { values, years }: ColumnKinds): boolean {
  const filled = values.filter((column) => cellAt(grid, row, column) !== '');
  const cells = filled.map((column) => cellAt(grid, row, column));
  if (cells.length < 2 || !cells.every(isYear) || filled.every((column) => years.includes(column))) return false;
  if (filledCells(grid.rows[row] ?? []) === cells.length) return true;
  const steps = cells.slice(1).map((cell, index) => Math.sign(cell.localeCompare(cells[index] ?? '')));
  return steps.every((step) => step > 0) || steps.every((step) => step < 0);
}

/** Upwards from the data: past blank rows to the header, and on to its top. An empty range where data has nothing above it. */
function headerRows(grid: Grid, filled: readonly number[], first: number, kinds: ColumnKinds): { from: number; to: number } {
  const isBlank = (row: number): boolean => (filled[row] ?? 0) === 0;
  let to = first - 1;
  while (to >= 0 && isBlank(to)) to -= 1;
  const labelled = new Set<number>();
  let from = to + 1;
  for (let row = to; row >= 0 && to - row < mostHeaderRows; row -= 1) {
    if (isBlank(row)) {
      // A line of units may stand apart, below the headings that it belongs to.
      if (labelled.size * 2 > kinds.to - kinds.from || (filled[row - 1] ?? 0) < 2) break;
    } else if (isTitle(grid, filled, row, kinds)) break;
    else {
      from = row;
      for (let column = kinds.from; column <= kinds.to; column += 1) if (cellAt(grid, row, column) !== '') labelled.add(column);
    }
  }
  return from > to ? { from: first, to: first - 1 } : { from, to };
}

/** One cell at the table's left edge, or before it, with no row of headings above. */
function isTitle(grid: Grid, filled: readonly number[], row: number, { from }: ColumnKinds): boolean {
  if (filled[row] !== 1) return false;
  const place = (grid.rows[row] ?? []).findIndex((cell) => cell !== '');
  return place <= from && (filled[row - 1] ?? 0) < 2;
}

function lastDataRow(grid: Grid, filled: readonly number[], body: readonly number[], kinds: ColumnKinds): number {
  const isData = (row: number): boolean => !isNote((grid.rows[row] ?? []).find((cell) => cell !== '') ?? '') && (kinds.values.length === 0 || hasValues(grid, row, kinds));
  let last = body.findLast(isData) ?? -1;
  while (goesOn(grid, filled[last + 1] ?? 0, last + 1, kinds)) last += 1;
  return last;
}

/** A row right below the data belongs to it, with values or without, unless it reads as a note; a label alone only where there is little beside it to be blank. */
function goesOn(grid: Grid, filled: number, row: number, { from, to }: ColumnKinds): boolean {
  const first = (grid.rows[row] ?? []).find((cell) => cell !== '') ?? '';
  if (filled === 0 || isNote(first)) return false;
  return filled >= 2 || (to - from < 3 && cellAt(grid, row, from) === first && first.length <= 30 && !first.endsWith('.'));
}
