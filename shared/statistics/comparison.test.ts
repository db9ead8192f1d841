import { describe, expect, it } from 'vitest';
import { invertedRatio, logWaldComparison, noComparison, waldP } from './comparison.ts';
import { normalQuantile } from './distributions/normal.ts';

const shared = { confidence: 0.95, method: 'Wald', whyUndefined: 'One group has no events.' };

describe('logWaldComparison', () => {
  it('gives the worked example: a ratio of 2 whose lower limit just touches 1', () => {
    const comparison = logWaldComparison({ ...shared, ratio: 2, standardError: Math.LN2 / normalQuantile(0.975) });
    expect(comparison.value).toBe(2);
    expect(comparison.lower).toBeCloseTo(1, 14);
    expect(comparison.upper).toBeCloseTo(4, 14);
    expect(comparison.pValue).toBeCloseTo(0.05, 14);
    expect(comparison).toMatchObject({ test: 'Wald test', reason: null });
  });

  it('keeps the side that is known where a count of 0 leaves no standard error', () => {
    expect(logWaldComparison({ ...shared, ratio: 0, standardError: Infinity })).toMatchObject({ value: 0, lower: 0, upper: null, pValue: null, reason: shared.whyUndefined });
    expect(logWaldComparison({ ...shared, ratio: Infinity, standardError: Infinity })).toMatchObject({ value: Infinity, lower: null, upper: Infinity, pValue: null });
    expect(logWaldComparison({ ...shared, ratio: NaN, standardError: Infinity })).toMatchObject({ value: null, lower: null, upper: null, reason: shared.whyUndefined });
  });
});

describe('waldP', () => {
  it('is 1 where nothing differs, even without an error, and 0.05 at 1.96 standard errors', () => {
    expect(waldP(0, 0)).toBe(1);
    expect(waldP(-1.959963984540054, 1)).toBeCloseTo(0.05, 14);
  });
});

describe('invertedRatio', () => {
  it('turns 4 (2 to 8) into 0.25 (0.125 to 0.5) with the same p', () => {
    const four = { ...noComparison({ confidence: 0.95, method: 'Katz', test: 'Wald test' }, ''), value: 4, lower: 2, upper: 8, pValue: 0.01 };
    expect(invertedRatio(four)).toMatchObject({ value: 0.25, lower: 0.125, upper: 0.5, pValue: 0.01 });
  });

  it('keeps what is missing missing, and turns an open limit into 0', () => {
    const open = { ...noComparison({ confidence: 0.95, method: 'Koopman', test: 'score test' }, 'No events.'), lower: 2, upper: Infinity };
    expect(invertedRatio(open)).toMatchObject({ value: null, lower: 0, upper: 0.5 });
  });
});
