import { ReadError } from '../dataset.ts';
import { findLayout } from '../layout/find-layout.ts';
import type { Grid } from '../layout/grid.ts';
import { laidOut } from '../layout/lay-out.ts';
import type { FoundTable, Layout } from './found-table.ts';
import { limits } from './limits.ts';
import { textTableStream } from './text-table.ts';

const previewRows = 40;
const previewColumns = 40;

/** The table of a printed grid, where the layout says or where it is found; null where there is none. Throws a ReadError for too many columns. */
export function printedTable(fileName: string, part: string | null, grid: Grid, chosen: Layout | undefined): FoundTable | null {
  const layout = chosen ? within(grid, chosen) : findLayout(grid);
  if (layout === null) return null;
  refuseTooManyColumns(fileName, layout.columns.to - layout.columns.from + 1);
  const { columns, cells, rows, skipped, notes } = laidOut(grid, layout);
  if (rows === 0 || columns.length < 2) return null;
  return {
    part,
    columns,
    content: { kind: 'arrow', stream: textTableStream(columns, cells), rows },
    layout,
    preview: preview(grid.rows),
    skipped,
    rejected: [],
    notes,
    text: null,
  };
}

/** The first rows, as they stand. */
export function preview(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return rows.slice(0, previewRows).map((row) => row.slice(0, previewColumns).map((cell) => (cell.length > 100 ? `${cell.slice(0, 99)}…` : cell)));
}

export function refuseTooManyColumns(fileName: string, columns: number): void {
  if (columns > limits.columns) throw new ReadError(fileName, `${fileName} has ${columns.toLocaleString('en-GB')} columns; at most ${limits.columns.toLocaleString('en-GB')} are read. Remove the columns that you do not need, then open it again.`);
}

/** A chosen range cut to the sheet that it is for. */
function within({ rows }: Grid, { headerRows, dataRows, columns }: Layout): Layout {
  const cut = ({ from, to }: { from: number; to: number }) => ({ from: Math.max(1, from), to: Math.min(rows.length, to) });
  return { headerRows: headerRows.from > headerRows.to ? headerRows : cut(headerRows), dataRows: cut(dataRows), columns: { from: Math.max(1, columns.from), to: columns.to } };
}
