import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { prettyBreaks } from './pretty-breaks.ts';

describe("R's pretty breaks", () => {
  it.each([
    [25, 42, 7, [24, 26, 28, 30, 32, 34, 36, 38, 40, 42]],
    [27, 42, 5, [25, 30, 35, 40, 45]],
    [0, 1, 5, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [0, 97, 1, [0, 100]],
    [0, 13, 10, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]],
  ])('covers %d to %d in about %d bins', (low, high, bins, breaks) => {
    const pretty = prettyBreaks(low, high, bins);
    expect(pretty).toHaveLength(breaks.length);
    breaks.forEach((expected, at) => {
      expect(pretty[at]).toBeCloseTo(expected, 12);
    });
  });

  it('gives one value a bin that ends at it, or begins at it below zero', () => {
    expect(prettyBreaks(5, 5, 3)).toEqual([0, 5]);
    expect(prettyBreaks(0, 0, 3)).toEqual([-1, 0]);
    expect(prettyBreaks(-5, -5, 3)).toEqual([-5, 0]);
    expect(prettyBreaks(100, 100, 3)).toEqual([80, 100]);
  });

  it('covers the range with equal bins, not far from the number asked for', () => {
    const ends = fc.integer({ min: -5000, max: 5000 });
    fc.assert(
      fc.property(ends, fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 2, max: 30 }), (low, span, bins) => {
        const breaks = prettyBreaks(low, low + span, bins);
        expect(breaks[0]).toBeLessThanOrEqual(low + 1e-6);
        expect(breaks.at(-1)).toBeGreaterThanOrEqual(low + span - 1e-6);
        expect(breaks.length - 1).toBeGreaterThanOrEqual(bins / 3);
        expect(breaks.length - 1).toBeLessThanOrEqual(3 * bins);
      }),
    );
  });
});
