import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ArgumentError } from './argument-error.ts';
import { quantileGroups } from './quantile-groups.ts';

const groupsOf = (...given: Parameters<typeof quantileGroups>): readonly (number | null)[] => quantileGroups(...given).map(({ group }) => group);

describe('quantile groups', () => {
  it('give the example of their description', () => {
    expect(groupsOf({ values: [5, 3, 1, 4, 2], groups: 5 })).toEqual([1, 3, 5, 2, 4]);
    expect(groupsOf({ values: [5, 3, 1, 4, 2], groups: 5, highestFirst: false })).toEqual([5, 3, 1, 4, 2]);
  });

  it('keep ties together, in the group of the first of them', () => {
    expect(groupsOf({ values: [3, 3, 3, 3, 3, 3, 3, 3], groups: 4 })).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
    expect(groupsOf({ values: [3, 1, 2, 3, 4, 3, 3, 4, 4, 3, 2], groups: 3 })).toEqual([1, 3, 3, 1, 1, 1, 1, 1, 1, 1, 3]);
  });

  it('place ranks as the reference’s doubles do, not as exact integers would', () => {
    // At rank 1 of 17 in 7 groups the doubles give 0, which becomes 1.
    const seventeen = Array.from({ length: 17 }, (_, index) => index + 1);
    expect(groupsOf({ values: seventeen, groups: 7, highestFirst: false })).toEqual([1, 1, 1, 2, 2, 3, 3, 3, 4, 4, 5, 5, 5, 6, 6, 7, 7]);
    // Rank 8 of 28 in 20 groups is in group 5; exact integers would say 6.
    const twentyEight = Array.from({ length: 28 }, (_, index) => index + 1);
    expect(groupsOf({ values: twentyEight, groups: 20, highestFirst: false })[7]).toBe(5);
  });

  it('leave a missing value without a group, and do not count it', () => {
    expect(quantileGroups({ values: [1, null, 2], groups: 2, highestFirst: false })).toEqual([
      { group: 1, reason: null },
      { group: null, reason: 'The value is missing.' },
      { group: 2, reason: null },
    ]);
  });

  it('give no groups where there are fewer values than groups, and say why', () => {
    expect(quantileGroups({ values: [1, 2], groups: 5 })[0]).toEqual({ group: null, reason: 'There are 2 values, too few for 5 groups.' });
  });

  it('refuse a number of groups or a value that is none', () => {
    for (const groups of [0, 2.5, NaN]) expect(() => quantileGroups({ values: [1], groups })).toThrow(ArgumentError);
    expect(() => quantileGroups({ values: [1, NaN], groups: 1 })).toThrow('values is NaN');
  });

  it('follow the order of the values, from 1 to the number of groups', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 10, maxLength: 300 }), fc.integer({ min: 2, max: 10 }), (values, groups) => {
        const found = groupsOf({ values, groups, highestFirst: false });
        const inOrder = values.map((value, row) => [value, found[row] ?? NaN] as const).toSorted((one, other) => one[0] - other[0]);
        inOrder.forEach(([, group], index) => {
          expect(group).toBeGreaterThanOrEqual(inOrder[index - 1]?.[1] ?? 1);
        });
        expect(Math.max(...inOrder.map(([, group]) => group))).toBeLessThanOrEqual(groups);
      }),
    );
  });
});
