/** What the values of a column are. */
export const valueTypes = ['whole number', 'decimal number', 'percentage', 'date', 'month', 'year', 'financial year', 'code', 'ordered category', 'text'] as const;
export type ValueType = (typeof valueTypes)[number];

/**
 * How the values are written where that is not the plain way: plain numbers have a point and no separator, plain dates are ISO, day
 * first or in words. 'grouped' is 1,234; 'Excel days' count from 30 December 1899.
 */
export const writings = ['plain', 'grouped', 'decimal comma', 'month first', 'Excel days'] as const;
export type Writing = (typeof writings)[number];

/** What a column is taken for. Plain data, kept in a recipe. */
export interface ColumnReading {
  readonly type: ValueType;
  readonly writing: Writing;
  /** The values of an ordered category, the first first; empty for every other type. */
  readonly order: readonly string[];
  /** The column that says in words what is to be known of these numbers, such as "Observation status"; null where there is none. */
  readonly markerFrom: string | null;
}

export type Confidence = 'sure' | 'likely' | 'guess';

export interface TypeProposal extends ColumnReading {
  readonly column: string;
  readonly confidence: Confidence;
  /** A sentence with counts, without a value of the column other than marks. */
  readonly reason: string;
  /** Cells looked at that would not fit the type and would be left blank. */
  readonly misfits: number;
  /** The marks that stand for a missing number, as they are written, commonest first. Empty for text, codes and categories. */
  readonly marks: readonly string[];
}

/** Whether the values are numbers, so that a mark among them stands for a missing one. */
export function isNumeric(type: ValueType): boolean {
  return type === 'whole number' || type === 'decimal number' || type === 'percentage' || type === 'year';
}

/** Whether the text is taken as it stands, so that every cell fits. */
export function isTextual(type: ValueType): boolean {
  return type === 'code' || type === 'ordered category' || type === 'text';
}
