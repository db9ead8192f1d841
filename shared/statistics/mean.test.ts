import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ArgumentError } from './argument-error.ts';
import { mean } from './mean.ts';

describe('a mean', () => {
  it('gives the example of its description', () => {
    const { value, lower, upper, sum, rows, standardDeviation } = mean({ values: [30, 40, 50, 60] });
    expect([value, sum, rows]).toEqual([45, 180, 4]);
    expect(standardDeviation).toBeCloseTo(12.909944487358056, 13);
    expect(lower).toBeCloseTo(24.457397432394792, 12);
    expect(upper).toBeCloseTo(65.5426025676052, 12);
  });

  it('of one value has no limits, and says so', () => {
    expect(mean({ values: [7] })).toMatchObject({ value: 7, lower: null, upper: null, sum: 7, standardDeviation: null, reason: 'One value alone has no limits.' });
  });

  it('of nothing, or with a gap, is no number', () => {
    expect(mean({ values: [] })).toMatchObject({ value: null, rows: 0, reason: 'There are no values.' });
    expect(mean({ values: [1, null, 2] })).toMatchObject({ value: null, sum: null, rows: 3, reason: '1 of the 3 values are missing.' });
  });

  it('refuses an infinite value and a wrong confidence', () => {
    expect(() => mean({ values: [1, Infinity] })).toThrow(ArgumentError);
    expect(() => mean({ values: [1, 2], confidence: 0.5 })).toThrow(ArgumentError);
  });

  it('moves and stretches with its values', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2 }), fc.integer({ min: -50, max: 50 }), (values, shift) => {
        const plain = mean({ values });
        const shifted = mean({ values: values.map((value) => value + shift) });
        const doubled = mean({ values: values.map((value) => value * 2) });
        expect((shifted.upper ?? NaN) - shift).toBeCloseTo(plain.upper ?? NaN, 7);
        expect((doubled.lower ?? NaN) / 2).toBeCloseTo(plain.lower ?? NaN, 7);
      }),
    );
  });
});
