import type { Cell } from '../cell.ts';
import { cellAt } from '../figure.ts';
import { columnOf, confidenceText, intervalText } from '../wording.ts';
import type { DrawnAxis } from './axis.ts';
import { numberAsPrinted, type Drawable } from './drawn-cell.ts';

/** Both ends are on the axis. An arrow says that the limit itself lies further out, or that there is none. */
export interface DrawnInterval {
  readonly from: number;
  readonly to: number;
  readonly arrowAtFrom: boolean;
  readonly arrowAtTo: boolean;
}

/** The columns of a value and of its limits; null where there are no intervals. */
export interface EstimateColumns {
  readonly value: string;
  readonly lower: string | null;
  readonly upper: string | null;
}

/** One value with its limits, as printed. */
export interface Estimate {
  readonly value: Cell;
  readonly lower: Cell | null;
  readonly upper: Cell | null;
  /** The cells' numbers; null where a cell has none. */
  readonly at: { readonly value: number | null; readonly lower: number | null; readonly upper: number | null };
}

export function estimateAt(figure: Drawable, row: string, columns: EstimateColumns): Estimate {
  const cell = (column: string | null) => (column === null ? null : cellAt(figure, { row, column }));
  const number = (column: string | null) => (column === null ? null : numberAsPrinted(cellAt(figure, { row, column }), columnOf(figure, column).decimals));
  const { value, lower, upper } = columns;
  return { value: cellAt(figure, { row, column: value }), lower: cell(lower), upper: cell(upper), at: { value: number(value), lower: number(lower), upper: number(upper) } };
}

/** Null where there is no value to which it belongs, or where a limit is withheld. */
export function drawnInterval({ value, lower, upper, at }: Estimate, axis: DrawnAxis): DrawnInterval | null {
  if (value.kind !== 'number' || lower === null || upper === null) return null;
  if (lower.kind === 'withheld' || upper.kind === 'withheld') return null;
  if (at.lower === null && at.upper === null) return null;
  const from = Math.max(at.lower ?? -Infinity, axis.from);
  const to = Math.min(at.upper ?? Infinity, axis.to);
  return { from, to, arrowAtFrom: at.lower === null || at.lower < axis.from, arrowAtTo: at.upper === null || at.upper > axis.to };
}

/** "1.0 to 7.0"; null where neither limit is a number. */
export function drawnIntervalText({ lower, upper }: Estimate, decimals: number): string | null {
  return lower && upper && (lower.kind === 'number' || upper.kind === 'number') ? intervalText(lower, upper, decimals) : null;
}

/** "95% CI"; null when there are no intervals. */
export function intervalHeading(figure: Drawable, lower: string | null): string | null {
  const limit = lower === null ? null : columnOf(figure, lower).limitOf;
  return limit && confidenceText(limit.confidence);
}
