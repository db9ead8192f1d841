import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ArgumentError } from './argument-error.ts';
import { proportion, wilsonLimits } from './proportion.ts';

describe('a proportion', () => {
  it('gives the examples of its descriptions', () => {
    const { value, lower, upper, method, reason } = proportion({ events: 12, of: 100, multiplier: 100 });
    expect([value, method, reason]).toEqual([12, 'Wilson', null]);
    expect(lower).toBeCloseTo(6.999406437019489, 12);
    expect(upper).toBeCloseTo(19.81209942671142, 12);
    const limits = wilsonLimits(56, 70, 0.95);
    expect(limits.lower).toBeCloseTo(0.6918335550374693, 14);
    expect(limits.upper).toBeCloseTo(0.8769526075163704, 14);
  });

  it('gives no number, and says why, where a count is missing', () => {
    expect(proportion({ events: null, of: 5 })).toMatchObject({ value: null, lower: null, upper: null, reason: 'The count of events is missing.' });
    expect(proportion({ events: 5, of: null })).toMatchObject({ value: null, reason: 'The denominator is missing.' });
  });

  it('refuses what cannot be a proportion, naming the argument', () => {
    expect(() => proportion({ events: -1, of: 5 })).toThrow('events is -1');
    expect(() => proportion({ events: 6, of: 5 })).toThrow('there cannot be more events than the 5');
    expect(() => proportion({ events: 0, of: 0 })).toThrow('of is 0');
    expect(() => proportion({ events: 1, of: 5, multiplier: -1 })).toThrow(ArgumentError);
    expect(() => proportion({ events: 1, of: 5, confidence: 1 })).toThrow(ArgumentError);
    expect(() => wilsonLimits(1, 5, 0.5)).toThrow(ArgumentError);
  });

  it('has limits that bracket it inside 0 to 1, and mirror those of the rest', () => {
    const counts = fc.integer({ min: 1, max: 100_000 }).chain((of) => fc.record({ of: fc.constant(of), events: fc.integer({ min: 0, max: of }) }));
    fc.assert(
      fc.property(counts, fc.double({ min: 0.9, max: 0.999, noNaN: true }), ({ of, events }, confidence) => {
        const { value, lower, upper } = proportion({ events, of, confidence });
        const rest = proportion({ events: of - events, of, confidence });
        expect(lower ?? NaN).toBeGreaterThanOrEqual(0);
        expect(lower ?? NaN).toBeLessThanOrEqual((value ?? NaN) + 1e-12);
        expect(upper ?? NaN).toBeGreaterThanOrEqual((value ?? NaN) - 1e-12);
        expect(upper ?? NaN).toBeLessThanOrEqual(1 + 1e-12);
        expect(1 - (rest.upper ?? NaN)).toBeCloseTo(lower ?? NaN, 9);
      }),
    );
  });
});
