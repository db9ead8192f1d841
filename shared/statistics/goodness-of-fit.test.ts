import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { ArgumentError } from './argument-error.ts';
import { goodnessOfFit } from './goodness-of-fit.ts';

describe('goodness of fit', () => {
  it('gives the worked example', () => {
    const { groups, test } = goodnessOfFit({ observed: [20, 17, 13, 15], base: [1, 1, 1, 1] });
    expect(test?.chiSquare).toBeCloseTo(1.6461538461538463, 12);
    expect(test?.p).toBeCloseTo(0.6489706060708598, 12);
    expect(test).toMatchObject({ degreesOfFreedom: 3, smallestExpected: 16.25, expectedBelow5: 0 });
    expect(groups[0]?.standardisedResidual).toBeCloseTo(1.0741723110591495, 12);
  });

  it('expects the events to add up to those observed, whatever the unit of the base', () => {
    const rows = fc.array(fc.record({ count: fc.integer({ min: 0, max: 99 }), births: fc.integer({ min: 1, max: 9999 }) }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(rows, (table) => {
        const observed = table.map(({ count }) => count);
        const base = table.map(({ births }) => births);
        fc.pre(observed.some((count) => count > 0));
        const fit = goodnessOfFit({ observed, base });
        const events = observed.reduce((sum, count) => sum + count, 0);
        expect(fit.groups.reduce((sum, group) => sum + group.expected, 0)).toBeCloseTo(events, 8);
        const thousands = goodnessOfFit({ observed, base: base.map((births) => births / 1000) });
        expect(thousands.test?.chiSquare).toBeCloseTo(fit.test?.chiSquare ?? NaN, 8);
      }),
    );
  });

  it('counts the groups with fewer than 5 expected', () => {
    expect(goodnessOfFit({ observed: [2, 3, 10], base: [1, 1, 2] }).test).toMatchObject({ expectedBelow5: 2, smallestExpected: 3.75 });
  });

  it('has nothing to spread without events', () => {
    expect(goodnessOfFit({ observed: [0, 0], base: [1, 1] })).toMatchObject({ test: null, groups: [], reason: 'There are no events to spread over the groups.' });
  });

  it('refuses one group, negative counts, an empty base and unequal columns', () => {
    expect(() => goodnessOfFit({ observed: [3], base: [1] })).toThrow('give at least two groups');
    expect(() => goodnessOfFit({ observed: [3, -1], base: [1, 1] })).toThrow('observed is -1');
    expect(() => goodnessOfFit({ observed: [3, 1], base: [1, 0] })).toThrow('base is 0');
    expect(() => goodnessOfFit({ observed: [3, 1], base: [1] })).toThrow(ArgumentError);
  });
});
