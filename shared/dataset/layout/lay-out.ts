import { columnNames } from '../formats/headings.ts';
import type { Layout, SkippedRow } from '../formats/found-table.ts';
import type { TextColumns } from '../formats/text-table.ts';
import { footnoteMarks, withoutMarks } from './footnotes.ts';
import { cellAt, filledCells, isMark, isValue, type Grid } from './grid.ts';
import { withoutSoftHyphens } from './soft-hyphens.ts';
import { stackedHeadings, type Heading } from './stacked-headings.ts';

/** A table taken out of the sheet around it. */
export interface LaidOut {
  readonly columns: readonly string[];
  /** By column; a blank cell is null. */
  readonly cells: TextColumns;
  readonly rows: number;
  readonly skipped: readonly SkippedRow[];
  readonly notes: readonly string[];
}

/**
 * The table that lies where the layout says: stacked headings joined, cells merged downwards spread, footnote marks taken off headings
 * and labels into notes, blank columns and rows left out. Every row of the sheet is a row of the table or listed as skipped.
 */
export function laidOut(sheet: Grid, layout: Layout): LaidOut {
  const { headerRows, columns } = layout;
  const around = notesAround(sheet, layout);
  const words = [...around.above, ...around.below].join(' ').toLowerCase();
  const grid = { ...sheet, rows: sheet.rows.map((row) => (row.some((cell) => cell.includes('\u00ad')) ? row.map((cell) => withoutSoftHyphens(cell, words)) : row)) };
  const known = footnoteMarks(around.below);
  const carried: string[] = [];
  const headings = stackedHeadings(grid, layout, (piece) => {
    const { text, marks } = withoutMarks(piece, known);
    if (marks.length > 0) carried.push(carries(text, marks));
    return text;
  });
  const places = Array.from({ length: columns.to - columns.from + 1 }, (_, index) => columns.from - 1 + index);
  const { records, skipped } = sortedRows(grid, layout);
  const read = places.map((column) => records.map((row) => cellAt(grid, row, column)));
  spreadDown(grid, places, records, read);
  const kept = places.map((_, index) => index).filter((index) => headings[index]?.own === true || read[index]?.some((cell) => cell !== ''));
  const cells = kept.map((index) => labelsWithoutMarks(read[index] ?? [], known, carried));
  const named = columnNames(kept.map((index) => (headings[index]?.own === true ? headings[index].text : marksBeside(headings, read, index))));
  return {
    columns: named.columns,
    cells,
    rows: records.length,
    skipped: [...around.skipped, ...headerSkipped(headerRows), ...skipped].sort((one, other) => one.row - other.row),
    notes: [...around.above, ...around.below, ...new Set(carried), ...named.notes],
  };
}

function carries(label: string, marks: readonly string[]): string {
  return `“${label}” carries ${marks.length === 1 ? 'footnote' : 'footnotes'} ${marks.join(', ')}.`;
}

function headerSkipped({ from, to }: Layout['headerRows']): SkippedRow[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => ({ row: from + index, as: 'header' }));
}

/** Rows of the table's stretch: records, blank rows, and rows with a label alone over columns of values, which head a section. */
function sortedRows(grid: Grid, { dataRows, columns }: Layout): { records: number[]; skipped: SkippedRow[] } {
  const records: number[] = [];
  const skipped: SkippedRow[] = [];
  for (let row = dataRows.from - 1; row < dataRows.to; row += 1) {
    const cells = (grid.rows[row] ?? []).slice(columns.from - 1, columns.to);
    const filled = filledCells(cells);
    if (filled === 0) skipped.push({ row: row + 1, as: 'blank' });
    else if (filled === 1 && cells.length > 0 && columns.to - columns.from >= 3 && isSectionHead(cells)) skipped.push({ row: row + 1, as: 'header' });
    else records.push(row);
  }
  return { records, skipped };
}

function isSectionHead(cells: readonly string[]): boolean {
  const first = cells.find((cell) => cell !== '') ?? '';
  return cells.indexOf(first) === 0 && !isValue(first) && !isMark(first);
}

function notesAround(grid: Grid, { headerRows, dataRows }: Layout): { above: string[]; below: string[]; skipped: SkippedRow[] } {
  const skipped: SkippedRow[] = [];
  const top = Math.min(headerRows.from, dataRows.from) - 1;
  const text = (row: number, as: 'title' | 'note'): string[] => {
    const words = (grid.rows[row] ?? []).filter((cell) => cell !== '').join(' ').trim();
    skipped.push({ row: row + 1, as: words === '' ? 'blank' : as });
    return words === '' ? [] : [words];
  };
  const above = Array.from({ length: top }, (_, row) => text(row, 'title')).flat();
  const between = Math.max(headerRows.to, top);
  for (let row = between; row < dataRows.from - 1; row += 1) text(row, 'note');
  const below = Array.from({ length: Math.max(0, grid.rows.length - dataRows.to) }, (_, index) => text(dataRows.to + index, 'note')).flat();
  return { above, below, skipped };
}

/** A label merged over several rows stands for each of them. */
function spreadDown(grid: Grid, places: readonly number[], records: readonly number[], read: string[][]): void {
  const merges = grid.merges.filter(({ top, bottom }) => bottom > top);
  const indexes = new Map(merges.length > 0 ? records.map((row, index) => [row, index]) : []);
  for (const { top, left, bottom } of merges) {
    const column = read[places.indexOf(left)];
    const text = cellAt(grid, top, left);
    for (let row = top + 1; column && row <= bottom; row += 1) {
      const index = indexes.get(row);
      if (index !== undefined) column[index] = text;
    }
  }
}

/** Labels lose their footnote marks; a digit after a space is a mark only where few labels end so, because "Ward 2" is a name. */
function labelsWithoutMarks(cells: readonly string[], known: ReadonlySet<string>, carried: string[]): (string | null)[] {
  const labels = [...new Set(cells)].filter((cell) => /\p{L}/u.test(cell) && !isValue(cell));
  const ending = (pattern: RegExp): number => labels.filter((label) => pattern.test(label)).length;
  const few = Math.max(1, labels.length / 20);
  const spaced = ending(/ \d{1,2}$/) <= few;
  const digits = ending(/\p{L}\d{1,2}$/u) <= Math.max(2, labels.length / 5) ? known : new Set<string>();
  const plain = new Map(labels.flatMap((label) => {
    const { text, marks } = withoutMarks(label, digits, spaced);
    if (marks.length === 0 || text === '') return [];
    carried.push(carries(text, marks));
    return [[label, text]];
  }));
  return cells.map((cell) => (cell === '' ? null : plain.get(cell) ?? cell));
}

/** A column without a heading of its own that holds marks alone belongs to the one before it. */
function marksBeside(headings: readonly Heading[], read: readonly (readonly string[])[], index: number): string {
  const cells = (read[index] ?? []).filter((cell) => cell !== '');
  const before = headings[index - 1];
  return before?.own === true && cells.every(isMark) ? `${before.text} (mark)` : headings[index]?.text ?? '';
}
