import { floatAt } from '../typed-columns.ts';

/** Below this many rows a sample to choose the pivot from costs more than it saves. */
const worthSampling = 600;

/**
 * The value at a 1-based position of a column in ascending order, exactly as after a full sort; the column's order is changed.
 *
 * Source: Floyd and Rivest (1975), Algorithm 489. The position is between 1 and the column's length; no NaN in the column.
 * Example: orderStatistic(Float64Array.of(3, 1, 2), 2) is 2.
 */
export function orderStatistic(column: Float64Array, position: number): number {
  select(column, 0, column.length - 1, position - 1);
  return floatAt(column, position - 1);
}

/** Puts the value that belongs at `wanted` there, smaller ones before it and larger ones after it, between two rows. */
function select(column: Float64Array, first: number, last: number, wanted: number): void {
  let low = first;
  let high = last;
  while (high > low) {
    const rows = high - low + 1;
    if (rows > worthSampling) {
      // A sample around the wanted row, selected first, leaves there a pivot that almost certainly splits close to it.
      const place = wanted - low + 1;
      const size = Math.exp((2 * Math.log(rows)) / 3) / 2;
      const spread = (Math.sqrt((Math.log(rows) * size * (rows - size)) / rows) / 2) * Math.sign(place - rows / 2);
      select(column, Math.max(low, Math.floor(wanted - (place * size) / rows + spread)), Math.min(high, Math.floor(wanted + ((rows - place) * size) / rows + spread)), wanted);
    }
    const pivot = floatAt(column, wanted);
    let left = low;
    let right = high;
    while (left <= right) {
      while (floatAt(column, left) < pivot) left += 1;
      while (floatAt(column, right) > pivot) right -= 1;
      if (left <= right) {
        const swapped = floatAt(column, left);
        column[left] = floatAt(column, right);
        column[right] = swapped;
        left += 1;
        right -= 1;
      }
    }
    if (wanted <= right) high = right;
    else if (wanted >= left) low = left;
    else return;
  }
}
