import type { Cell, CellAddress } from '../cell.ts';
import type { Reference } from '../chart.ts';
import { cellAt, type Figure, type Row } from '../figure.ts';
import { printedNumber } from '../printed-number.ts';
import { cellText, columnOf } from '../wording.ts';

/** What a drawing is made from: a protected figure for anything that leaves, the figure itself only for the Working view. */
export type Drawable = Pick<Figure, 'id' | 'rowHeading' | 'columns' | 'rows' | 'chart'>;

/** A cell, ready to draw. What is drawn is what is printed: the number is rounded as the table shows it. */
export interface DrawnCell {
  readonly state: 'marked' | 'withheld' | 'missing';
  /** Null unless marked. */
  readonly value: number | null;
  /** As the table prints it: "3.0", "[c]". */
  readonly text: string;
}

export interface DrawnReference {
  readonly value: number;
  /** "3.8". */
  readonly valueText: string;
  /** "All years". */
  readonly label: string;
  /** What stands at the line: "All years: 3.8", but "As expected" alone where the value is the axis's own 1. */
  readonly text: string;
}

/** The row of a figure that its chart names; throws when there is none, which is a fault in the analysis that made it. */
export function rowOf(figure: Drawable, id: string): Row {
  const row = figure.rows.find((candidate) => candidate.id === id);
  if (!row) throw new Error(`Figure ${figure.id} draws a row that it does not have: ${id}.`);
  return row;
}

export function drawnCell(figure: Drawable, address: CellAddress): DrawnCell {
  const cell = cellAt(figure, address);
  const { decimals } = columnOf(figure, address.column);
  return { state: cell.kind === 'number' ? 'marked' : cell.kind, value: numberAsPrinted(cell, decimals), text: cellText(cell, decimals) };
}

/** Null where the cell has no number. */
export function numberAsPrinted(cell: Cell, decimals: number): number | null {
  return cell.kind === 'number' ? printedNumber(cell.value, decimals) : null;
}

/** Null when its own number is withheld or missing. */
export function drawnReference(figure: Drawable, { at, label }: Reference): DrawnReference | null {
  if ('constant' in at) return { value: at.constant, valueText: String(at.constant), label, text: label };
  const { value, text } = drawnCell(figure, at);
  return value === null ? null : { value, valueText: text, label, text: `${label}: ${text}` };
}
