import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { invertedRatio } from './comparison.ts';
import { riskDifference } from './risk-difference.ts';
import { riskRatio, type RiskRatioMethod, type TwoProportions } from './risk-ratio.ts';

const example: TwoProportions = { events: 12, total: 100, referenceEvents: 5, referenceTotal: 100 };
const methods: readonly RiskRatioMethod[] = ['Katz', 'Koopman'];
const proportions = fc
  .record({ total: fc.integer({ min: 5, max: 3000 }), referenceTotal: fc.integer({ min: 5, max: 3000 }), one: fc.double({ min: 0.05, max: 1, noNaN: true }), other: fc.double({ min: 0.05, max: 1, noNaN: true }) })
  .map(({ total, referenceTotal, one, other }) => ({ total, referenceTotal, events: Math.ceil(total * one), referenceEvents: Math.ceil(referenceTotal * other) }));

function turned({ events, total, referenceEvents, referenceTotal }: TwoProportions): TwoProportions {
  return { events: referenceEvents, total: referenceTotal, referenceEvents: events, referenceTotal: total };
}

describe('riskRatio', () => {
  it('gives the worked example', () => {
    const katz = riskRatio({ ...example, method: 'Katz' });
    expect(katz.value).toBeCloseTo(2.4, 14);
    expect(katz.lower).toBeCloseTo(0.8778261927568022, 13);
    expect(katz.upper).toBeCloseTo(6.561663399346505, 12);
    const koopman = riskRatio({ ...example, method: 'Koopman' });
    expect(koopman.lower).toBeCloseTo(0.9189973389011449, 13);
    expect(koopman.upper).toBeCloseTo(6.353186937681919, 12);
    expect(koopman).toMatchObject({ test: 'score test', standardError: null, reason: null });
  });

  it('tests with the χ² of the table where the score limits are used', () => {
    expect(riskRatio({ ...example, method: 'Koopman' }).pValue).toBeCloseTo(riskDifference(example).pValue ?? NaN, 13);
  });

  it('has limits that bracket the ratio, widen with confidence and invert with the groups', () => {
    fc.assert(
      fc.property(proportions, fc.constantFrom(...methods), (data, method) => {
        const at95 = riskRatio({ ...data, method });
        const at998 = riskRatio({ ...data, method, confidence: 0.998 });
        expect(at95.lower).toBeLessThanOrEqual((at95.value ?? NaN) * (1 + 1e-12));
        expect(at95.upper).toBeGreaterThanOrEqual((at95.value ?? NaN) * (1 - 1e-12));
        expect(at998.lower).toBeLessThanOrEqual(at95.lower ?? NaN);
        expect(at998.upper).toBeGreaterThanOrEqual(at95.upper ?? NaN);
        const back = invertedRatio(riskRatio({ ...turned(data), method }));
        expect((back.value ?? NaN) / (at95.value ?? NaN)).toBeCloseTo(1, 10);
        expect((back.lower ?? NaN) / (at95.lower ?? NaN)).toBeCloseTo(1, 9);
        expect((back.upper ?? NaN) / (at95.upper ?? NaN)).toBeCloseTo(1, 9);
      }),
    );
  });

  it('has no Katz limits without events in a group, but Koopman’s serve there', () => {
    const none = { events: 0, total: 50, referenceEvents: 4, referenceTotal: 60 };
    expect(riskRatio({ ...none, method: 'Katz' })).toMatchObject({ value: 0, lower: 0, upper: null });
    expect(riskRatio({ ...none, method: 'Katz' }).reason).toContain('Koopman');
    expect(riskRatio({ ...none, method: 'Koopman' })).toMatchObject({ value: 0, lower: 0, reason: null });
    expect(riskRatio({ ...none, method: 'Koopman' }).upper).toBeCloseTo(1.1082549637031927, 12);
    const others = { events: 4, total: 50, referenceEvents: 0, referenceTotal: 60 };
    expect(riskRatio({ ...others, method: 'Koopman' })).toMatchObject({ value: Infinity, upper: Infinity });
    expect(riskRatio({ ...others, method: 'Koopman' }).lower).toBeCloseTo(1.2911842256712953, 12);
  });

  it('has Koopman limits round 1 where everybody has it in both groups', () => {
    const everybody = { events: 20, total: 20, referenceEvents: 30, referenceTotal: 30 };
    expect(riskRatio({ ...everybody, method: 'Katz' })).toMatchObject({ value: 1, lower: 1, upper: 1, pValue: 1 });
    const { lower, upper, pValue } = riskRatio({ ...everybody, method: 'Koopman' });
    // The score of ratio θ < 1 is n(1 − θ)/θ at full counts: 3.84 at 20/(20 + 3.84).
    expect(lower).toBeCloseTo(20 / (20 + 3.841458820694124), 12);
    expect(upper).toBeCloseTo((30 + 3.841458820694124) / 30, 12);
    expect(pValue).toBe(1);
  });

  it('has only open limits without any events', () => {
    const none = { events: 0, total: 20, referenceEvents: 0, referenceTotal: 30 };
    expect(riskRatio({ ...none, method: 'Katz' })).toMatchObject({ value: null, lower: null, upper: null });
    expect(riskRatio({ ...none, method: 'Katz' }).reason).toContain('no events in either');
    expect(riskRatio({ ...none, method: 'Koopman' })).toMatchObject({ value: null, lower: 0, upper: Infinity, pValue: null });
  });

  it('gives no number and a reason where a count is missing, and refuses what breaks its rules', () => {
    expect(riskRatio({ ...example, events: null, method: 'Katz' }).reason).toContain('missing');
    expect(riskRatio({ ...example, referenceEvents: null, method: 'Koopman' })).toMatchObject({ value: null, test: 'score test' });
    expect(() => riskRatio({ ...example, events: 101, method: 'Katz' })).toThrow('there cannot be more events than the 100 at risk');
    expect(() => riskRatio({ ...example, referenceEvents: -1, method: 'Katz' })).toThrow('referenceEvents is -1');
    expect(() => riskRatio({ ...example, total: 0, method: 'Katz' })).toThrow('total is 0');
    expect(() => riskRatio({ ...example, referenceTotal: 0, method: 'Katz' })).toThrow('referenceTotal is 0');
    expect(() => riskRatio({ ...example, confidence: 1, method: 'Katz' })).toThrow('confidence is 1');
  });
});

