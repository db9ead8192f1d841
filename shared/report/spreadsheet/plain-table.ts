import type { ProtectedFigure } from '../../disclosure/protect.ts';
import type { Cell } from '../../figures/cell.ts';
import type { Column } from '../../figures/figure.ts';
import { printedNumber } from '../../figures/printed-number.ts';
import { confidenceText } from '../../figures/wording.ts';

/** A figure's table for a spreadsheet: one heading a column, a number wherever one is printed, rounded as printed, and shorthand where none is. */
export interface PlainTable {
  readonly headings: readonly PlainHeading[];
  readonly rows: readonly (readonly (string | number)[])[];
}

export interface PlainHeading {
  readonly text: string;
  /** Decimal places of its numbers; null for a column of text. */
  readonly decimals: number | null;
}

/** Marks such as [u] stand in a last column of their own, so that the numbers stay numbers. */
export function plainTable(figure: Pick<ProtectedFigure, 'rowHeading' | 'columns' | 'rows'>): PlainTable {
  const marks = figure.rows.map(({ cells }) => figure.columns.flatMap((column) => marksOf(column, cells[column.id])).join('; '));
  const isMarked = marks.some((text) => text !== '');
  return {
    headings: [
      { text: figure.rowHeading, decimals: null },
      ...figure.columns.map((column): PlainHeading => ({ text: headingOf(column, figure.columns), decimals: column.decimals })),
      ...(isMarked ? [{ text: 'Marks', decimals: null }] : []),
    ],
    rows: figure.rows.map(({ label, cells }, index) => [label, ...figure.columns.map(({ id, decimals }) => plainCell(cells[id], decimals)), ...(isMarked ? [marks[index] ?? ''] : [])]),
  };
}

function headingOf({ label, limitOf }: Column, columns: readonly Column[]): string {
  if (limitOf === null) return label;
  const of = columns.filter((column) => column.limitOf === null).length > 1 ? `, ${columns.find(({ id }) => id === limitOf.column)?.label ?? ''}` : '';
  return `${confidenceText(limitOf.confidence)} ${limitOf.side} limit${of}`;
}

function plainCell(cell: Cell | undefined, decimals: number): string | number {
  switch (cell?.kind) {
    case 'number':
      return printedNumber(cell.value, decimals);
    case 'withheld':
      return '[c]';
    case 'missing':
      return `[${cell.symbol}]`;
    case undefined:
      return '';
  }
}

function marksOf(column: Column, cell: Cell | undefined): readonly string[] {
  return cell?.kind === 'number' && cell.marks.length > 0 ? [`${column.label} ${cell.marks.map((mark) => `[${mark}]`).join('')}`] : [];
}
