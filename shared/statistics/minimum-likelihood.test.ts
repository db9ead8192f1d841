import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialCdf, binomialProbability } from './distributions/binomial.ts';
import { minimumLikelihoodP, minimumLikelihoodPOf } from './minimum-likelihood.ts';

function ofBinomial(observed: number, n: number, share: number): number {
  return minimumLikelihoodP(observed, {
    highest: n,
    mean: n * share,
    probability: (count) => binomialProbability(count, n, share),
    cdf: (count, tail) => binomialCdf(count, n, share, tail),
  });
}

describe('minimumLikelihoodP', () => {
  it('adds the outcomes no likelier than the observed one: 1 of 4 at ½ gives 10/16', () => {
    expect(ofBinomial(1, 4, 0.5)).toBeCloseTo(10 / 16, 14);
    expect(ofBinomial(3, 4, 0.5)).toBeCloseTo(10 / 16, 14);
  });

  it('is 1 at the mean, and one tail where the other has nothing so unlikely', () => {
    expect(ofBinomial(2, 4, 0.5)).toBe(1);
    expect(ofBinomial(3, 3, 0.2)).toBeCloseTo(0.008, 14);
    expect(ofBinomial(0, 3, 0.8)).toBeCloseTo(0.008, 14);
  });

  it('agrees with the sum over every outcome, one by one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0.02, max: 0.98, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (n, share, part) => {
        const observed = Math.floor(part * n);
        const all = Float64Array.from({ length: n + 1 }, (_, count) => binomialProbability(count, n, share));
        const listed = minimumLikelihoodPOf(all, binomialProbability(observed, n, share));
        expect(Math.abs(ofBinomial(observed, n, share) - listed)).toBeLessThan(1e-12);
      }),
    );
  });
});

describe('minimumLikelihoodPOf', () => {
  it('adds equal probabilities on both sides', () => {
    expect(minimumLikelihoodPOf(Float64Array.of(0.1, 0.4, 0.4, 0.1), 0.1)).toBeCloseTo(0.2, 15);
  });
});
