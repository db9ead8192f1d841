/** The value in a row known to be there: the columns' lengths were checked before, and this states that promise in one place. */
export function valueAt<Value>(column: ArrayLike<Value>, row: number): Value {
  return column[row] as Value;
}

/** Σ of a column, in the unit of its values; 0 for none. */
export function total(column: readonly number[]): number {
  return column.reduce((sum, value) => sum + value, 0);
}
