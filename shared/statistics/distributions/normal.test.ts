import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalCdf, normalDensity, normalQuantile, twoSidedNormalQuantile } from './normal.ts';
import { studentTCdf, studentTQuantile } from './student-t.ts';

describe('the normal distribution', () => {
  // z, upper tail to 17 digits from 60-digit arithmetic.
  it.each([
    [0, 0.5], [0.5, 0.3085375387259869], [1.96, 0.024997895148220435], [3, 0.0013498980316300946], [3.01, 0.0013062384487694688],
    [6, 9.86587645037698e-10], [12, 1.776482112077679e-33], [37, 5.725571222524577e-300],
  ])('beyond %f agrees with 60-digit arithmetic', (z, upper) => {
    expect(normalCdf(z, 'upper') / upper).toBeCloseTo(1, 12);
    expect(normalCdf(-z, 'lower') / upper).toBeCloseTo(1, 12);
    expect(normalCdf(z)).toBeCloseTo(1 - upper, 15);
  });

  it('draws 95% and 99.8% limits at 1.959964 and 3.090232, never 1.96 and 3', () => {
    expect(twoSidedNormalQuantile(0.95)).toBeCloseTo(1.959963984540054, 14);
    expect(twoSidedNormalQuantile(0.998)).toBeCloseTo(3.090232306167813, 13);
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14);
    expect(normalDensity(0)).toBeCloseTo(1 / Math.sqrt(2 * Math.PI), 15);
  });

  it('runs to infinity at 0 and 1', () => {
    expect([normalQuantile(0), normalQuantile(1), normalQuantile(0, 'upper'), normalQuantile(1, 'upper')]).toEqual([-Infinity, Infinity, Infinity, -Infinity]);
    expect(normalQuantile(0.5)).toBeCloseTo(0, 15);
  });

  it('undoes its quantile in either tail, from the middle to 1e-300', () => {
    fc.assert(
      fc.property(fc.double({ min: -300, max: -0.01, noNaN: true }), fc.constantFrom('lower' as const, 'upper' as const), (exponent, tail) => {
        const p = 10 ** exponent;
        expect(normalCdf(normalQuantile(p, tail), tail) / p).toBeCloseTo(1, 10);
      }),
    );
  });
});

describe('Student’s t', () => {
  // t, degrees of freedom, upper tail to 17 digits from 60-digit arithmetic.
  it.each([
    [1, 1, 0.25], [2, 1, 0.14758361765043326], [2.2281388519649385, 10, 0.025000000000904334], [0.5, 3, 0.3257239824240755],
    [12, 4, 0.00013821427425148649], [3, 200, 0.0015215235569529513],
  ])('beyond %f on %i degrees of freedom agrees with 60-digit arithmetic', (t, degrees, upper) => {
    expect(studentTCdf(t, degrees, 'upper') / upper).toBeCloseTo(1, 12);
    expect(studentTCdf(-t, degrees, 'lower') / upper).toBeCloseTo(1, 12);
    expect(studentTCdf(t, degrees)).toBeCloseTo(1 - upper, 14);
    expect(studentTQuantile(upper, degrees, 'upper') / t).toBeCloseTo(1, 12);
    expect(studentTQuantile(upper, degrees, 'lower') / -t).toBeCloseTo(1, 12);
  });

  it('is 0 in the middle and open at the ends', () => {
    expect(Math.abs(studentTQuantile(0.5, 7))).toBe(0);
    expect([studentTQuantile(0, 7), studentTQuantile(1, 7), studentTQuantile(0, 7, 'upper')]).toEqual([-Infinity, Infinity, Infinity]);
    expect(studentTQuantile(0.975, 10)).toBeCloseTo(2.2281388519862744, 12);
  });

  it('comes close to the normal with many degrees of freedom', () => {
    expect(studentTQuantile(0.975, 1e6)).toBeCloseTo(1.959966, 6);
  });
});
