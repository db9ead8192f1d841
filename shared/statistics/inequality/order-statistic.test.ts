import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderStatistic } from './order-statistic.ts';
import { RRandomNumbers } from './r-random.ts';

describe('orderStatistic', () => {
  it('gives the worked example', () => {
    expect(orderStatistic(Float64Array.of(3, 1, 2), 2)).toBe(2);
    expect(orderStatistic(Float64Array.of(5), 1)).toBe(5);
  });

  // Compared by value: a full sort puts -0 before 0, which are the same number.
  it('is what a full sort has at the position, ties and infinities included', () => {
    const number = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true }));
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 60 }), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (values, part) => {
        const place = Math.floor(part * values.length);
        expect(orderStatistic(Float64Array.from(values), place + 1) === Float64Array.from(values).sort()[place]).toBe(true);
      }),
    );
  });

  it('is exact in columns long enough to be sampled, at the ends and in the middle', () => {
    const values = Float64Array.from(new RRandomNumbers(3).normals(20_000));
    const rounded = values.map((value) => Math.round(value * 4));
    for (const column of [values, rounded, values.toSorted()]) {
      const sorted = column.toSorted();
      for (const position of [1, 2, 500, 10_000, 19_500, 20_000]) expect(orderStatistic(column.slice(), position) === sorted[position - 1]).toBe(true);
    }
  });
});
