import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { ArgumentError } from './argument-error.ts';
import { scottBandwidth, sheatherJonesBandwidth, silvermanBandwidth } from './bandwidth.ts';
import { kernelDensity } from './kernel-density.ts';
import { pairDistances } from './pair-distances.ts';
import { zeroin } from './zeroin.ts';

const five = [28, 30, 31, 35, 40];
const samples = fc.array(fc.integer({ min: 22, max: 43 }), { minLength: 2, maxLength: 40 });

describe('kernel density', () => {
  it('gives the worked example', () => {
    expect(kernelDensity({ values: [0], at: [0], bandwidth: 1 })[0]).toBeCloseTo(1 / Math.sqrt(2 * Math.PI), 14);
  });

  it('holds a whole sample under its curve', () => {
    fc.assert(
      fc.property(samples, (values) => {
        const at = Array.from({ length: 500 }, (_, step) => 10 + step * 0.1);
        const density = kernelDensity({ values, at, bandwidth: 1.5 });
        expect(density.reduce((sum, height) => sum + height * 0.1, 0)).toBeCloseTo(1, 6);
      }),
      { numRuns: 20 },
    );
  });

  it('refuses no values and a bandwidth of 0', () => {
    expect(() => kernelDensity({ values: [], at: [1], bandwidth: 1 })).toThrow(ArgumentError);
    expect(() => kernelDensity({ values: [1], at: [1], bandwidth: 0 })).toThrow('bandwidth is 0');
  });
});

describe('bandwidths', () => {
  it('give the worked examples', () => {
    expect(silvermanBandwidth(five)).toBeCloseTo(2.434, 4);
    expect(scottBandwidth(five).value).toBeCloseTo(2.8667, 4);
    expect(sheatherJonesBandwidth(five).value).toBeCloseTo(2.4898, 4);
  });

  it("gives R's Sheather-Jones bandwidth of fifteen births, to the last digits", () => {
    const births = [39, 39, 42, 40, 39, 38, 36, 38, 39, 41, 36, 39, 30, 30, 27];
    expect(sheatherJonesBandwidth(births).value).toBeCloseTo(0.8227483891172489, 12);
  });

  it('widen the search at both ends until it holds the answer', () => {
    expect(sheatherJonesBandwidth([1, 16, 10, 6, 12]).value).toBeCloseTo(4.797383827450566, 12);
  });

  it('fall back where the middle half of the values are one', () => {
    const deviation = Math.sqrt(4 / 5);
    expect(silvermanBandwidth([1, 1, 1, 1, 3])).toBeCloseTo(0.9 * deviation * 5 ** -0.2, 12);
    expect(silvermanBandwidth([-7, -7])).toBeCloseTo(0.9 * 7 * 2 ** -0.2, 12);
    expect(silvermanBandwidth([0, 0])).toBeCloseTo(0.9 * 2 ** -0.2, 12);
  });

  it('say why there is none where the middle half of the values are one', () => {
    const none = { value: null, reason: 'The middle half of the values are all one, so they give no bandwidth.' };
    expect(scottBandwidth([1, 1, 1, 1, 3])).toEqual(none);
    expect(sheatherJonesBandwidth([1, 1, 1, 1, 3])).toEqual(none);
  });

  it('stretch with their values', () => {
    fc.assert(
      fc.property(samples, (values) => {
        const doubled = values.map((value) => 2 * value);
        fc.pre(scottBandwidth(values).value !== null);
        expect(silvermanBandwidth(doubled)).toBeCloseTo(2 * silvermanBandwidth(values), 10);
        expect(sheatherJonesBandwidth(doubled).value).toBeCloseTo(2 * (sheatherJonesBandwidth(values).value ?? NaN), 8);
      }),
      { numRuns: 30 },
    );
  });
});

describe('distances between pairs', () => {
  it('gives the worked example', () => {
    const { counts, values } = pairDistances([0, 1, 101]);
    expect([counts[9], counts[981], counts[990]]).toEqual([1, 1, 1]);
    expect(values).toBe(3);
  });

  it('counts every pair once', () => {
    fc.assert(
      fc.property(samples, (values) => {
        fc.pre(new Set(values).size > 1);
        const pairs = pairDistances(values).counts.reduce((sum, count) => sum + count, 0);
        expect(pairs).toBe((values.length * (values.length - 1)) / 2);
      }),
    );
  });
});

describe("R's root finder", () => {
  it('gives the worked example, and a root at an end as it is', () => {
    expect(zeroin((x) => x * x - 2, 1, 2, 1e-12)).toBeCloseTo(Math.SQRT2, 11);
    expect(zeroin((x) => x - 1, 1, 2, 1e-3)).toBe(1);
    expect(zeroin((x) => x - 2, 1, 2, 1e-3)).toBe(2);
  });

  it('finds a root to its tolerance, whichever way the function goes', () => {
    const shapes = [(x: number) => Math.exp(x) - 3, (x: number) => 3 - x ** 3, (x: number) => Math.atan(40 * (x - 1.1)), (x: number) => (x - 1.3) ** 9];
    const roots = [Math.log(3), 3 ** (1 / 3), 1.1, 1.3];
    shapes.forEach((shape, at) => {
      expect(Math.abs(zeroin(shape, 0, 5, 1e-6) - (roots[at] ?? NaN))).toBeLessThan(2e-6);
    });
  });

  it('stops early when it is told to', () => {
    let calls = 0;
    zeroin((x) => {
      calls += 1;
      return x * x - 2;
    }, 1, 2, 0.5);
    expect(calls).toBeLessThan(5);
  });
});
