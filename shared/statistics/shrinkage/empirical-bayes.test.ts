import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { ArgumentError } from '../argument-error.ts';
import { poissonProbability } from '../distributions/poisson.ts';
import { gammaPoisson } from './gamma-poisson.ts';
import { drawnTowards, marshallRates } from './marshall.ts';

const observed = [2, 9, 4, 20];
const expected = [8, 8, 8, 8];
const areas = fc.array(fc.record({ events: fc.integer({ min: 0, max: 60 }), births: fc.integer({ min: 50, max: 9000 }) }), { minLength: 2, maxLength: 25 });

describe("Marshall's rates", () => {
  it('gives the worked example', () => {
    const { average, variance, rates, reason } = marshallRates({ events: [0, 20], denominators: [1000, 1000] });
    expect(average).toBe(0.01);
    expect(variance).toBeCloseTo(0.00009, 15);
    expect(rates[0]).toBeCloseTo(0.001, 12);
    expect(rates[1]).toBeCloseTo(0.019, 12);
    expect(reason).toBeNull();
  });

  it('gives every area the average where they differ less than chance would have them', () => {
    const steady = marshallRates({ events: [10, 10, 10], denominators: [1000, 1000, 1000] });
    expect(steady.momentVariance).toBeLessThan(0);
    expect(steady.variance).toBe(0);
    expect(steady.rates).toEqual([0.01, 0.01, 0.01]);
  });

  it('draws each rate towards the average without passing it, and a small area further than a large one', () => {
    fc.assert(
      fc.property(areas, (rows) => {
        fc.pre(rows.some(({ events }) => events > 0));
        const { average, rates } = marshallRates({ events: rows.map(({ events }) => events), denominators: rows.map(({ births }) => births) });
        rows.forEach(({ events, births }, area) => {
          const raw = events / births;
          expect(rates[area]).toBeGreaterThanOrEqual(Math.min(raw, average) - 1e-12);
          expect(rates[area]).toBeLessThanOrEqual(Math.max(raw, average) + 1e-12);
        });
      }),
    );
    const pull = (denominator: number): number => drawnTowards({ average: 0.01, variance: 1e-6, rate: 0.02, denominator });
    expect(pull(100)).toBeLessThan(pull(10000));
  });

  it('leaves a missing area out, and says so', () => {
    const { rates, reason } = marshallRates({ events: [0, null, 20], denominators: [1000, 5000, 1000] });
    expect(rates[1]).toBeNull();
    expect(rates[2]).toBeCloseTo(0.019, 12);
    expect(reason).toBe('The count is missing.');
  });

  it('has nothing to draw towards without events', () => {
    expect(marshallRates({ events: [0, 0], denominators: [10, 10] })).toMatchObject({ rates: [null, null], reason: expect.stringContaining('no events') as string });
    expect(marshallRates({ events: [null], denominators: [10] }).rates).toEqual([null]);
  });

  it('refuses negative counts, empty denominators and unequal columns', () => {
    expect(() => marshallRates({ events: [-1], denominators: [10] })).toThrow('events is -1');
    expect(() => marshallRates({ events: [1], denominators: [0] })).toThrow('denominators is 0');
    expect(() => marshallRates({ events: [1], denominators: [] })).toThrow(ArgumentError);
  });
});

/** The negative binomial log-likelihood of counts, straight from its probabilities. */
function logLikelihood(shape: number, rate: number): number {
  return observed.reduce((sum, count, area) => {
    const mean = expected[area] ?? NaN;
    let log = shape * Math.log(rate / (rate + mean)) + count * Math.log(mean / (rate + mean));
    for (let k = 0; k < count; k += 1) log += Math.log((shape + k) / (k + 1));
    return sum + log;
  }, 0);
}

