import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { ArgumentError } from './argument-error.ts';
import { poissonDispersion } from './dispersion.ts';

describe('Poisson dispersion', () => {
  it('gives the worked example', () => {
    const { test } = poissonDispersion({ counts: [2, 4, 9] });
    expect(test).toMatchObject({ degreesOfFreedom: 2, ratio: 2.6 });
    expect(test?.chiSquare).toBeCloseTo(5.2, 12);
    // On 2 degrees of freedom the upper tail is exp(−χ²/2).
    expect(test?.moreVariation).toBeCloseTo(Math.exp(-2.6), 12);
    expect(test?.twoSided).toBeCloseTo(2 * Math.exp(-2.6), 12);
    expect(test?.deviance).toBeCloseTo(2 * (2 * Math.log(0.4) + 4 * Math.log(0.8) + 9 * Math.log(1.8)), 12);
    expect(test?.devianceTail).toBeCloseTo(Math.exp(-(test?.deviance ?? NaN) / 2), 12);
  });

  it('finds no variation beyond the exposures when counts follow them', () => {
    const { test } = poissonDispersion({ counts: [10, 20, 30], exposures: [100, 200, 300] });
    expect(test?.chiSquare).toBeCloseTo(0, 12);
    expect(test?.lessVariation).toBeCloseTo(0, 12);
    expect(test?.moreVariation).toBe(1);
  });

  it('leaves missing counts and their exposure out', () => {
    expect(poissonDispersion({ counts: [2, null, 4, 9], exposures: [1, 50, 1, 1] })).toEqual(poissonDispersion({ counts: [2, 4, 9] }));
  });

  it('does not change with the unit of exposure or the order of the counts', () => {
    const rows = fc.array(fc.record({ count: fc.integer({ min: 0, max: 50 }), exposure: fc.integer({ min: 1, max: 5000 }) }), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(rows, (units) => {
        fc.pre(units.some(({ count }) => count > 0));
        const counts = units.map(({ count }) => count);
        const exposures = units.map(({ exposure }) => exposure);
        const { test } = poissonDispersion({ counts, exposures });
        const thousands = poissonDispersion({ counts: counts.toReversed(), exposures: exposures.map((exposure) => exposure / 1000).reverse() });
        expect(thousands.test?.chiSquare).toBeCloseTo(test?.chiSquare ?? NaN, 8);
        expect((test?.moreVariation ?? NaN) + (test?.lessVariation ?? NaN)).toBeCloseTo(1, 10);
        expect(test?.chiSquare).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('has nothing to test with one count or no events, and says so', () => {
    expect(poissonDispersion({ counts: [3, null] })).toMatchObject({ test: null, reason: 'There are fewer than two counts, so their variation cannot be judged.' });
    expect(poissonDispersion({ counts: [0, 0] })).toMatchObject({ test: null, reason: 'There are no events, so there is no variation to judge.' });
  });

  it('refuses negative counts, empty exposures and unequal columns', () => {
    expect(() => poissonDispersion({ counts: [1, -1] })).toThrow('counts is -1');
    expect(() => poissonDispersion({ counts: [1, 1], exposures: [1, 0] })).toThrow('exposures is 0');
    expect(() => poissonDispersion({ counts: [1, 1], exposures: [1] })).toThrow(ArgumentError);
  });
});
