import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cochranMantelHaenszel, exactStratifiedMinimumLikelihoodP, exactStratifiedOddsRatio, mantelHaenszelOddsRatio, mantelHaenszelRiskRatio } from './mantel-haenszel.ts';
import { fisherMinimumLikelihoodP, oddsRatio } from './odds-ratio.ts';
import { riskRatio } from './risk-ratio.ts';

const strata = [
  { a: 10, b: 20, c: 5, d: 40 },
  { a: 8, b: 12, c: 6, d: 30 },
];
const cell = fc.integer({ min: 1, max: 25 });
const tables = fc.array(fc.record({ a: cell, b: cell, c: cell, d: cell }), { minLength: 1, maxLength: 4 });

describe('Mantel-Haenszel over strata', () => {
  it('gives the worked examples', () => {
    const odds = mantelHaenszelOddsRatio({ strata });
    expect([odds.value, odds.lower, odds.upper]).toEqual([expect.closeTo(3.6727272727272724, 13), expect.closeTo(1.54553388422748, 12), expect.closeTo(8.727680290605218, 12)]);
    const risk = mantelHaenszelRiskRatio({ strata });
    expect([risk.value, risk.lower, risk.upper]).toEqual([expect.closeTo(2.689655172413793, 13), expect.closeTo(1.3852815354118442, 12), expect.closeTo(5.222220004788796, 12)]);
    expect(cochranMantelHaenszel(strata).chiSquare).toBeCloseTo(9.11888431641518, 12);
    expect(cochranMantelHaenszel(strata).pValue).toBeCloseTo(0.0025298420510445493, 14);
    const exact = exactStratifiedOddsRatio({ strata });
    expect([exact.value, exact.lower, exact.upper]).toEqual([expect.closeTo(3.5879745248755297, 12), expect.closeTo(1.4159188438843735, 12), expect.closeTo(9.50354981271937, 11)]);
    expect(exact.pValue).toBeCloseTo(0.00534603960445809, 14);
  });

  it('is the single table’s own ratio in one stratum', () => {
    const [table] = strata;
    if (table === undefined) throw new Error('the example has strata');
    expect(mantelHaenszelOddsRatio({ strata: [table] }).value).toBeCloseTo(oddsRatio({ table, method: 'Woolf' }).value ?? NaN, 12);
    const crude = { events: 10, total: 30, referenceEvents: 5, referenceTotal: 45, method: 'Katz' as const };
    expect(mantelHaenszelRiskRatio({ strata: [table] }).value).toBeCloseTo(riskRatio(crude).value ?? NaN, 12);
    expect(exactStratifiedOddsRatio({ strata: [table] }).value).toBeCloseTo(oddsRatio({ table, method: 'Fisher exact' }).value ?? NaN, 12);
    expect(exactStratifiedMinimumLikelihoodP([table])).toBeCloseTo(fisherMinimumLikelihoodP(table) ?? NaN, 13);
  });

  it('is unchanged by strata with nobody, or one person, in them', () => {
    fc.assert(
      fc.property(tables, (some) => {
        const more = [...some, { a: 0, b: 0, c: 0, d: 0 }, { a: 1, b: 0, c: 0, d: 0 }];
        expect(mantelHaenszelOddsRatio({ strata: more })).toEqual(mantelHaenszelOddsRatio({ strata: some }));
        expect(mantelHaenszelRiskRatio({ strata: more })).toEqual(mantelHaenszelRiskRatio({ strata: some }));
        expect(cochranMantelHaenszel(more)).toEqual(cochranMantelHaenszel(some));
        expect(exactStratifiedOddsRatio({ strata: more })).toEqual(exactStratifiedOddsRatio({ strata: some }));
      }),
      { numRuns: 30 },
    );
  });

  it('brackets its ratio and inverts when rows change places', () => {
    fc.assert(
      fc.property(tables, (some) => {
        const turned = some.map(({ a, b, c, d }) => ({ a: c, b: d, c: a, d: b }));
        for (const method of [mantelHaenszelOddsRatio, mantelHaenszelRiskRatio, exactStratifiedOddsRatio]) {
          const one = method({ strata: some });
          const other = method({ strata: turned });
          expect(one.lower).toBeLessThan(one.value ?? NaN);
          expect(one.upper).toBeGreaterThan(one.value ?? NaN);
          expect((one.value ?? NaN) * (other.value ?? NaN)).toBeCloseTo(1, 10);
          expect((one.lower ?? NaN) * (other.upper ?? NaN)).toBeCloseTo(1, 9);
          expect(method({ strata: some, confidence: 0.998 }).upper).toBeGreaterThan(one.upper ?? NaN);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('says why where no stratum can be compared', () => {
    const none = [{ a: 0, b: 10, c: 0, d: 20 }];
    expect(mantelHaenszelOddsRatio({ strata: none })).toMatchObject({ value: null, reason: 'No stratum has both groups with cases and non-cases to compare.' });
    expect(mantelHaenszelRiskRatio({ strata: none }).value).toBeNull();
    expect(cochranMantelHaenszel(none)).toMatchObject({ chiSquare: null, pValue: null });
    expect(exactStratifiedOddsRatio({ strata: none })).toMatchObject({ value: null, lower: 0, upper: Infinity });
    expect(exactStratifiedOddsRatio({ strata: none }).reason).toContain('No stratum');
  });

  it('gives no number and a reason where a count is missing, and refuses no strata', () => {
    const gap = [...strata, { a: 1, b: null, c: 2, d: 3 }];
    expect(mantelHaenszelOddsRatio({ strata: gap }).reason).toContain('missing');
    expect(mantelHaenszelRiskRatio({ strata: gap }).reason).toContain('missing');
    expect(cochranMantelHaenszel(gap).reason).toContain('missing');
    expect(exactStratifiedOddsRatio({ strata: gap }).reason).toContain('missing');
    expect(exactStratifiedMinimumLikelihoodP(gap)).toBeNull();
    expect(() => cochranMantelHaenszel([])).toThrow('at least one stratum');
    expect(() => exactStratifiedOddsRatio({ strata: [{ a: 1.5, b: 1, c: 1, d: 1 }] })).toThrow('a is 1.5');
  });
});