describe('riskDifference', () => {
  it('gives Newcombe’s own example', () => {
    const difference = riskDifference({ events: 56, total: 70, referenceEvents: 48, referenceTotal: 80 });
    expect(difference.value).toBeCloseTo(0.2, 14);
    expect(difference.lower).toBeCloseTo(0.0524, 4);
    expect(difference.upper).toBeCloseTo(0.3339, 4);
    expect(difference).toMatchObject({ test: 'Pearson χ²', reason: null });
  });

  it('turns round with the groups and stays within −1 and 1', () => {
    fc.assert(
      fc.property(proportions, (data) => {
        const { value, lower, upper } = riskDifference(data);
        const back = riskDifference(turned(data));
        expect(back.value).toBeCloseTo(-(value ?? NaN), 13);
        expect(back.upper).toBeCloseTo(-(lower ?? NaN), 13);
        expect(lower).toBeGreaterThanOrEqual(-1);
        expect(upper).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('keeps its limits but has no test without events, and no number without a count', () => {
    const none = riskDifference({ events: 0, total: 20, referenceEvents: 0, referenceTotal: 30 });
    expect(none).toMatchObject({ value: 0, pValue: null });
    expect(none.upper).toBeCloseTo(0.16112515805281932, 13);
    expect(none.reason).toContain('nothing to test');
    expect(riskDifference({ ...example, events: null }).reason).toContain('missing');
  });
});
