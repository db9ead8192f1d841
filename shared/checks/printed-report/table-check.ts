import type { PrintedCheck } from '../../statistics/printed-numbers/printed-number.ts';
import type { MeantColumn } from './column-meanings.ts';
import type { ReadCell, ReadRow } from './read-table.ts';

/** One check of a table: what is judged, by what, and what was found. */
export interface TableCheck {
  readonly judged: readonly ReadCell[];
  readonly by: readonly ReadCell[];
  readonly found: PrintedCheck;
  readonly whereabouts: string;
}

/** A table whose columns are known as far as they can be. */
export interface MeantTable {
  readonly rows: readonly ReadRow[];
  readonly columns: readonly MeantColumn[];
  readonly words: string;
  /** What every percentage is of, where that is printed above the table or was said. */
  readonly base: number | null;
}

export function whereabouts(row: ReadRow | undefined, heading: string): string {
  return [row?.label ?? '', heading].filter((words) => words !== '').join(', ');
}
