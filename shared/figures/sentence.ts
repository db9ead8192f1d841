import type { CellAddress } from './cell.ts';

/** Words that may quote cells: a quoted cell is shown as it will be published, so a sentence cannot give away what the table withholds. */
export type Sentence = readonly (string | LiveNumber)[];

export interface LiveNumber {
  readonly cell: CellAddress;
}
