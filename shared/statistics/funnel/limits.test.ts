import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { ArgumentError } from '../argument-error.ts';
import { poissonCdf } from '../distributions/poisson.ts';
import { wilsonLimits } from '../proportion.ts';
import { expectedAboveCount, expectedBelowCount, proportionLines } from './limit-lines.ts';
import { funnelLimits, type FunnelPlace } from './limits.ts';

const percentages = { statistic: 'proportion', numerators: [600, 500], denominators: [1000, 800], multiplier: 100 } as const;
const rates = { statistic: 'rate', rateType: 'crude', numerators: [26, 40, 33], rates: [3.2, 4.1, 3.9], multiplier: 1000, yearsOfData: 3 } as const;

const first = ({ places }: { readonly places: readonly FunnelPlace[] }): FunnelPlace => places[0] ?? expect.unreachable('a funnel has places');

describe('the lines of a funnel of proportions', () => {
  it('gives the worked example', () => {
    const funnel = funnelLimits(percentages);
    const place = first(funnel);
    expect(funnel.baseline).toBeCloseTo(61.1111, 4);
    expect(place.at).toBe(700);
    expect(place.at95.lower).toBeCloseTo(57.50, 2);
    expect(place.at95.upper).toBeCloseTo(64.72, 2);
    expect(funnel).toMatchObject({ axis: 'population', method: 'Wilson' });
    expect(proportionLines(100, 0.5, 0.025).lower).toBeCloseTo(0.402, 3);
  });

  it('has the average on the edge of the Wilson interval of each line', () => {
    fc.assert(
      fc.property(fc.integer({ min: 50, max: 1e5 }), fc.double({ min: 0.05, max: 0.95, noNaN: true }), (population, average) => {
        const { lower, upper } = proportionLines(population, average, 0.025);
        fc.pre(lower > 0 && upper < 1);
        expect(wilsonLimits(lower * population, population, 0.95).upper).toBeCloseTo(average, 8);
        expect(wilsonLimits(upper * population, population, 0.95).lower).toBeCloseTo(average, 8);
      }),
    );
  });

  it('narrows towards the average, inside 0 and the whole', () => {
    const { places, baseline } = funnelLimits({ ...percentages, numerators: [3, 40], denominators: [30, 900] });
    places.forEach(({ at95, at998 }, at) => {
      expect(at998.lower).toBeGreaterThanOrEqual(0);
      expect(at998.upper).toBeLessThanOrEqual(100);
      expect(at998.lower).toBeLessThanOrEqual(at95.lower);
      expect(at998.upper).toBeGreaterThanOrEqual(at95.upper);
      expect(at95.lower).toBeLessThanOrEqual(baseline);
      expect(at95.upper).toBeGreaterThanOrEqual(baseline);
      const before = places[at - 1];
      if (before !== undefined) expect(at95.upper).toBeLessThanOrEqual(before.at95.upper);
    });
  });

  it('cuts the upper limit off at the whole, or where it is told', () => {
    const small = { statistic: 'proportion', numerators: [6, 5], denominators: [10, 30], multiplier: 1 } as const;
    expect(first(funnelLimits(small)).at998.upper).toBe(1);
    expect(first(funnelLimits({ ...small, highest: 100 })).at998.upper).toBeGreaterThan(1);
  });

  it('has nothing to draw round an average of 1', () => {
    expect(proportionLines(50, 1, 0.025).upper).toBeCloseTo(1, 7);
  });
});

