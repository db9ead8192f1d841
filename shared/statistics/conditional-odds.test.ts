import { describe, expect, it } from 'vitest';
import { centralP, conditionalEstimate, conditionalLimits, conditionalMinimumLikelihoodP, medianUnbiasedEstimate, sumOfStrata } from './conditional-odds.ts';
import { noncentralHypergeometric } from './distributions/noncentral-hypergeometric.ts';

describe('the conditional distribution of a 2 × 2 table', () => {
  const distribution = noncentralHypergeometric({ a: 3, b: 7, c: 1, d: 9 });

  it('gives the worked examples, which agree with scipy', () => {
    expect(conditionalEstimate(distribution, 3)).toBeCloseTo(3.6108227546727276, 12);
    expect(medianUnbiasedEstimate(distribution, 3)).toBeCloseTo(3.379535828471638, 12);
    expect(conditionalLimits(distribution, 3, 0.95, 1)).toEqual({ lower: expect.closeTo(0.2301382611491036, 13) as number, upper: expect.closeTo(224.53644583951072, 9) as number });
    expect(conditionalLimits(distribution, 3, 0.95, 0.5)).toEqual({ lower: expect.closeTo(0.3141837144575037, 13) as number, upper: expect.closeTo(111.94856217046679, 9) as number });
    expect(centralP(distribution, 3, 0.5)).toBeCloseTo(0.3343653250773994, 13);
    expect(conditionalMinimumLikelihoodP(distribution, 3)).toBeCloseTo(0.5820433436532508, 13);
  });

  it('adds strata up: two fair halves make ¼, ½, ¼', () => {
    const half = { lowest: 0, highest: 1, probabilities: () => Float64Array.of(0.5, 0.5) };
    const sum = sumOfStrata([half, half]);
    expect([...sum.probabilities(1)]).toEqual([0.25, 0.5, 0.25]);
    expect(sum).toMatchObject({ lowest: 0, highest: 2 });
  });
});
