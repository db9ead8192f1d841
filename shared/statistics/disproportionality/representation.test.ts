import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excessEvents, indexOfDisparity, representationRatios } from './representation.ts';

const groups = [
  { events: 30, base: 2000 },
  { events: 70, base: 8000 },
];
const someGroups = fc.array(
  fc.record({ events: fc.integer({ min: 0, max: 200 }), rest: fc.integer({ min: 1, max: 20000 }) }).map(({ events, rest }) => ({ events, base: events + rest })),
  { minLength: 2, maxLength: 6 },
);

describe('representationRatios', () => {
  it('gives the worked example: 30 of 100 events in 20% of the births', () => {
    const [first, second] = representationRatios(groups);
    expect(first).toMatchObject({ shareOfEvents: 0.3, shareOfBase: 0.2, ratio: expect.closeTo(1.5, 13) as number, expected: expect.closeTo(20, 12) as number, reason: null });
    expect(second?.ratio).toBeCloseTo(0.875, 13);
  });

  it('shares out all the events: shares add to 1, expected to observed', () => {
    fc.assert(
      fc.property(someGroups, (data) => {
        const events = data.reduce((sum, group) => sum + group.events, 0);
        fc.pre(events > 0);
        const found = representationRatios(data);
        expect(found.reduce((sum, group) => sum + (group.shareOfEvents ?? NaN), 0)).toBeCloseTo(1, 12);
        expect(found.reduce((sum, group) => sum + (group.expected ?? NaN), 0)).toBeCloseTo(events, 8);
      }),
    );
  });

  it('is unchanged by a group with nobody in it, which has no ratio', () => {
    const found = representationRatios([...groups, { events: 0, base: 0 }]);
    expect(found.slice(0, 2)).toEqual(representationRatios(groups));
    expect(found[2]).toMatchObject({ ratio: null, shareOfBase: 0 });
    expect(found[2]?.reason).toContain('Nobody');
  });

  it('says why there are no shares', () => {
    expect(representationRatios([...groups, { events: null, base: 5 }])[0]?.reason).toContain('missing');
    expect(representationRatios(groups.map((group) => ({ ...group, events: 0 })))[0]?.reason).toContain('no events');
    expect(representationRatios(groups.map(() => ({ events: 0, base: 0 })))[0]).toMatchObject({ shareOfBase: null, ratio: null });
    expect(() => representationRatios([{ events: 1, base: -1 }, ...groups])).toThrow('base of group 1 is -1');
    expect(() => representationRatios([{ events: -1, base: 1 }, ...groups])).toThrow('events of group 1 is -1');
  });
});

describe('excessEvents', () => {
  it('gives the worked example', () => {
    const data = [{ events: 30, base: 1000 }, { events: 10, base: 1000 }];
    expect(excessEvents({ groups: data, reference: 1 })).toEqual([
      { expected: 10, excess: 20, reason: null },
      { expected: 10, excess: 0, reason: null },
    ]);
  });

  it('expects events of a group whose own count is missing, and none without a reference rate', () => {
    const data = [{ events: null, base: 1000 }, { events: 10, base: 1000 }];
    expect(excessEvents({ groups: data, reference: 1 })[0]).toMatchObject({ expected: 10, excess: null });
    expect(excessEvents({ groups: data, reference: 1 })[0]?.reason).toContain('missing');
    expect(excessEvents({ groups: data, reference: 0 })[1]).toMatchObject({ expected: null, excess: null, reason: 'The reference group has no rate.' });
  });
});

describe('indexOfDisparity', () => {
  const rated = [{ events: 30, base: 1000 }, { events: 10, base: 1000 }, { events: 20, base: 1000 }];

  it('gives the worked example, unchanged by a group with nobody in it', () => {
    expect(indexOfDisparity({ groups: rated, reference: 2 }).percent).toBeCloseTo(50, 12);
    expect(indexOfDisparity({ groups: [...rated, { events: 0, base: 0 }], reference: 2 }).percent).toBeCloseTo(50, 12);
  });

  it('says why there is no index', () => {
    expect(indexOfDisparity({ groups: [...rated, { events: null, base: 9 }], reference: 2 }).reason).toContain('missing');
    const none = [{ events: 0, base: 100 }, { events: 5, base: 100 }, { events: 0, base: 0 }];
    expect(indexOfDisparity({ groups: none, reference: 0 }).reason).toContain('no events');
    expect(indexOfDisparity({ groups: none, reference: 2 }).percent).toBeNull();
    expect(indexOfDisparity({ groups: none.slice(1), reference: 0 }).percent).toBeNull();
  });
});