describe('gamma-Poisson ratios', () => {
  it('gives the worked example', () => {
    const { shape, rate, ratios } = gammaPoisson({ observed, expected });
    expect(shape).toBeCloseTo(1.9031, 4);
    expect(rate).toBeCloseTo(1.74, 4);
    expect(ratios[0]?.value).toBeCloseTo(0.4007, 4);
    expect(ratios[0]?.lower).toBeCloseTo(0.1069, 4);
    expect(ratios[0]?.upper).toBeCloseTo(0.8851, 4);
  });

  it('is where the likelihood is highest', () => {
    const { shape, rate } = gammaPoisson({ observed, expected });
    const [s, r] = [shape ?? NaN, rate ?? NaN];
    const top = logLikelihood(s, r);
    for (const [ds, dr] of [[0.001, 0], [-0.001, 0], [0, 0.001], [0, -0.001], [0.001, 0.001], [-0.001, -0.001]] as const) {
      expect(logLikelihood(s + ds, r + dr)).toBeLessThan(top);
    }
  });

  it('lies between the raw ratio and the mean, inside its limits', () => {
    fc.assert(
      fc.property(areas, (rows) => {
        const counts = rows.map(({ events }) => events);
        const due = rows.map(({ births }) => births * 0.005);
        const { shape, rate, ratios } = gammaPoisson({ observed: counts, expected: due });
        if (shape === null || rate === null || shape === Infinity) return;
        ratios.forEach(({ value, lower, upper }, area) => {
          const raw = (counts[area] ?? NaN) / (due[area] ?? NaN);
          expect(value).toBeGreaterThanOrEqual(Math.min(raw, shape / rate) - 1e-9);
          expect(value).toBeLessThanOrEqual(Math.max(raw, shape / rate) + 1e-9);
          expect(lower).toBeLessThan(value ?? NaN);
          expect(upper).toBeGreaterThan(value ?? NaN);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('gives every area the overall ratio where they vary no more than chance', () => {
    const even = gammaPoisson({ observed: [8, 9, 8, null], expected });
    expect(even).toMatchObject({ shape: Infinity, rate: Infinity });
    expect(even.ratios[0]).toMatchObject({ value: 25 / 24, lower: null, upper: null, reason: expect.stringContaining('no more than chance') as string });
    expect(even.ratios[3]).toMatchObject({ value: null, reason: 'The count is missing.' });
  });

  it('finds a dispersion far from 1 on either side', () => {
    const apart = gammaPoisson({ observed: [0, 0, 0, 0, 5000], expected: [8, 8, 8, 8, 8] });
    expect(apart.shape).toBeLessThan(0.1);
    // 100 areas drawn evenly from a Poisson distribution, and one far out: a little more than chance.
    const drawn = Array.from({ length: 100 }, (_, at) => {
      let chance = 0;
      let count = -1;
      while (chance < (at + 0.5) / 100) chance += poissonProbability((count += 1), 50);
      return count;
    });
    expect(gammaPoisson({ observed: [...drawn, 80, 80], expected: Array.from({ length: 102 }, () => 50) }).shape).toBeGreaterThan(10);
  });

  it('fits nothing without events', () => {
    const none = gammaPoisson({ observed: [0, 0], expected: [1, 1] });
    expect(none).toMatchObject({ shape: null, rate: null });
    expect(none.ratios[0]).toMatchObject({ value: null, reason: 'There are no events in any area, so nothing can be fitted.' });
    expect(gammaPoisson({ observed: [null], expected: [1] }).ratios[0]?.value).toBeNull();
  });

  it('refuses fractions of an event, nothing expected, unequal columns and a confidence outside the field', () => {
    expect(() => gammaPoisson({ observed: [1.5, 2], expected: [1, 1] })).toThrow('events is 1.5');
    expect(() => gammaPoisson({ observed: [1, 2], expected: [1, 0] })).toThrow('expected is 0');
    expect(() => gammaPoisson({ observed: [1, 2], expected: [1] })).toThrow(ArgumentError);
    expect(() => gammaPoisson({ observed, expected, confidence: 0.5 })).toThrow('confidence is 0.5');
  });
});
