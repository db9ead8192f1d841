import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ArgumentError } from './argument-error.ts';
import { rate, rates } from './rate.ts';

describe('a crude rate', () => {
  it('gives the example of its description', () => {
    const { value, lower, upper, method, confidence, reason } = rate({ events: 4, denominator: 1000 });
    expect([value, method, confidence, reason]).toEqual([4, 'exact Poisson', 0.95, null]);
    expect(lower).toBeCloseTo(1.0898653736263253, 13);
    expect(upper).toBeCloseTo(10.241588675403696, 12);
  });

  it('has a rate and an upper limit with no events at all', () => {
    expect(rate({ events: 0, denominator: 1000 })).toMatchObject({ value: 0, lower: 0 });
    expect(rate({ events: 0, denominator: 1000 }).upper).toBeCloseTo(3.6888794541139354, 12);
  });

  it('may have more events than its denominator', () => {
    expect(rate({ events: 11, denominator: 1, multiplier: 100_000 })).toMatchObject({ value: 1_100_000, method: "Byar's" });
  });

  it('gives no number, and says why, where a count is missing', () => {
    expect(rate({ events: null, denominator: 1000 })).toEqual({
      value: null, lower: null, upper: null, confidence: 0.95, method: 'none', reason: 'The count of events is missing.',
    });
    expect(rate({ events: 20, denominator: null })).toMatchObject({ value: null, method: "Byar's", reason: 'The denominator is missing.' });
  });

  it('refuses what cannot be a rate, naming the argument', () => {
    expect(() => rate({ events: -1, denominator: 1000 })).toThrow('events is -1');
    expect(() => rate({ events: 0, denominator: 0 })).toThrow('denominator is 0');
    expect(() => rate({ events: 1, denominator: 10, multiplier: 0 })).toThrow('multiplier is 0');
    expect(() => rate({ events: 1, denominator: 10, confidence: 95 })).toThrow(ArgumentError);
    expect(() => rate({ events: null, denominator: -2 })).toThrow(ArgumentError);
  });

  it('grows in proportion to its multiplier, and falls with its denominator', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 1, max: 1_000_000 }), (events, denominator) => {
        const one = rate({ events, denominator, multiplier: 1 });
        const thousand = rate({ events, denominator, multiplier: 1000 });
        const half = rate({ events, denominator: denominator * 2, multiplier: 1000 });
        expect((one.upper ?? NaN) * 1000).toBeCloseTo(thousand.upper ?? NaN, 6);
        expect((half.upper ?? NaN) * 2).toBeCloseTo(thousand.upper ?? NaN, 6);
        expect(thousand.lower ?? NaN).toBeLessThanOrEqual(thousand.value ?? NaN);
        expect(thousand.upper ?? NaN).toBeGreaterThan(thousand.value ?? NaN);
      }),
    );
  });
});

describe('the rates of many rows', () => {
  it('gives the example of its description', () => {
    const { value, confidence } = rates({ events: [4, 40], denominators: [1000, 1000] });
    expect([Array.from(value), confidence]).toEqual([[4, 40], 0.95]);
  });

  it('are the rates of the rows one by one', () => {
    const row = fc.record({ events: fc.oneof(fc.integer({ min: 0, max: 60 }), fc.double({ min: 0, max: 20, noNaN: true })), denominator: fc.integer({ min: 1, max: 99_999 }) });
    fc.assert(
      fc.property(fc.array(row), fc.constantFrom(0.9, 0.95, 0.998), (rows, confidence) => {
        const together = rates({ events: rows.map((each) => each.events), denominators: rows.map((each) => each.denominator), confidence });
        rows.forEach((each, index) => {
          const alone = rate({ ...each, confidence });
          expect([together.value[index], together.lower[index], together.upper[index]]).toEqual([alone.value, alone.lower, alone.upper]);
        });
      }),
    );
  });

  it('hold NaN where a row has no rate', () => {
    const hole = new Array<number>(1);
    expect(rates({ events: hole, denominators: [10] }).value).toEqual(Float64Array.of(NaN));
    expect(rates({ events: [3], denominators: hole }).value).toEqual(Float64Array.of(NaN));
    const { value, lower, upper } = rates({ events: Float64Array.of(NaN, 3), denominators: Float64Array.of(10, NaN), multiplier: 1 });
    for (const column of [value, lower, upper]) expect(Array.from(column)).toEqual([NaN, NaN]);
  });

  it('refuse a row that cannot be a rate, naming it', () => {
    expect(() => rates({ events: [1, -3], denominators: [10, 10] })).toThrow('events in row 2 is -3');
    expect(() => rates({ events: [1, 3], denominators: [10, 0] })).toThrow('denominator in row 2 is 0');
    expect(() => rates({ events: [Infinity], denominators: [10] })).toThrow('events in row 1 is Infinity');
    expect(() => rates({ events: [1], denominators: [Infinity] })).toThrow('denominator in row 1 is Infinity');
    expect(() => rates({ events: [1], denominators: [10, 0] })).toThrow(ArgumentError);
  });
});
