import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaCdf, betaCdfOfParts, betaQuantile, binomialMass } from './beta.ts';

// x, a, b, lower tail, upper tail to 17 digits from 60-digit arithmetic.
const table = [
  [0.5, 2, 3, 0.6875, 0.3125],
  [0.01, 0.5, 0.5, 0.06376856085851985, 0.9362314391414801],
  [0.9, 0.5, 3, 0.9996750253207289, 0.00032497467927108346],
  [1e-6, 3, 1000, 1.6704180011115579e-10, 0.9999999998329582],
  [0.3, 50, 60, 0.00034341151876628867, 0.9996565884812337],
  [1.914211544608344e-6, 0.5, 1e6, 0.9496097615659725, 0.050390238434027464],
] as const;

const sizes = fc.oneof(fc.double({ min: 0.5, max: 20, noNaN: true }), fc.double({ min: 20, max: 1e5, noNaN: true }));
const probabilities = fc.double({ min: -40, max: -0.4, noNaN: true }).map((exponent) => 10 ** exponent);

describe('the beta distribution', () => {
  it.each(table)('at %f with %f and %f agrees with 60-digit arithmetic in both tails', (x, a, b, lower, upper) => {
    expect(betaCdf(x, a, b, 'lower') / lower).toBeCloseTo(1, 11);
    expect(betaCdf(x, a, b, 'upper') / upper).toBeCloseTo(1, 11);
  });

  it('gives the examples of its descriptions', () => {
    expect(betaCdf(0.5, 2, 3)).toBeCloseTo(0.6875, 15);
    expect(betaCdfOfParts(0.5, 0.5, 2, 3)).toBeCloseTo(0.6875, 15);
    expect(binomialMass(1, 1, 0.5, 0.5)).toBeCloseTo(0.5, 15);
    expect(betaQuantile(0.025, 1, 10) / (1 - 0.975 ** 0.1)).toBeCloseTo(1, 12);
  });

  it('is certain at its ends', () => {
    expect([betaCdf(0, 2, 3), betaCdf(1, 2, 3), betaCdf(0, 2, 3, 'upper'), betaCdf(1, 2, 3, 'upper')]).toEqual([0, 1, 1, 0]);
    expect([betaQuantile(0, 2, 3), betaQuantile(1, 2, 3), betaQuantile(1, 2, 3, 'upper'), betaQuantile(0, 2, 3, 'upper')]).toEqual([0, 1, 0, 1]);
  });

  it('undoes its quantile in either tail', () => {
    fc.assert(
      fc.property(probabilities, sizes, sizes, fc.constantFrom('lower' as const, 'upper' as const), (p, a, b, tail) => {
        const x = betaQuantile(p, a, b, tail);
        const y = betaQuantile(p, b, a, tail === 'lower' ? 'upper' : 'lower');
        fc.pre(x > 1e-300 && y > 1e-300);
        expect(x + y).toBeCloseTo(1, 12);
        expect(betaCdfOfParts(x, y, a, b, tail) / p).toBeCloseTo(1, 8);
      }),
    );
  });
});
