import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { ArgumentError } from '../argument-error.ts';
import { cChart, pChart, uChart } from './attribute-charts.ts';
import { gChart } from './g-chart.ts';
import { meanMovingRange } from './moving-range.ts';
import { tChart } from './t-chart.ts';
import { xmrChart } from './xmr-chart.ts';

const counts = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 2, maxLength: 40 });

describe('mean moving range', () => {
  it('leaves out the ranges around a missing value', () => {
    expect(meanMovingRange([4, 6, 5, null, 9])).toEqual({ mean: 1.5, screened: 1.5 });
  });

  it('screens one outlying range out, once', () => {
    const steady = [1, 2, 1, 2, 1, 2, 1, 2, 1, 2];
    const { mean, screened } = meanMovingRange([...steady, 50]);
    expect(mean).toBeCloseTo((9 + 48) / 10, 12);
    expect(screened).toBe(1);
  });

  it('is 0 for a level series', () => {
    expect(meanMovingRange([3, 3, 3])).toEqual({ mean: 0, screened: 0 });
  });

  it('refuses a series without neighbours', () => {
    expect(() => meanMovingRange([1, null, 2, null])).toThrow('a moving range needs two values next to each other');
  });
});

describe('XmR chart', () => {
  it('gives the worked example', () => {
    const chart = xmrChart({ values: [10, 12, 11, 13] });
    expect(chart.centre).toBe(11.5);
    expect(chart.upper).toBeCloseTo(11.5 + 2.66 * (5 / 3), 12);
    expect(chart.lower).toBeCloseTo(11.5 - 2.66 * (5 / 3), 12);
    expect(chart.nearUpper - chart.centre).toBeCloseTo((2 / 3) * (chart.upper - chart.centre), 12);
    expect(chart.method).toContain('Making Data Count');
  });

  it('draws Shewhart limits without screening', () => {
    const values = [1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 50];
    const shewhart = xmrChart({ values, method: 'shewhart' });
    expect(shewhart.upper - shewhart.centre).toBeCloseTo((3 / 1.128) * 5.7, 10);
    expect(shewhart.upper).toBeGreaterThan(xmrChart({ values }).upper);
  });

  it('moves and stretches with its values', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: -50, max: 50 }), (values, shift) => {
        const chart = xmrChart({ values });
        const moved = xmrChart({ values: values.map((value) => 2 * value + shift) });
        expect(moved.upper).toBeCloseTo(2 * chart.upper + shift, 8);
        expect(moved.lower).toBeCloseTo(2 * chart.lower + shift, 8);
      }),
    );
  });

  it('refuses a single value', () => {
    expect(() => xmrChart({ values: [5, null] })).toThrow('values is "1 values": a control chart needs at least two values');
  });
});

describe('t-chart', () => {
  it('gives the worked example', () => {
    const chart = tChart({ days: [1, 32, 1] });
    expect(chart.transformed.mean).toBeCloseTo((2 + 32 ** (1 / 3.6)) / 3, 12);
    expect(chart.centre).toBeCloseTo(4.7278, 4);
    expect(chart.lower).toBe(0);
    expect(chart.exponential.upper).toBeCloseTo((34 / 3) * 6.607650687, 6);
    expect(chart.above).toEqual([]);
    expect(chart.below).toEqual([]);
  });

  it('names the long and the short gaps', () => {
    const steady = Array.from({ length: 30 }, (_, month) => 30 + (month % 2));
    const chart = tChart({ days: [...steady, 4000, ...steady, 0.001] });
    expect(chart.above).toEqual([30]);
    const short = tChart({ days: [...steady, 0.001, ...steady] });
    expect(short.below).toEqual([30]);
  });

  it('refuses two deaths on one day', () => {
    expect(() => tChart({ days: [3, 0, 5] })).toThrow('two events on one day need a rule first');
  });
});

