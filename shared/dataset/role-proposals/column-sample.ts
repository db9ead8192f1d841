import type { ColumnForms } from '../types/column-forms.ts';

/** What a column's cells hold, as far as proposals need it: its commonest different values, and how many cells are filled. */
export interface ColumnSample {
  readonly column: string;
  readonly values: readonly SampledValue[];
  /** Cells that are not blank, the ones whose value is not listed too. */
  readonly filled: number;
  /** How many different values there are. */
  readonly different: number;
}

export interface SampledValue {
  readonly text: string;
  readonly cells: number;
  /** Whether it could be a mark that stands where a number should: "c", "*", "<5". */
  readonly mark: boolean;
}

/** A column's sample from the forms of its cells. */
export function columnSample({ column, forms }: ColumnForms): ColumnSample {
  const filled = [...forms].filter(([form]) => form !== 'blank');
  return {
    column,
    values: filled.flatMap(([form, { texts }]) => texts.map(({ text, cells }) => ({ text, cells, mark: form === 'mark' || form === 'below' }))),
    filled: filled.reduce((sum, [, { cells }]) => sum + cells, 0),
    different: filled.reduce((sum, [, { different }]) => sum + different, 0),
  };
}
