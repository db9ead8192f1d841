import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { ArgumentError } from '../argument-error.ts';
import { ratioBelowCeiling, ratiosAverageOne } from './ratios.ts';

// The numbers are those that the Lambeth Safeguarding Children Partnership printed in its annual report for 2020-21.

describe('observed/expected ratios', () => {
  it('finds that 19 is above 1/share', () => {
    const check = ratioBelowCeiling({ printed: '19', share: 0.215 });
    expect(check.agrees).toBe(false);
    expect(check.ceiling).toBeCloseTo(4.65, 2);
    expect(check.explanation).toBe(
      '19 is above 4.65, the most for a group with 21.5% of the base: observed deaths cannot be more than all deaths. It needs a share of 5.3% or less.',
    );
  });

  it('finds 2 for 37% of the base possible, and that it is 74% of all deaths', () => {
    expect(ratioBelowCeiling({ printed: '2', share: 0.37 })).toMatchObject({ agrees: true, explanation: '2 is possible: it is not above 2.7, the most for a group with 37% of the base.' });
    const check = ratiosAverageOne({ groups: [{ printed: '2', share: 0.37 }] });
    expect(check).toMatchObject({ agrees: true, explanation: 'These groups hold 74% of all deaths on 37% of the base, which leaves everybody else a ratio of 0.41.' });
    expect(check.partOfDeaths).toBeCloseTo(0.74, 12);
    expect(check.ratioOfTheRest).toBeCloseTo(0.26 / 0.63, 12);
  });

  it('allows the ratio of a group that holds every death, and a print rounded up over it', () => {
    expect(ratioBelowCeiling({ printed: '2.7', share: 0.37 }).agrees).toBe(true);
    expect(ratioBelowCeiling({ printed: '2.8', share: 0.37 }).agrees).toBe(false);
  });

  it('finds ratios of everybody that do not average 1', () => {
    const wrong = ratiosAverageOne({ groups: [{ printed: '2.0', share: 0.5 }, { printed: '1.5', share: 0.5 }] });
    expect(wrong).toMatchObject({ agrees: false, ratioOfTheRest: null });
    expect(wrong.explanation).toContain('average 1.75 over their shares, and they should average 1');
    const right = ratiosAverageOne({ groups: [{ printed: '1.5', share: 0.5 }, { printed: '0.5', share: 0.5 }] });
    expect(right).toMatchObject({ agrees: true, explanation: 'The ratios average 1 over their shares, as they should.' });
  });

  it('finds groups that hold more than all deaths', () => {
    expect(ratiosAverageOne({ groups: [{ printed: '3', share: 0.6 }] })).toMatchObject({
      agrees: false,
      ratioOfTheRest: null,
      explanation: 'These groups hold 180% of all deaths on 60% of the base, which cannot be.',
    });
    expect(ratiosAverageOne({ groups: [{ printed: '2', share: 0.52 }] })).toMatchObject({ agrees: true, ratioOfTheRest: 0 });
  });

  it('agrees with every set of true ratios, however they are rounded', () => {
    const groups = fc.array(fc.record({ deaths: fc.integer({ min: 0, max: 90 }), births: fc.integer({ min: 1, max: 9000 }) }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(groups, fc.integer({ min: 0, max: 2 }), (table, decimals) => {
        const deaths = table.reduce((sum, group) => sum + group.deaths, 0);
        const births = table.reduce((sum, group) => sum + group.births, 0);
        fc.pre(deaths > 0);
        const ratios = table.map((group) => ({ share: group.births / births, printed: ((group.deaths / deaths) * (births / group.births)).toFixed(decimals) }));
        ratios.forEach((ratio) => {
          expect(ratioBelowCeiling(ratio).agrees).toBe(true);
        });
        expect(ratiosAverageOne({ groups: ratios }).agrees).toBe(true);
      }),
    );
  });

  it('refuses shares that are not shares, and no groups', () => {
    expect(() => ratioBelowCeiling({ printed: '2', share: 0 })).toThrow('share is 0');
    expect(() => ratioBelowCeiling({ printed: '2', share: 1.2 })).toThrow(ArgumentError);
    expect(() => ratiosAverageOne({ groups: [] })).toThrow('give at least one group');
    expect(() => ratiosAverageOne({ groups: [{ printed: '1', share: 0.8 }, { printed: '1', share: 0.8 }] })).toThrow('the groups must not overlap');
  });
});
