import { missingMarks } from '../missing-marks.ts';

/** A printed table as it stands in a sheet or a text: rows of cells from the first row and column, short rows allowed, a blank cell ''. */
export interface Grid {
  readonly rows: readonly (readonly string[])[];
  readonly merges: readonly Merge[];
}

/** A block of cells that is one cell; its text stands in the first of them. Counts from 0, both ends included. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const number = /^[+-]?[£$€]?(\d{1,3}(,\d{3})+|\d+([.,]\d+)?|\.\d+)(\.\d+)?\s?(%|[a-z*]|\([A-Za-z ]+\)|\[[a-z]+\])?$/;
const date = /^(\d{4}-\d{2}-\d{2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4})/;
const mark = /^(\[[\w ]{1,12}\]|[<>≤≥]\s?\d+)$/;
const range = /^\d+\s?(-|to)\s?\d+$/;
const marks = new Set(missingMarks);
const year = /^(19|20)\d{2}([/-]\d{2,4})?\s?([¹²³⁴⁵⁶⁷⁸⁹†‡]+|\[[a-z]\])?$/;

export function cellAt(grid: Grid, row: number, column: number): string {
  return grid.rows[row]?.[column] ?? '';
}

/** True for a number, with or without a percent sign or a mark after it, and for a date. */
export function isValue(cell: string): boolean {
  return number.test(cell) || date.test(cell);
}

/** A sign that stands for a number; a range such as 1-4 is none here, because headings of age bands look like that. */
export function isMark(cell: string): boolean {
  return (marks.has(cell) && !range.test(cell)) || mark.test(cell);
}

/** A calendar year or a financial one such as 2019/20, with or without a mark: 2020 [p]. */
export function isYear(cell: string): boolean {
  return year.test(cell);
}

export function filledCells(row: readonly string[]): number {
  let filled = 0;
  for (const cell of row) if (cell !== '') filled += 1;
  return filled;
}

/** A line below a table that says where it is from or what its marks mean. */
export function isNote(cell: string): boolean {
  return /^(sources?\b|notes?\b|footnotes?\b|©|copyright\b|crown copyright|released\b|contact\b|published\b|https?:|\[(note )?\w{1,3}\]\s|\(?\d{1,2}[).:]?\s+[A-Z]\p{L}|[*:†‡^u]\s+\S)/iu.test(cell);
}