describe('the lines of a funnel of ratios and rates', () => {
  it('gives the worked examples', () => {
    expect(expectedAboveCount(1, 0.025)).toBeCloseTo(5.5716, 4);
    expect(expectedBelowCount(1, 0.025)).toBeCloseTo(0.0253, 4);
  });

  it('puts the chance of the tail beyond each line', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.constantFrom(0.025 as const, 0.001 as const), (count, tail) => {
        expect(poissonCdf(count, expectedAboveCount(count, tail), 'lower') / tail).toBeCloseTo(1, 3);
        expect(poissonCdf(count, expectedBelowCount(count, tail), 'upper') / tail).toBeCloseTo(1, 3);
      }),
    );
  });

  it('draws an indirectly standardised ratio about 100, or its excess about 0', () => {
    const ratio = { statistic: 'ratio', numerators: [26, 20], denominators: [32.5, 22.7] } as const;
    const isr = funnelLimits({ ...ratio, ratioType: 'isr' });
    const excess = funnelLimits({ ...ratio, ratioType: 'count' });
    expect(isr).toMatchObject({ baseline: 100, axis: 'observed events', method: 'Poisson' });
    expect(excess.baseline).toBe(0);
    expect(first(isr).at95.lower / 100 - 1).toBeCloseTo(first(excess).at95.lower, 12);
  });

  it('draws the same lines for a rate over more years, for a smaller yearly population', () => {
    const three = funnelLimits(rates);
    expect(three.axis).toBe('events');
    expect(three.baseline).toBeCloseTo((99 / (26 / 3.2 + 40 / 4.1 + 33 / 3.9)) * 1, 10);
    three.places.forEach(({ at, at95 }) => {
      expect((at / (at95.lowerDenominator * 3)) * 1000).toBeCloseTo(at95.lower, 10);
      expect((at / (at95.upperDenominator * 3)) * 1000).toBeCloseTo(at95.upper, 10);
    });
  });

  it('gives an area without events the denominator it came with, except in a directly standardised rate', () => {
    const withNone = { ...rates, numerators: [0, 40, 33], rates: [0, 4.1, 3.9], denominators: [9000, null, null] };
    const crude = funnelLimits(withNone);
    expect(crude.baseline).toBeCloseTo((73 / (9 + 40 / 4.1 + 33 / 3.9)) * 1, 10);
    const standardised = funnelLimits({ ...withNone, rateType: 'dsr' });
    expect(standardised.baseline).toBeCloseTo(73 / (40 / 4.1 + 33 / 3.9), 10);
  });
});

describe('what has no funnel', () => {
  it('is refused with the argument and the rule', () => {
    expect(() => funnelLimits({ ...percentages, numerators: [null, 5] })).toThrow('area 1 is incomplete');
    expect(() => funnelLimits({ ...percentages, denominators: [1000, null] })).toThrow('area 2 is incomplete');
    expect(() => funnelLimits({ ...percentages, numerators: [-1, 5] })).toThrow('numerators is -1');
    expect(() => funnelLimits({ ...percentages, denominators: [1000, 0] })).toThrow('denominators is 0');
    expect(() => funnelLimits({ ...percentages, numerators: [1001, 5] })).toThrow('more events than its denominator of 1000');
    expect(() => funnelLimits({ ...percentages, numerators: [0, 0] })).toThrow('a funnel needs at least one event');
    expect(() => funnelLimits({ ...percentages, denominators: [1000] })).toThrow(ArgumentError);
    expect(() => funnelLimits({ ...percentages, multiplier: 0 })).toThrow('multiplier is 0');
    expect(() => funnelLimits({ ...rates, yearsOfData: 0 })).toThrow('yearsOfData is 0');
    expect(() => funnelLimits({ ...rates, rates: [3.2, 0, 3.9] })).toThrow('rates is 0');
    expect(() => funnelLimits({ ...rates, rates: [3.2, 4.1] })).toThrow(ArgumentError);
    expect(() => funnelLimits({ ...rates, denominators: [1] })).toThrow(ArgumentError);
    expect(() => funnelLimits({ ...rates, rates: [3.2, null, 3.9] })).toThrow('area 2 is incomplete');
    expect(() => funnelLimits({ ...rates, numerators: [26, null, 33] })).toThrow('area 2 is incomplete');
    expect(() => funnelLimits({ ...rates, numerators: [26, 0, 33], rates: [3.2, 0, 3.9] })).toThrow('area 2 has no events, so its denominator must be given');
    expect(() => funnelLimits({ ...rates, numerators: [26, -2, 33] })).toThrow('numerators is -2');
  });
});
