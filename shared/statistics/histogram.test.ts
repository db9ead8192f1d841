import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { ArgumentError } from './argument-error.ts';
import { histogram, sturgesHistogram } from './histogram.ts';

const counts = ({ bins }: { readonly bins: readonly { readonly count: number }[] }): readonly number[] => bins.map(({ count }) => count);
const weeks = fc.array(fc.option(fc.integer({ min: 20, max: 44 })), { minLength: 1, maxLength: 80 });

describe('histogram of completed weeks', () => {
  it('gives the worked example', () => {
    expect(histogram({ values: [23, 37, 37, 39], from: 36, to: 40 })).toEqual({
      bins: [
        { from: 36, to: 37, count: 0 },
        { from: 37, to: 38, count: 2 },
        { from: 38, to: 39, count: 0 },
        { from: 39, to: 40, count: 1 },
      ],
      below: 1,
      above: 0,
      missing: 0,
    });
  });

  it('puts 36 weeks and 6 days in week 36, and 37 weeks in week 37', () => {
    const days = [36 * 7 + 6, 37 * 7].map((day) => day / 7);
    expect(counts(histogram({ values: days, from: 36, to: 38 }))).toEqual([1, 1]);
  });

  it('finds its own ends in whole bins', () => {
    const found = histogram({ values: [23, 25, null, 31], width: 5 });
    expect(found.bins[0]).toEqual({ from: 20, to: 25, count: 1 });
    expect(found.bins.at(-1)).toEqual({ from: 30, to: 35, count: 1 });
    expect(found.missing).toBe(1);
    expect(histogram({ values: [25, 30], width: 5 }).bins).toHaveLength(2);
  });

  it('loses no value: those in bins, below, above and missing are all of them', () => {
    fc.assert(
      fc.property(weeks, (values) => {
        const { bins, below, above, missing } = histogram({ values, from: 24, to: 42 });
        expect(bins.reduce((sum, bin) => sum + bin.count, below + above + missing)).toBe(values.length);
      }),
    );
  });

  it('refuses a width of 0, ends the wrong way round and no values', () => {
    expect(() => histogram({ values: [1], width: 0 })).toThrow(ArgumentError);
    expect(() => histogram({ values: [1], from: 5, to: 5 })).toThrow('to is 5: it must be after the start at 5');
    expect(() => histogram({ values: [null] })).toThrow('there is no value that is not missing');
    expect(() => histogram({ values: [], from: 3 })).toThrow('there is no value that is not missing');
  });
});

describe("R's histogram", () => {
  it('gives the worked example', () => {
    const four = sturgesHistogram([1, 2, 3, 4]);
    expect(counts(four)).toEqual([2, 1, 1]);
    expect(four.bins.map((bin) => bin.to)).toEqual([2, 3, 4]);
  });

  it('puts a value on a break in the bin that ends there', () => {
    expect(counts(sturgesHistogram([24, 26, 26, 28, 30, null]))).toEqual([3, 1, 1]);
    expect(sturgesHistogram([24, null]).missing).toBe(1);
  });

  it('counts every value', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 400 }), { minLength: 1, maxLength: 60 }), (values) => {
        expect(sturgesHistogram(values).bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(values.length);
      }),
    );
  });

  it('refuses no values', () => {
    expect(() => sturgesHistogram([])).toThrow('there is no value that is not missing');
  });
});
