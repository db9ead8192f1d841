import type { CellAddress } from './cell.ts';

/** What is drawn, in terms of the figure's own rows and columns. Every writer, screen, paper and Word, draws from this alone. */
export type Chart = IntervalChart;

/** One estimate a row, with its interval: columns or a line over time, or points on a forest plot. */
export interface IntervalChart {
  readonly form: 'interval';
  readonly mark: 'column' | 'line' | 'point';
  /** 'across': rows stand left to right, values upwards. 'down': rows stand top to bottom, values rightwards. */
  readonly direction: 'across' | 'down';
  /** The rows drawn, in order. */
  readonly rows: readonly string[];
  readonly value: string;
  readonly lower: string | null;
  readonly upper: string | null;
  /** Counts printed beside each mark: column ids, such as observed and expected. */
  readonly beside: readonly string[];
  readonly scale: 'linear' | 'log';
  /** "Rate per 1,000 live births": printed horizontally at the top of the axis. */
  readonly axisTitle: string;
  readonly reference: Reference | null;
}

export interface Reference {
  readonly at: CellAddress | { readonly constant: number };
  /** "All years", "As expected". */
  readonly label: string;
}
