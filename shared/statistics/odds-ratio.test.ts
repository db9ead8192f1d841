import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { invertedRatio } from './comparison.ts';
import { fisherMinimumLikelihoodP, oddsRatio, type OddsRatioMethod } from './odds-ratio.ts';

const table = { a: 12, b: 88, c: 5, d: 95 };
const methods: readonly OddsRatioMethod[] = ['Woolf', 'Haldane and Anscombe', 'Fisher exact', 'mid-p'];
const cell = fc.integer({ min: 1, max: 60 });
const tables = fc.record({ a: cell, b: cell, c: cell, d: cell });

/** Twice the smaller tail of Fisher's test, summed exactly in whole numbers. */
function exactCentralP({ a, b, c, d }: { a: number; b: number; c: number; d: number }): number {
  const ways = (x: number): bigint => choose(a + b, x) * choose(c + d, a + c - x);
  let all = 0n;
  let below = 0n;
  let above = 0n;
  for (let x = Math.max(0, a - d); x <= Math.min(a + b, a + c); x += 1) {
    all += ways(x);
    if (x <= a) below += ways(x);
    if (x >= a) above += ways(x);
  }
  const smaller = below < above ? below : above;
  return Math.min(1, 2 * Number((smaller * 10n ** 18n) / all) * 1e-18);
}

function choose(n: number, k: number): bigint {
  let ways = 1n;
  for (let i = 1; i <= k; i += 1) ways = (ways * BigInt(n - k + i)) / BigInt(i);
  return ways;
}

describe('oddsRatio', () => {
  it('gives the worked example by every method', () => {
    const expected: Record<OddsRatioMethod, readonly [number, number, number]> = {
      Woolf: [2.590909090909091, 0.8773819913431481, 7.650954753560654],
      'Haldane and Anscombe': [2.452491011813046, 0.8636078294345902, 6.964633665910196],
      'Fisher exact': [2.5790988961610304, 0.8055209818595013, 9.731858799402938],
      'mid-p': [2.535779548314312, 0.8891158806245816, 8.434689401873944],
    };
    for (const method of methods) {
      const { value, lower, upper, reason } = oddsRatio({ table, method });
      expect([value, lower, upper].map((number, place) => (number ?? NaN) / (expected[method][place] ?? NaN))).toEqual([1, 1, 1].map(() => expect.closeTo(1, 12) as number));
      expect(reason).toBeNull();
    }
    expect(oddsRatio({ table, method: 'mid-p' }).pValue).toBeCloseTo(0.08298333587115023, 13);
    expect(fisherMinimumLikelihoodP(table)).toBeCloseTo(0.12617886126369032, 13);
  });

  it('agrees with Fisher’s tails summed in whole numbers', () => {
    fc.assert(
      fc.property(tables, (counts) => {
        expect(oddsRatio({ table: counts, method: 'Fisher exact' }).pValue).toBeCloseTo(exactCentralP(counts), 12);
      }),
    );
  });

  it('has limits that bracket the ratio, widen with confidence and invert when rows change places', () => {
    fc.assert(
      fc.property(tables, fc.constantFrom(...methods), (counts, method) => {
        const at95 = oddsRatio({ table: counts, method });
        const at998 = oddsRatio({ table: counts, method, confidence: 0.998 });
        expect(at95.lower).toBeLessThan(at95.value ?? NaN);
        expect(at95.upper).toBeGreaterThan(at95.value ?? NaN);
        expect(at998.lower).toBeLessThan(at95.lower ?? NaN);
        expect(at998.upper).toBeGreaterThan(at95.upper ?? NaN);
        const { a, b, c, d } = counts;
        const back = invertedRatio(oddsRatio({ table: { a: c, b: d, c: a, d: b }, method }));
        expect((back.value ?? NaN) / (at95.value ?? NaN)).toBeCloseTo(1, 10);
        expect((back.lower ?? NaN) / (at95.lower ?? NaN)).toBeCloseTo(1, 10);
        expect((back.upper ?? NaN) / (at95.upper ?? NaN)).toBeCloseTo(1, 10);
      }),
      { numRuns: 50 },
    );
  });

  it('is open on one side, and undefined by Woolf, where a cell is empty', () => {
    const none = { a: 0, b: 10, c: 5, d: 5 };
    expect(oddsRatio({ table: none, method: 'Woolf' })).toMatchObject({ value: 0, lower: 0, upper: null, standardError: Infinity });
    expect(oddsRatio({ table: none, method: 'Woolf' }).reason).toContain('Fisher');
    expect(oddsRatio({ table: none, method: 'Fisher exact' })).toMatchObject({ value: 0, lower: 0, reason: null });
    expect(oddsRatio({ table: none, method: 'Fisher exact' }).upper).toBeCloseTo(0.8365217939177341, 12);
    expect(oddsRatio({ table: none, method: 'mid-p' })).toMatchObject({ value: 0, lower: 0 });
    const all = { a: 5, b: 5, c: 0, d: 10 };
    expect(oddsRatio({ table: all, method: 'Fisher exact' })).toMatchObject({ value: Infinity, upper: Infinity });
    expect(oddsRatio({ table: all, method: 'mid-p' })).toMatchObject({ value: Infinity, upper: Infinity });
    expect(oddsRatio({ table: all, method: 'mid-p' }).lower).toBeCloseTo(1.6458016083012947, 12);
  });

  it('says nothing where a row or column is empty', () => {
    const empty = { a: 0, b: 10, c: 0, d: 20 };
    for (const method of ['Fisher exact', 'mid-p'] as const) {
      expect(oddsRatio({ table: empty, method })).toMatchObject({ value: null, lower: 0, upper: Infinity });
      expect(oddsRatio({ table: empty, method }).reason).toContain('empty');
    }
    expect(oddsRatio({ table: empty, method: 'Woolf' }).value).toBeNull();
    expect(fisherMinimumLikelihoodP(empty)).toBe(1);
  });

  it('gives no number and a reason where a count is missing, and refuses what breaks its rules', () => {
    for (const method of methods) expect(oddsRatio({ table: { ...table, b: null }, method }).reason).toContain('missing');
    expect(fisherMinimumLikelihoodP({ ...table, c: null })).toBeNull();
    expect(() => oddsRatio({ table: { ...table, a: 1.5 }, method: 'Fisher exact' })).toThrow('a is 1.5');
    expect(() => oddsRatio({ table: { ...table, a: -1 }, method: 'Woolf' })).toThrow('a is -1');
    expect(() => oddsRatio({ table, method: 'Woolf', confidence: 0.8 })).toThrow('confidence is 0.8');
  });
});
