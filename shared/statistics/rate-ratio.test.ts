import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ArgumentError } from './argument-error.ts';
import { invertedRatio } from './comparison.ts';
import { binomialCdf, binomialProbability } from './distributions/binomial.ts';
import { rateDifference, rateRatio, rateRatioMinimumLikelihoodP, rateScoreTest, type RateRatioMethod, type TwoRates } from './rate-ratio.ts';

const example: TwoRates = { events: 30, denominator: 12000, referenceEvents: 12, referenceDenominator: 15000 };
const methods: readonly RateRatioMethod[] = ['Wald', 'exact conditional', 'mid-p'];
const counts = fc.integer({ min: 1, max: 400 });
const births = fc.integer({ min: 500, max: 50000 });
const pairs = fc.record({ events: counts, denominator: births, referenceEvents: counts, referenceDenominator: births });

function turned({ events, denominator, referenceEvents, referenceDenominator }: TwoRates): TwoRates {
  return { events: referenceEvents, denominator: referenceDenominator, referenceEvents: events, referenceDenominator: denominator };
}

describe('rateRatio', () => {
  it('gives the worked example by every method', () => {
    expect(rateRatio({ ...example, method: 'Wald' }).value).toBeCloseTo(3.125, 14);
    expect(rateRatio({ ...example, method: 'Wald' }).lower).toBeCloseTo(1.5999608093142703, 12);
    expect(rateRatio({ ...example, method: 'exact conditional' }).lower).toBeCloseTo(1.5537039188276895, 12);
    expect(rateRatio({ ...example, method: 'exact conditional' }).upper).toBeCloseTo(6.702085604384708, 12);
    expect(rateRatio({ ...example, method: 'mid-p' }).lower).toBeCloseTo(1.6225799904531693, 12);
    expect(rateRatio({ ...example, method: 'mid-p' }).upper).toBeCloseTo(6.328030205177322, 12);
    expect(rateRatio({ ...example, method: 'mid-p' }).pValue).toBeCloseTo(0.0004787730838807802, 14);
  });

  it('gives exact limits at which the tails are half of 1 − confidence', () => {
    const { lower, upper } = rateRatio({ ...example, method: 'exact conditional' });
    const shareAt = (ratio: number): number => (ratio * 12000) / (ratio * 12000 + 15000);
    expect(binomialCdf(30, 42, shareAt(lower ?? NaN), 'upper')).toBeCloseTo(0.025, 13);
    expect(binomialCdf(30, 42, shareAt(upper ?? NaN), 'lower')).toBeCloseTo(0.025, 13);
    const midP = rateRatio({ ...example, method: 'mid-p' });
    const atLower = shareAt(midP.lower ?? NaN);
    expect(binomialCdf(31, 42, atLower, 'upper') + binomialProbability(30, 42, atLower) / 2).toBeCloseTo(0.025, 13);
  });

  it('has limits that bracket the ratio, widen with confidence, and a p-value that agrees with them', () => {
    fc.assert(
      fc.property(pairs, fc.constantFrom(...methods), (rates, method) => {
        const at95 = rateRatio({ ...rates, method });
        const at998 = rateRatio({ ...rates, method, confidence: 0.998 });
        const [lower, value, upper] = [at95.lower ?? NaN, at95.value ?? NaN, at95.upper ?? NaN];
        expect(lower).toBeLessThanOrEqual(value);
        expect(value).toBeLessThanOrEqual(upper);
        expect(at998.lower).toBeLessThan(lower);
        expect(at998.upper).toBeGreaterThan(upper);
        // Close to the limit rounding decides, so only clear cases are held to it.
        if (lower > 1.000001 || upper < 0.999999) expect(at95.pValue).toBeLessThan(0.05);
        if (lower < 0.999999 && upper > 1.000001) expect(at95.pValue).toBeGreaterThan(0.05);
      }),
    );
  });

  it('inverts when the groups change places', () => {
    fc.assert(
      fc.property(pairs, fc.constantFrom(...methods), (rates, method) => {
        const there = invertedRatio(rateRatio({ ...rates, method }));
        const back = rateRatio({ ...turned(rates), method });
        expect((there.value ?? NaN) / (back.value ?? NaN)).toBeCloseTo(1, 12);
        expect((there.lower ?? NaN) / (back.lower ?? NaN)).toBeCloseTo(1, 10);
        expect((there.upper ?? NaN) / (back.upper ?? NaN)).toBeCloseTo(1, 10);
      }),
    );
  });

  it('rises with the count', () => {
    fc.assert(
      fc.property(pairs, fc.constantFrom(...methods), (rates, method) => {
        const fewer = rateRatio({ ...rates, method });
        const more = rateRatio({ ...rates, events: rates.events + 1, method });
        expect(more.value).toBeGreaterThan(fewer.value ?? NaN);
        expect(more.lower).toBeGreaterThan(fewer.lower ?? NaN);
        expect(more.upper).toBeGreaterThan(fewer.upper ?? NaN);
      }),
    );
  });

  it('keeps its digits for a million events in one group and a handful in the other', () => {
    const { lower, upper } = rateRatio({ events: 1_000_000, denominator: 1, referenceEvents: 3, referenceDenominator: 1, method: 'exact conditional' });
    const shareOfOthers = (ratio: number): number => 1 / (1 + ratio);
    expect(binomialCdf(3, 1_000_003, shareOfOthers(lower ?? NaN), 'lower') / 0.025).toBeCloseTo(1, 9);
    expect(binomialCdf(3, 1_000_003, shareOfOthers(upper ?? NaN), 'upper') / 0.025).toBeCloseTo(1, 9);
  });

  it('has no Wald limits without events in a group, but exact ones that are open on one side', () => {
    const none = { ...example, events: 0 };
    expect(rateRatio({ ...none, method: 'Wald' })).toMatchObject({ value: 0, lower: 0, upper: null, pValue: null });
    expect(rateRatio({ ...none, method: 'Wald' }).reason).toContain('use the exact limits');
    expect(rateRatio({ ...none, method: 'exact conditional' })).toMatchObject({ value: 0, lower: 0, reason: null });
    expect(rateRatio({ ...turned(none), method: 'mid-p' })).toMatchObject({ value: Infinity, upper: Infinity, reason: null });
  });

  it('has no ratio, only open exact limits, without any events', () => {
    const none = { ...example, events: 0, referenceEvents: 0 };
    for (const method of methods) expect(rateRatio({ ...none, method })).toMatchObject({ value: null, pValue: null, reason: 'There are no events in either group, so there is no ratio.' });
    expect(rateRatio({ ...none, method: 'exact conditional' })).toMatchObject({ lower: 0, upper: Infinity });
    expect(rateScoreTest(none)).toMatchObject({ z: null, pValue: null });
    expect(rateRatioMinimumLikelihoodP(none)).toBe(1);
    expect(rateDifference(none)).toMatchObject({ value: 0, lower: 0, upper: 0, pValue: 1 });
  });

  it('gives no number and a reason where a count is missing', () => {
    for (const rates of [{ ...example, events: null }, { ...example, referenceEvents: null }]) {
      expect(rateRatio({ ...rates, method: 'mid-p' })).toMatchObject({ value: null, lower: null, upper: null });
      expect(rateRatio({ ...rates, method: 'mid-p' }).reason).toContain('missing');
      expect(rateDifference(rates).reason).toContain('missing');
      expect(rateScoreTest(rates).reason).toContain('missing');
      expect(rateRatioMinimumLikelihoodP(rates)).toBeNull();
    }
  });

  it('refuses what breaks its rules, by name', () => {
    expect(() => rateRatio({ ...example, events: -1, method: 'Wald' })).toThrow('events is -1');
    expect(() => rateRatio({ ...example, denominator: 0, method: 'Wald' })).toThrow('denominator is 0');
    expect(() => rateRatio({ ...example, referenceDenominator: 0, method: 'Wald' })).toThrow('referenceDenominator is 0');
    expect(() => rateRatio({ ...example, confidence: 0.5, method: 'Wald' })).toThrow(ArgumentError);
    expect(() => rateRatio({ ...example, referenceEvents: 1.5, method: 'exact conditional' })).toThrow('referenceEvents is 1.5');
    expect(rateRatio({ ...example, referenceEvents: 1.5, method: 'Wald' }).value).toBeCloseTo(25, 12);
  });
});

describe('rateDifference and rateScoreTest', () => {
  const rates = { events: 10, denominator: 1000, referenceEvents: 15, referenceDenominator: 900 };

  it('give their worked examples', () => {
    expect(rateDifference(rates).value).toBeCloseTo(-0.006666666666666666, 15);
    expect(rateDifference(rates).standardError).toBeCloseTo(0.005340273262532407, 15);
    expect(rateScoreTest(example).z).toBeCloseTo(3.5193343526460072, 12);
    expect(rateScoreTest(example).pValue).toBeCloseTo(0.00043263110483053124, 15);
    expect(rateRatioMinimumLikelihoodP(rates)).toBeCloseTo(0.2328577948982614, 13);
  });

  it('find nothing between equal rates', () => {
    const same = { events: 5, denominator: 1000, referenceEvents: 10, referenceDenominator: 2000 };
    expect(rateDifference(same)).toMatchObject({ value: 0, pValue: 1 });
    expect(rateScoreTest(same).pValue).toBe(1);
  });
});
