import { ArgumentError } from './argument-error.ts';
import { total, valueAt } from './rows.ts';

/** Σx/n. Throws ArgumentError for no values. Example: average([1, 2, 6]) is 3. */
export function average(values: readonly number[]): number {
  requireValues(values, 1);
  return total(values) / values.length;
}

/**
 * The sample standard deviation √(Σ(x − x̄)²/(n − 1)), in the unit of the values.
 *
 * Throws ArgumentError for fewer than two values. Example: standardDeviation([2, 4, 4, 4, 5, 5, 7, 9]) is 2.138089935299395.
 */
export function standardDeviation(values: readonly number[]): number {
  requireValues(values, 2);
  const centre = average(values);
  return Math.sqrt(total(values.map((value) => (value - centre) ** 2)) / (values.length - 1));
}

/**
 * The quantile below which a fraction of the sample lies, by linear interpolation between order statistics.
 *
 * Source: Hyndman and Fan (1996), definition 7, R's and Excel's default: position (n − 1)·fraction counted from 0.
 * Values in any order; a fraction from 0 to 1. Throws ArgumentError for no values or another fraction.
 * Example: quantile([28, 30, 31, 35], 0.25) is 29.5.
 */
export function quantile(values: readonly number[], fraction: number): number {
  requireValues(values, 1);
  if (!(fraction >= 0 && fraction <= 1)) throw new ArgumentError('fraction', fraction, 'it must be between 0 and 1');
  const sorted = Float64Array.from(values).sort();
  const position = (sorted.length - 1) * fraction;
  const below = Math.floor(position);
  const low = valueAt(sorted, below);
  const high = valueAt(sorted, Math.ceil(position));
  const weight = position - below;
  return (1 - weight) * low + weight * high;
}

/** The middle of the sample: quantile type 7 at one half. Example: median([4, 1, 3]) is 3. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The distance between the quartiles, quantile type 7. Example: interquartileRange([1, 2, 3, 4]) is 1.5. */
export function interquartileRange(values: readonly number[]): number {
  return quantile(values, 0.75) - quantile(values, 0.25);
}

function requireValues(values: readonly number[], least: number): void {
  if (values.length < least) {
    throw new ArgumentError('values', `${values.length} values`, `give at least ${least}`);
  }
  const wrong = values.find((value) => !Number.isFinite(value));
  if (wrong !== undefined) throw new ArgumentError('values', wrong, 'every value must be a number');
}
