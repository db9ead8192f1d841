import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ArgumentError } from './argument-error.ts';
import { byarLower, byarUpper, countLimits, exactCountLimits } from './poisson-limits.ts';

const counts = fc.oneof(fc.double({ min: 0, max: 30, noNaN: true }), fc.integer({ min: 0, max: 1_000_000 }));
const confidences = fc.double({ min: 0.9, max: 0.9999, noNaN: true });

describe('Byar’s limits of a count', () => {
  it('gives the examples of its descriptions', () => {
    expect(byarLower(10, 0.95)).toBeCloseTo(4.787449913967564, 12);
    expect(byarUpper(10, 0.95)).toBeCloseTo(18.391458605756473, 12);
  });

  it('has no lower limit at 0 events, nor where the formula falls below zero', () => {
    expect(byarLower(0, 0.95)).toBeNull();
    expect(byarLower(1, 0.998)).toBeNull();
    expect(byarLower(1, 0.95)).toBeCloseTo(0.01307213290150435, 14);
    expect(byarUpper(0, 0.95)).toBeGreaterThan(3);
  });
});

describe('exact limits of a count', () => {
  it('run from 0 to −ln(α/2) at 0 events', () => {
    expect(exactCountLimits(0, 0.95).lower).toBe(0);
    expect(exactCountLimits(0, 0.95).upper).toBeCloseTo(-Math.log(0.025), 13);
  });

  it('take a fraction of an event', () => {
    const { lower, upper } = exactCountLimits(4.5, 0.95);
    expect(lower).toBeCloseTo(1.3501947499901794, 12);
    expect(upper).toBeCloseTo(10.960024630510603, 12);
  });
});

describe('the field’s rule', () => {
  it('is exact below 10 events and Byar’s from 10 up', () => {
    expect(countLimits(9, 0.95)).toMatchObject({ method: 'exact Poisson' });
    expect(countLimits(9, 0.95).lower).toBeCloseTo(4.115373097378333, 12);
    expect(countLimits(9, 0.95).upper).toBeCloseTo(17.084803451419166, 12);
    expect(countLimits(9.999999, 0.95).method).toBe('exact Poisson');
    expect(countLimits(10, 0.95)).toMatchObject({ method: "Byar's", lower: byarLower(10, 0.95), upper: byarUpper(10, 0.95) });
  });

  it('refuses a negative count and a confidence outside its range, in both halves', () => {
    for (const count of [-1, NaN]) {
      expect(() => countLimits(count, 0.95)).toThrow(ArgumentError);
      expect(() => byarLower(count, 0.95)).toThrow(ArgumentError);
      expect(() => byarUpper(count, 0.95)).toThrow(ArgumentError);
    }
    for (const count of [3, 30]) expect(() => countLimits(count, 0.8)).toThrow(ArgumentError);
    expect(() => countLimits(Infinity, 0.95)).toThrow('a count is zero or more');
  });

  it('brackets the count, and widens with the confidence', () => {
    fc.assert(
      fc.property(counts, confidences, (count, confidence) => {
        const { lower, upper } = countLimits(count, confidence);
        expect(lower).toBeLessThanOrEqual(count);
        expect(upper).toBeGreaterThan(count);
        const wider = countLimits(count, confidence + 0.00005);
        expect(wider.lower).toBeLessThanOrEqual(lower);
        expect(wider.upper).toBeGreaterThanOrEqual(upper);
      }),
    );
  });

  it('rises with the count on either side of the switch', () => {
    fc.assert(
      fc.property(counts, confidences, (count, confidence) => {
        fc.pre(count < 9 || count >= 10);
        const [here, next] = [countLimits(count, confidence), countLimits(count + 1, confidence)];
        fc.pre(here.method === next.method);
        expect(next.lower).toBeGreaterThan(here.lower);
        expect(next.upper).toBeGreaterThan(here.upper);
      }),
    );
  });

  it('stays within 2% of exact limits where Byar’s formula takes over', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 100_000 }), fc.double({ min: 0.9, max: 0.998, noNaN: true }), (count, confidence) => {
        const [byar, exact] = [countLimits(count, confidence), exactCountLimits(count, confidence)];
        expect(Math.abs(byar.lower / exact.lower - 1)).toBeLessThan(0.02);
        expect(Math.abs(byar.upper / exact.upper - 1)).toBeLessThan(0.02);
      }),
    );
  });
});
