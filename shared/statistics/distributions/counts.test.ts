import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialCdf, binomialProbability, binomialQuantile } from './binomial.ts';
import { continuedFraction } from './continued-fraction.ts';
import { geometricQuantile } from './geometric.ts';
import { noncentralHypergeometric } from './noncentral-hypergeometric.ts';
import { poissonCdf, poissonProbability, poissonQuantile } from './poisson.ts';
import { smallestCount } from './smallest-count.ts';

describe('the Poisson distribution', () => {
  it('gives the examples of its descriptions', () => {
    expect(poissonCdf(2, 3)).toBeCloseTo(8.5 * Math.exp(-3), 15);
    expect(poissonProbability(2, 3)).toBeCloseTo(4.5 * Math.exp(-3), 15);
    expect(poissonQuantile(0.5, 3)).toBe(3);
  });

  it('knows counts that cannot be, and a mean of 0', () => {
    expect([poissonCdf(-1, 3), poissonCdf(-1, 3, 'upper'), poissonCdf(0, 3, 'upper'), poissonProbability(-1, 3)]).toEqual([0, 1, 1, 0]);
    expect([poissonProbability(0, 0), poissonProbability(2, 0), poissonCdf(0, 0), poissonQuantile(0.9, 0)]).toEqual([1, 0, 1, 0]);
    expect(poissonProbability(0, 3)).toBeCloseTo(Math.exp(-3), 15);
    expect([poissonQuantile(0, 3), poissonQuantile(1, 3)]).toEqual([0, Infinity]);
  });

  it('has as its quantile the first count to reach the probability', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), fc.double({ min: 0.01, max: 2000, noNaN: true }), (p, mean) => {
        const k = poissonQuantile(p, mean);
        expect(poissonCdf(k, mean)).toBeGreaterThanOrEqual(p * (1 - 1e-13));
        expect(poissonCdf(k - 1, mean)).toBeLessThan(p);
      }),
    );
  });
});

describe('the binomial distribution', () => {
  it('gives the examples of its descriptions', () => {
    expect(binomialCdf(1, 3, 0.5)).toBeCloseTo(0.5, 15);
    expect(binomialProbability(1, 3, 0.5)).toBeCloseTo(3 / 8, 15);
    expect(binomialQuantile(0.05, 19, 0.5)).toBe(6);
  });

  it('knows counts that cannot be, and certainty', () => {
    expect([binomialCdf(-1, 3, 0.5), binomialCdf(3, 3, 0.5), binomialCdf(0, 3, 0.5, 'upper'), binomialCdf(4, 3, 0.5, 'upper')]).toEqual([0, 1, 1, 0]);
    expect([binomialProbability(-1, 3, 0.5), binomialProbability(4, 3, 0.5), binomialProbability(1, 3, 0), binomialProbability(1, 3, 1)]).toEqual([0, 0, 0, 0]);
    expect([binomialProbability(3, 3, 1), binomialProbability(0, 3, 0), binomialProbability(0, 0, 0.5)]).toEqual([1, 1, 1]);
    expect(binomialProbability(3, 3, 0.5)).toBeCloseTo(1 / 8, 15);
    expect(binomialProbability(0, 3, 0.5)).toBeCloseTo(1 / 8, 15);
    expect([binomialQuantile(1, 5, 0.3), binomialQuantile(0, 5, 0.3)]).toEqual([5, 0]);
  });

  it('has as its quantile the first count to reach the probability', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), fc.integer({ min: 1, max: 500 }), fc.double({ min: 0.01, max: 0.99, noNaN: true }), (p, n, probability) => {
        const k = binomialQuantile(p, n, probability);
        expect(binomialCdf(k, n, probability)).toBeGreaterThanOrEqual(p * (1 - 1e-13));
        expect(binomialCdf(k - 1, n, probability)).toBeLessThan(p);
      }),
    );
  });

  it('has probabilities that make its tail', () => {
    const sum = [0, 1, 2, 3, 4].reduce((total, k) => total + binomialProbability(k, 12, 0.3), 0);
    expect(binomialCdf(4, 12, 0.3)).toBeCloseTo(sum, 14);
  });
});

describe('the smallest count', () => {
  it('is found however far from the guess', () => {
    const reaches = (from: number) => (k: number) => (k >= from ? 1 : 0);
    for (const answer of [0, 1, 3, 7, 40, 100]) {
      for (const guess of [0, 7, 100]) expect(smallestCount(0.5, guess, 100, reaches(answer))).toBe(answer);
    }
  });
});

describe('the geometric quantile', () => {
  it('is the first count of failures to reach the probability', () => {
    expect(geometricQuantile(0.5, 0.1)).toBe(6);
    expect(geometricQuantile(0.75, 0.5)).toBe(1);
    expect(geometricQuantile(0.2, 0.5)).toBe(0);
    expect(geometricQuantile(0.99, 1)).toBe(0);
  });
});

describe('the noncentral hypergeometric distribution', () => {
  it('gives the example of its description', () => {
    const distribution = noncentralHypergeometric({ a: 1, b: 1, c: 1, d: 1 });
    expect(Array.from(distribution.probabilities(1))).toEqual([1 / 6, 4 / 6, 1 / 6]);
    expect(distribution.mean(1)).toBeCloseTo(1, 15);
    expect(distribution.cdf(0, 1, 'lower')).toBeCloseTo(1 / 6, 15);
    expect(distribution.cdf(1, 1, 'upper')).toBeCloseTo(5 / 6, 15);
  });

  it('sits at an end of what the margins allow when the odds ratio is 0 or infinite', () => {
    const distribution = noncentralHypergeometric({ a: 3, b: 2, c: 4, d: 1 });
    expect([distribution.lowest, distribution.highest]).toEqual([2, 5]);
    expect([distribution.mean(0), distribution.mean(Infinity)]).toEqual([2, 5]);
    expect([distribution.cdf(1, 1, 'lower'), distribution.cdf(0, 0, 'upper')]).toEqual([0, 1]);
  });

  it('moves up with the odds ratio', () => {
    const distribution = noncentralHypergeometric({ a: 12, b: 30, c: 8, d: 25 });
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 50, noNaN: true }), (oddsRatio) => {
        expect(distribution.mean(oddsRatio * 1.1)).toBeGreaterThan(distribution.mean(oddsRatio));
        expect(distribution.probabilities(oddsRatio).reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 13);
      }),
    );
  });
});

describe('continued fractions', () => {
  it('make the golden ratio of ones, and survive a zero denominator', () => {
    expect(continuedFraction(() => 1, () => 1)).toBeCloseTo((1 + Math.sqrt(5)) / 2, 14);
    // 0 + 1/(0 + 1/(1 + 0)) is 1.
    expect(continuedFraction((k) => (k <= 2 ? 1 : 0), (k) => (k < 2 ? 0 : 1))).toBeCloseTo(1, 14);
    expect(continuedFraction((k) => (k === 1 ? 1 : k === 2 ? -1 : 0), () => 1)).toBeGreaterThan(1e20);
    // 1 − 1/1 is 0.
    expect(continuedFraction((k) => (k === 1 ? -1 : 0), () => 1)).toBeCloseTo(0, 14);
  });
});
