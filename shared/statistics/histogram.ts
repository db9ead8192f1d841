import { ArgumentError } from './argument-error.ts';
import { requirePositive, type Count } from './arguments.ts';
import { prettyBreaks } from './pretty-breaks.ts';
import { valueAt } from './rows.ts';

export interface HistogramInput {
  /** Completed weeks, days or any measure; null is missing. */
  readonly values: readonly Count[];
  /** Where the first bin begins and the last one ends; from the lowest to past the highest value, in whole bins, unless given. */
  readonly from?: number;
  readonly to?: number;
  /** Width of a bin in the unit of the values; 1 unless given. */
  readonly width?: number;
}

export interface HistogramBin {
  /** The bin holds from ≤ value < to (the right-closed histogram: from < value ≤ to). */
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

export interface Histogram {
  readonly bins: readonly HistogramBin[];
  /** Values that the bins do not hold: nothing is dropped unseen. */
  readonly below: number;
  readonly above: number;
  readonly missing: number;
}

/**
 * A histogram with left-closed bins [from, to): 36 weeks and 6 days, held as 36, is week 36, and the bin 36 to 37 holds it.
 *
 * Counts of values. Throws ArgumentError for a width of 0 or less, an end not after the start, or no value to find ends from.
 * Example: weeks 23, 37, 37 and 39 from 36 to 40: bins 0, 2, 0 and 1, with one value below.
 */
export function histogram({ values, width = 1, from, to }: HistogramInput): Histogram {
  requirePositive('width', width);
  const known = values.filter((value) => value !== null);
  const start = from ?? Math.floor(lowest(known) / width) * width;
  const end = to ?? start + (Math.floor((highest(known) - start) / width) + 1) * width;
  const bins = Math.round((end - start) / width);
  if (!(bins >= 1)) throw new ArgumentError('to', end, `it must be after the start at ${start}`);
  const counts = Array.from({ length: bins }, () => 0);
  let below = 0;
  let above = 0;
  for (const value of known) {
    const bin = Math.floor((value - start) / width);
    if (bin < 0) below += 1;
    else if (bin >= bins) above += 1;
    else counts[bin] = valueAt(counts, bin) + 1;
  }
  return {
    bins: counts.map((count, bin) => ({ from: start + bin * width, to: start + (bin + 1) * width, count })),
    below,
    above,
    missing: values.length - known.length,
  };
}

/**
 * A histogram as R draws it unless told otherwise: Sturges's number of bins, pretty breaks, right-closed bins (from, to].
 *
 * Source: Sturges (1926), ⌈log₂ n + 1⌉ bins asked for; R's hist and pretty. The lowest value belongs to the first bin.
 * Throws ArgumentError for no values. Example: 1, 2, 3 and 4 give the breaks 1, 2, 3, 4 and the counts 2, 1, 1.
 */
export function sturgesHistogram(values: readonly Count[]): Histogram {
  const known = values.filter((value) => value !== null);
  const breaks = prettyBreaks(lowest(known), highest(known), Math.ceil(Math.log2(known.length) + 1));
  const start = valueAt(breaks, 0);
  const width = valueAt(breaks, 1) - start;
  const counts = breaks.slice(1).map(() => 0);
  for (const value of known) {
    // A hair of the width keeps a value on a break in the bin that ends there, as R does.
    const bin = Math.max(0, Math.ceil((value - start) / width - 1e-7) - 1);
    counts[bin] = valueAt(counts, bin) + 1;
  }
  return {
    bins: counts.map((count, bin) => ({ from: valueAt(breaks, bin), to: valueAt(breaks, bin + 1), count })),
    below: 0,
    above: 0,
    missing: values.length - known.length,
  };
}

function lowest(values: readonly number[]): number {
  requireSome(values);
  return values.reduce((least, value) => Math.min(least, value));
}

function highest(values: readonly number[]): number {
  requireSome(values);
  return values.reduce((most, value) => Math.max(most, value));
}

function requireSome(values: readonly number[]): void {
  if (values.length === 0) throw new ArgumentError('values', 'empty', 'there is no value that is not missing');
}
