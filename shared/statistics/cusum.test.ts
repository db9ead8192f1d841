import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { ArgumentError } from './argument-error.ts';
import { poissonCusum } from './cusum.ts';

const doubling = { rateRatio: 2, threshold: 4 };

describe('Poisson CUSUM', () => {
  it('gives the worked example', () => {
    const cusum = poissonCusum({ observed: [4], expected: [2], ...doubling });
    expect(cusum.reference).toBeCloseTo(1 / Math.log(2), 14);
    expect(cusum.periods[0]?.logLikelihoodRatio).toBeCloseTo(4 * Math.log(2) - 2, 14);
    expect(cusum.periods[0]?.events).toBeCloseTo(1.1146, 4);
    expect(cusum.firstSignal).toBeNull();
  });

  it('signals from the period that takes it over the threshold, and goes on without a reset', () => {
    const cusum = poissonCusum({ observed: [1, 9, 9, 9], expected: [2, 2, 2, 2], ...doubling });
    expect(cusum.firstSignal).toBe(1);
    expect(cusum.periods.map((period) => period.signal)).toEqual([false, true, true, true]);
  });

  it('finds a fall when it is tuned to one', () => {
    const cusum = poissonCusum({ observed: [0, 0, 0], expected: [5, 5, 5], rateRatio: 0.5, threshold: 4 });
    expect(cusum.periods.map((period) => period.logLikelihoodRatio)).toEqual([2.5, 5, 7.5]);
    expect(cusum.periods[2]?.events).toBeCloseTo(7.5 / Math.log(2), 12);
    expect(cusum.firstSignal).toBe(1);
  });

  it('leaves the sums where they were in a missing period, and says so', () => {
    const [before, missing] = poissonCusum({ observed: [4, null], expected: [2, 2], ...doubling }).periods;
    expect(missing).toEqual({ ...before, reason: 'The count is missing, so this period adds nothing to the sums.' });
  });

  it('is never below 0, rises with a count, and its differences add up', () => {
    const rows = fc.array(fc.record({ count: fc.integer({ min: 0, max: 40 }), due: fc.double({ min: 0.1, max: 30, noNaN: true }) }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(rows, (periods) => {
        const observed = periods.map(({ count }) => count);
        const expected = periods.map(({ due }) => due);
        const one = poissonCusum({ observed, expected, ...doubling });
        const more = poissonCusum({ observed: observed.map((count) => count + 1), expected, ...doubling });
        one.periods.forEach((period, at) => {
          expect(period.logLikelihoodRatio).toBeGreaterThanOrEqual(0);
          expect(more.periods[at]?.logLikelihoodRatio).toBeGreaterThanOrEqual(period.logLikelihoodRatio);
        });
        const difference = observed.reduce((sum, count, at) => sum + count - (expected[at] ?? NaN), 0);
        expect(one.periods.at(-1)?.observedMinusExpected).toBeCloseTo(difference, 8);
      }),
    );
  });

  it('refuses what it cannot be tuned to or count', () => {
    const run = { observed: [1], expected: [1], ...doubling };
    expect(() => poissonCusum({ ...run, rateRatio: 1 })).toThrow('a chart tuned to no change cannot find one');
    expect(() => poissonCusum({ ...run, rateRatio: 0 })).toThrow(ArgumentError);
    expect(() => poissonCusum({ ...run, threshold: 0 })).toThrow('threshold is 0');
    expect(() => poissonCusum({ ...run, expected: [0] })).toThrow('expected is 0');
    expect(() => poissonCusum({ ...run, observed: [-1] })).toThrow('observed is -1');
    expect(() => poissonCusum({ ...run, expected: [1, 2] })).toThrow(ArgumentError);
  });
});
