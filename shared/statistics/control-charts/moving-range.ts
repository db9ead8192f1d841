import { ArgumentError } from '../argument-error.ts';
import type { Count } from '../arguments.ts';
import { average } from '../sample-summary.ts';

/** A moving range this many times the mean range is screened out, once, before limits are drawn (Nelson 1982). */
const screeningFactor = 3.267;

export interface MeanMovingRange {
  /** Mean absolute difference between neighbours, in the unit of the values. */
  readonly mean: number;
  /** The same after one pass that drops ranges of 3.267 times the mean or more. */
  readonly screened: number;
}

/**
 * The mean moving range of a series, before and after one screening pass.
 *
 * Source: Montgomery, Introduction to Statistical Quality Control, 6.4; screening as in the NHS's Making Data Count.
 * A missing value leaves out the two ranges that it would be part of. Throws ArgumentError when no two neighbours are there.
 * Example: meanMovingRange([4, 6, 5, null, 9]) is { mean: 1.5, screened: 1.5 }.
 */
export function meanMovingRange(values: readonly Count[]): MeanMovingRange {
  const ranges: number[] = [];
  let previous: Count = null;
  for (const value of values) {
    if (previous !== null && value !== null) ranges.push(Math.abs(value - previous));
    previous = value;
  }
  if (ranges.length === 0) {
    throw new ArgumentError('values', `${values.length} values`, 'a moving range needs two values next to each other that are not missing');
  }
  const mean = average(ranges);
  const kept = ranges.filter((range) => range < screeningFactor * mean);
  // Ranges that are all 0 screen each other out; their mean is still 0.
  return { mean, screened: kept.length === 0 ? mean : average(kept) };
}
