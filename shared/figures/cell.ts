import type { RecordsCounted } from '../dataset/filter.ts';

/** One place in a figure's table: a number, a number withheld, or no number. Never 0, null or NaN in place of the latter two. */
export type Cell = NumberCell | WithheldCell | MissingCell;

export interface NumberCell {
  readonly kind: 'number';
  /** Always finite. */
  readonly value: number;
  readonly rounding: Rounding;
  readonly marks: readonly Mark[];
  /** Which records this number counts, so that figures can be audited together; null for derived and typed numbers. */
  readonly counted: RecordsCounted | null;
}

export type Rounding = 'exact' | { readonly toNearest: number };

/** Government shorthand beside a number: u low reliability, e estimated, p provisional, r revised. */
export type Mark = 'u' | 'e' | 'p' | 'r';

/** Shown as [c]. Small counts and the second cells that hide them look the same, because the difference is itself a clue. */
export interface WithheldCell {
  readonly kind: 'withheld';
  readonly reason: 'count' | 'derived';
  readonly counted: RecordsCounted | null;
}

/** Shown as its symbol in brackets: x not available, z not applicable, u too unreliable to calculate. */
export interface MissingCell {
  readonly kind: 'missing';
  readonly symbol: 'x' | 'z' | 'u';
  /** Why, as a sentence. */
  readonly reason: string;
}

export interface CellAddress {
  readonly row: string;
  readonly column: string;
}

export function exactNumber(value: number, counted: RecordsCounted | null = null): NumberCell {
  return { kind: 'number', value, rounding: 'exact', marks: [], counted };
}

/** A statistic's number, or a missing cell with the statistic's own reason. */
export function estimatedNumber(value: number | null, reason: string | null, marks: readonly Mark[] = []): Cell {
  if (value === null || !Number.isFinite(value)) {
    return { kind: 'missing', symbol: 'x', reason: reason ?? 'There is no number for this.' };
  }
  return { kind: 'number', value, rounding: 'exact', marks, counted: null };
}
