import { powerOfTen } from './rounding.ts';

/** How strongly R's rule prefers a larger step to a smaller one, and a step of 5 to one of 2. */
const preferLarger = 1.5;
const preferFive = 0.5 + 1.5 * preferLarger;

/** Rounding allowed, in steps, before another break is added at an end. */
const slack = 1e-10;

/**
 * Breaks at round numbers that cover low to high in about so many bins, at least one: steps of 1, 2 or 5 times a power of ten.
 *
 * Source: R's pretty, with its biases (1.5 and 2.75), as hist calls it. Units of the values.
 * Example: prettyBreaks(25, 42, 7) is 24, 26, 28, …, 42.
 */
export function prettyBreaks(low: number, high: number, bins: number): readonly number[] {
  const step = prettyStep(cellWidth(low, high, bins));
  let first = Math.floor(low / step + slack);
  let last = Math.ceil(high / step - slack);
  // One value on a break gets a bin that ends at it, or below zero one that begins at it.
  if (last <= first && first >= 0) first -= 1;
  else if (last <= first) last += 1;
  return Array.from({ length: last - first + 1 }, (_, at) => (first + at) * step);
}

/** The width that so many bins would have, or three quarters of the value's size where all values are one. */
function cellWidth(low: number, high: number, bins: number): number {
  const largest = Math.max(Math.abs(low), Math.abs(high));
  if (largest === 0) return 0.75;
  const rounding = 3 * (1 + 1 / (1 + preferLarger)) * bins * Number.EPSILON;
  if (high - low < largest * rounding) return 0.75 * (largest > 10 ? 9 + largest / 10 : largest);
  return (high - low) / bins;
}

function prettyStep(cell: number): number {
  const base = powerOfTen(Math.floor(Math.log10(cell)));
  const [two, five, ten] = [2 * base, 5 * base, 10 * base];
  if (!(two - cell < preferLarger * (cell - base))) return base;
  if (!(five - cell < preferFive * (cell - two))) return two;
  return ten - cell < preferLarger * (cell - five) ? ten : five;
}