describe('g-chart', () => {
  it('gives the worked example', () => {
    const chart = gChart({ between: [0, 3, 9] });
    expect(chart).toMatchObject({ centre: 3, mean: 4, lower: 0, above: [] });
    expect(chart.upper).toBeCloseTo(4 + 3 * Math.sqrt(20), 12);
    expect(chart.probability.event).toBe(0.2);
    expect(chart.probability.median).toBe(3);
  });

  it('gives limits that hold the right chance of the geometric distribution', () => {
    fc.assert(
      fc.property(counts, (between) => {
        const { probability } = gChart({ between });
        const upTo = (count: number): number => -Math.expm1((count + 1) * Math.log1p(-probability.event));
        expect(upTo(probability.upper)).toBeGreaterThanOrEqual(0.99865 - 1e-9);
        if (probability.upper > 0) expect(upTo(probability.upper - 1)).toBeLessThan(0.99865 + 1e-9);
      }),
    );
  });

  it('draws no spread when every birth between is 0', () => {
    expect(gChart({ between: [0, 0, 0] }).probability).toEqual({ event: 1, median: 0, lower: 0, upper: 0 });
  });

  it('names a long gap, which is good news', () => {
    expect(gChart({ between: [...Array.from({ length: 20 }, () => 10), 400] }).above).toEqual([20]);
  });

  it('refuses a fraction of a birth', () => {
    expect(() => gChart({ between: [1.5, 2] })).toThrow(ArgumentError);
  });
});

describe('c-, u- and p-charts', () => {
  it('give the worked examples', () => {
    expect(cChart({ counts: [3, 5, 4] })).toEqual({ centre: 4, lower: 0, upper: 10 });
    const u = uChart({ counts: [4, 6], denominators: [1000, 1000] });
    expect(u.centre).toBe(0.005);
    expect(u.periods[0]?.upper).toBeCloseTo(0.011708, 6);
    const p = pChart({ counts: [40, 60], denominators: [100, 100] });
    expect(p.periods[0]).toEqual({ value: 0.4, lower: 0.35, upper: 0.65 });
  });

  it('draw limits but no point for a missing count, and leave its births out of the centre', () => {
    const u = uChart({ counts: [4, null, 6], denominators: [1000, 9000, 1000] });
    expect(u.centre).toBe(0.005);
    expect(u.periods[1]?.value).toBeNull();
    expect(u.periods[1]?.upper).toBeCloseTo(0.005 + 3 * Math.sqrt(0.005 / 9000), 14);
    const p = pChart({ counts: [4, null, 6], denominators: [10, 10, 10] });
    expect(p.periods[1]?.value).toBeNull();
    expect(cChart({ counts: [3, null, 5] }).centre).toBe(4);
  });

  it('keep limits inside 0 and 1, and nearer for larger denominators', () => {
    const rows = fc.array(fc.record({ n: fc.integer({ min: 1, max: 5000 }), share: fc.double({ min: 0, max: 1, noNaN: true }) }), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(rows, (periods) => {
        const input = { counts: periods.map(({ n, share }) => Math.floor(n * share)), denominators: periods.map(({ n }) => n) };
        for (const period of pChart(input).periods) {
          expect(period.lower).toBeGreaterThanOrEqual(0);
          expect(period.upper).toBeLessThanOrEqual(1);
        }
        const doubled = uChart({ counts: input.counts.map((count) => 2 * count), denominators: input.denominators.map((n) => 2 * n) });
        uChart(input).periods.forEach((period, at) => {
          expect(doubled.periods[at]?.upper).toBeLessThanOrEqual(period.upper);
        });
      }),
    );
  });

  it('refuse what has no chart', () => {
    expect(() => pChart({ counts: [5, 1], denominators: [4, 4] })).toThrow('more events than its denominator of 4');
    expect(() => uChart({ counts: [5, 1], denominators: [4, 0] })).toThrow('denominators is 0');
    expect(() => uChart({ counts: [5, 1], denominators: [4] })).toThrow(ArgumentError);
    expect(() => cChart({ counts: [5, -1] })).toThrow('counts is -1');
    expect(() => uChart({ counts: [5, -1], denominators: [9, 9] })).toThrow('counts is -1');
  });
});
