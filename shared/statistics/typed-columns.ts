/*
 * One function for each type of column, so that an engine compiles each to a single load:
 * `valueAt`, which takes any column, costs ten times as much in a loop over millions of rows.
 */

/** The number in a row; NaN past the column's end. */
export function floatAt(column: Float64Array, row: number): number {
  return column[row] ?? NaN;
}

/** The 32-bit word in a row; 0 past the column's end. */
export function wordAt(column: Int32Array, row: number): number {
  return column[row] ?? 0;
}
