import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chiSquareCdf, chiSquareQuantile } from './chi-square.ts';
import { gammaCdf, gammaMass, gammaQuantile } from './gamma.ts';

// x, shape, lower tail, upper tail to 17 digits from 60-digit arithmetic.
const table = [
  [0.01, 0.25, 0.34818645276048404, 0.6518135472395159],
  [2, 0.5, 0.9544997361036416, 0.04550026389635842],
  [0.5, 1e-6, 0.9999994402261118, 5.597738881556345e-7],
  [3, 1e-6, 0.9999999869515942, 1.3048405839946546e-8],
  [0.3, 0.75, 0.389389121725661, 0.610610878274339],
  [1e-9, 1, 9.999999995e-10, 0.999999999],
  [0.2, 3.5, 0.0002634388924087962, 0.9997365611075912],
  [30, 10, 0.9999928782491372, 7.121750862815577e-6],
  [3, 10, 0.0011024881301154798, 0.9988975118698845],
  [160, 100, 0.999999855797755, 1.4420224505352737e-7],
  [1000, 938, 0.976827586780183, 0.023172413219817032],
  [1064, 1000, 0.9768534824643264, 0.023146517535673573],
] as const;

const shapes = fc.oneof(fc.double({ min: 0.05, max: 20, noNaN: true }), fc.double({ min: 20, max: 1e5, noNaN: true }));
const probabilities = fc.double({ min: -60, max: -0.4, noNaN: true }).map((exponent) => 10 ** exponent);

describe('the gamma distribution', () => {
  it.each(table)('at %f with shape %f agrees with 60-digit arithmetic in both tails', (x, shape, lower, upper) => {
    expect(gammaCdf(x, shape, 'lower') / lower).toBeCloseTo(1, 12);
    expect(gammaCdf(x, shape, 'upper') / upper).toBeCloseTo(1, 12);
  });

  it('gives the examples of its descriptions', () => {
    expect(gammaCdf(10, 10)).toBeCloseTo(0.5420702855281477, 15);
    expect(gammaMass(1, 1)).toBeCloseTo(1 / Math.E, 15);
    expect(gammaQuantile(0.025, 10)).toBeCloseTo(4.795388696132434, 13);
    expect(gammaQuantile(0.025, 10)).toBeCloseTo(gammaQuantile(0.975, 10, 'upper'), 12);
    expect(chiSquareCdf(3.841458820694124, 1)).toBeCloseTo(0.95, 15);
    expect(chiSquareQuantile(0.95, 1)).toBeCloseTo(3.841458820694124, 13);
  });

  it('is certain at its ends', () => {
    expect([gammaCdf(0, 2), gammaCdf(-1, 2, 'upper'), gammaCdf(Infinity, 2), gammaCdf(Infinity, 2, 'upper')]).toEqual([0, 1, 1, 0]);
    expect([gammaQuantile(0, 2), gammaQuantile(1, 2), gammaQuantile(1, 2, 'upper'), gammaQuantile(0, 2, 'upper')]).toEqual([0, Infinity, 0, Infinity]);
  });

  it('with shape 0 is a mass at 0', () => {
    expect([gammaCdf(0, 0), gammaCdf(3, 0), gammaCdf(0, 0, 'upper'), gammaCdf(3, 0, 'upper'), gammaQuantile(0.3, 0)]).toEqual([1, 1, 0, 0, 0]);
  });

  it('finds 1,000 events’ exact upper limit, where a library in common use goes wrong', () => {
    expect(gammaQuantile(0.025, 1001, 'upper')).toBeCloseTo(1063.952, 3);
  });

  it('reaches far below the smallest shapes without underflow on the way', () => {
    expect(gammaQuantile(0.5, 0.01)).toBeCloseTo(0, 28);
    expect(gammaCdf(gammaQuantile(0.5, 0.05), 0.05)).toBeCloseTo(0.5, 13);
    expect(gammaCdf(gammaQuantile(0.5, 0.05, 'upper'), 0.05)).toBeCloseTo(0.5, 13);
  });

  it('undoes its quantile in either tail', () => {
    fc.assert(
      fc.property(probabilities, shapes, fc.constantFrom('lower' as const, 'upper' as const), (p, shape, tail) => {
        const x = gammaQuantile(p, shape, tail);
        fc.pre(x > 1e-280);
        expect(gammaCdf(x, shape, tail) / p).toBeCloseTo(1, 9);
      }),
    );
  });

  it('has tails that make one, and grows with x', () => {
    fc.assert(
      fc.property(shapes, fc.double({ min: 0.01, max: 3, noNaN: true }), (shape, factor) => {
        const x = shape * factor;
        expect(gammaCdf(x, shape, 'lower') + gammaCdf(x, shape, 'upper')).toBeCloseTo(1, 12);
        expect(gammaCdf(x * 1.01, shape)).toBeGreaterThanOrEqual(gammaCdf(x, shape));
      }),
    );
  });
});
