import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { ArgumentError } from './argument-error.ts';
import { average, interquartileRange, median, quantile, standardDeviation } from './sample-summary.ts';

const samples = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 60 });

describe('sample summaries', () => {
  it('gives the worked examples', () => {
    expect(average([1, 2, 6])).toBe(3);
    expect(standardDeviation([2, 4, 4, 4, 5, 5, 7, 9])).toBeCloseTo(2.138089935299395, 14);
    expect(quantile([28, 30, 31, 35], 0.25)).toBe(29.5);
    expect(median([4, 1, 3])).toBe(3);
    expect(interquartileRange([1, 2, 3, 4])).toBe(1.5);
  });

  it('gives the lowest, the highest and nothing outside them', () => {
    fc.assert(
      fc.property(samples, fc.double({ min: 0, max: 1, noNaN: true }), (values, fraction) => {
        expect(quantile(values, 0)).toBe(Math.min(...values));
        expect(quantile(values, 1)).toBe(Math.max(...values));
        const at = quantile(values, fraction);
        expect(at).toBeGreaterThanOrEqual(Math.min(...values));
        expect(at).toBeLessThanOrEqual(Math.max(...values));
      }),
    );
  });

  it('rises with the fraction', () => {
    const fractions = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(samples, fractions, fractions, (values, one, other) => {
        const low = quantile(values, Math.min(one, other));
        expect(quantile(values, Math.max(one, other))).toBeGreaterThanOrEqual(low - 1e-9);
      }),
    );
  });

  it('refuses an empty sample, a value that is not a number and a fraction outside 0 to 1', () => {
    expect(() => average([])).toThrow(ArgumentError);
    expect(() => standardDeviation([1])).toThrow('values is "1 values": give at least 2');
    expect(() => median([1, Number.NaN])).toThrow('every value must be a number');
    expect(() => quantile([1, 2], 1.5)).toThrow('fraction is 1.5: it must be between 0 and 1');
  });
});
