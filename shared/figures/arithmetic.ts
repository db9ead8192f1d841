import type { CellAddress } from './cell.ts';

/** How a figure's cells follow from one another and from numbers known outside it. Protection and audit read this. */
export type Relation = SumRelation | DerivedRelation;

export interface SumRelation {
  readonly kind: 'sum';
  readonly total: CellAddress | OutsideNumber;
  readonly parts: readonly CellAddress[];
  /** Parts that the figure does not print, such as the single years of overlapping periods. The same name is the same number. */
  readonly unprinted?: readonly UnprintedNumber[];
}

/** The result can be computed from the sources, and a source from the result and the others. */
export interface DerivedRelation {
  readonly kind: 'derived';
  readonly result: CellAddress;
  readonly from: readonly CellAddress[];
  readonly formula: 'rate' | 'percentage' | 'ratio' | 'expected' | 'limit';
}

/** A number that a reader of the report knows although the figure does not print it. */
export interface OutsideNumber {
  readonly outside: number;
  readonly label: string;
}

/** A count that the figure does not print but that its sums are made of: protected as if it were printed and withheld. */
export interface UnprintedNumber {
  /** "2014", "Lambeth, 2014": unique within the figure. */
  readonly unprinted: string;
  readonly value: number;
}
