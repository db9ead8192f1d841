import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { ArgumentError } from './argument-error.ts';
import { kitagawa } from './kitagawa.ts';

const study = { births: [100, 900], deaths: [30, 9] };
const reference = { births: [50, 950], deaths: [10, 9.5] };

describe('kitagawa', () => {
  it('gives the worked example', () => {
    const split = kitagawa({ study, reference });
    expect(split.rateDifference).toBeCloseTo(19.5, 12);
    expect(split.total.distribution).toBeCloseTo(12, 12);
    expect(split.total.specificRate).toBeCloseTo(7.5, 12);
    expect(split.reason).toBeNull();
  });

  it('splits a difference into two parts that add up to it, and turns round with the populations', () => {
    const groups = fc.array(fc.record({ births: fc.integer({ min: 1, max: 1e5 }), other: fc.integer({ min: 1, max: 1e5 }), share: fc.double({ min: 0, max: 1, noNaN: true }) }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(groups, (rows) => {
        const one = { births: rows.map((row) => row.births), deaths: rows.map((row) => Math.floor(row.births * row.share)) };
        const other = { births: rows.map((row) => row.other), deaths: rows.map((row) => Math.floor((row.other * (1 - row.share)) / 2)) };
        const split = kitagawa({ study: one, reference: other });
        expect((split.total.distribution ?? NaN) + (split.total.specificRate ?? NaN)).toBeCloseTo(split.rateDifference, 8);
        const turned = kitagawa({ study: other, reference: one });
        expect(turned.total.distribution).toBeCloseTo(-(split.total.distribution ?? NaN), 8);
        expect(turned.total.specificRate).toBeCloseTo(-(split.total.specificRate ?? NaN), 8);
      }),
    );
  });

  it('finds no difference between a population and itself', () => {
    const same = kitagawa({ study, reference: study, multiplier: 100 });
    expect(same).toMatchObject({ rateDifference: 0, total: { distribution: 0, specificRate: 0 } });
  });

  it('leaves the parts out, and says why, where a group has no births', () => {
    const split = kitagawa({ study: { births: [0, 1000], deaths: [0, 10] }, reference });
    expect(split.rateDifference).toBeCloseTo(-9.5, 12);
    expect(split.total).toEqual({ distribution: null, specificRate: null });
    expect(split.byGroup[0]).toEqual({ distribution: null, specificRate: null });
    expect(split.byGroup[1]?.distribution).toBeCloseTo(0.5, 12);
    expect(split.reason).toContain('Group 1 has no births in the study population');
    expect(kitagawa({ study: reference, reference: { births: [1, 0], deaths: [0, 0] } }).reason).toContain('Group 2 has no births in the reference');
  });

  it('refuses columns of unequal length, negative counts and a population without births', () => {
    expect(() => kitagawa({ study: { births: [1, 2], deaths: [1] }, reference })).toThrow(ArgumentError);
    expect(() => kitagawa({ study: { births: [1], deaths: [1] }, reference })).toThrow(ArgumentError);
    expect(() => kitagawa({ study: { births: [1, -2], deaths: [1, 1] }, reference })).toThrow('study births is -2');
    expect(() => kitagawa({ study: { births: [1, 2], deaths: [1, -1] }, reference })).toThrow('study deaths is -1');
    expect(() => kitagawa({ study: { births: [0, 0], deaths: [0, 0] }, reference })).toThrow('a rate needs births');
  });
});
