import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linearGradient, modelGradient } from './regression.ts';
import { slopeIndex } from './slope-index.ts';

const groups = [67, 143, 26, 86, 29].map((events, place) => ({ events, population: [9223, 22732, 5143, 27840, 9729][place] ?? NaN }));
const multiplier = 1000;
const someGroups = fc.array(
  fc.record({ events: fc.integer({ min: 1, max: 200 }), rest: fc.integer({ min: 1, max: 20000 }) }).map(({ events, rest }) => ({ events, population: events + rest })),
  { minLength: 5, maxLength: 10 },
);

describe('linearGradient', () => {
  it('gives the worked example, its two relative indices told apart', () => {
    const found = linearGradient({ groups: [{ population: 1000, events: 30 }, { population: 1000, events: 10 }], multiplier });
    expect(found).toMatchObject({ intercept: expect.closeTo(40, 11) as number, slopeIndex: expect.closeTo(-40, 11) as number, slopeOverMean: expect.closeTo(-2, 12) as number, reason: null });
    expect(found.ratioOfEnds).toBeCloseTo(0, 12);
  });

  it('is PHE’s slope index, untransformed', () => {
    fc.assert(
      fc.property(someGroups, (data) => {
        const quantiles = data.map(({ events, population }) => ({ population, value: (events / population) * multiplier, standardError: 1 }));
        const [level] = slopeIndex({ quantiles, valueType: 'other', limits: 'exact' }).levels;
        const found = linearGradient({ groups: data, multiplier });
        expect(found.slopeIndex).toBeCloseTo(level?.slopeIndex.value ?? NaN, 8);
      }),
    );
  });

  it('says why there is no gradient', () => {
    expect(linearGradient({ groups: groups.map((group) => ({ ...group, events: 0 })), multiplier })).toMatchObject({ intercept: 0, slopeIndex: 0, ratioOfEnds: null });
    expect(linearGradient({ groups: [...groups, { population: 5, events: null }], multiplier }).reason).toContain('missing');
  });
});

describe('modelGradient', () => {
  it('gives the worked example', () => {
    const { relativeIndex, slopeIndex: slope } = modelGradient({ groups, multiplier, model: 'Poisson' });
    expect(relativeIndex.value).toBeCloseTo(0.27390056345494096, 12);
    expect(relativeIndex.lower).toBeCloseTo(0.18527472384005864, 8);
    expect(relativeIndex.upper).toBeCloseTo(0.4049204182093271, 8);
    expect(slope.value).toBeCloseTo(-6.121009973547829, 11);
    expect(slope.standardError).toBeCloseTo(1.0070577698974037, 8);
    expect(modelGradient({ groups, multiplier, model: 'logistic' }).slopeIndex.value).toBeCloseTo(-6.1176183873843275, 11);
  });

  it('inverts with the order of the groups, and brackets its indices', () => {
    fc.assert(
      fc.property(someGroups, fc.constantFrom('Poisson' as const, 'logistic' as const), (data, model) => {
        const there = modelGradient({ groups: data, multiplier, model });
        const back = modelGradient({ groups: data.toReversed(), multiplier, model });
        expect((there.relativeIndex.value ?? NaN) * (back.relativeIndex.value ?? NaN)).toBeCloseTo(1, 9);
        expect(there.slopeIndex.value).toBeCloseTo(-(back.slopeIndex.value ?? NaN), 7);
        expect(there.relativeIndex.lower).toBeLessThan(there.relativeIndex.value ?? NaN);
        expect(there.slopeIndex.upper).toBeGreaterThan(there.slopeIndex.value ?? NaN);
        expect(modelGradient({ groups: data, multiplier, model, confidence: 0.998 }).slopeIndex.upper).toBeGreaterThan(there.slopeIndex.upper ?? NaN);
      }),
      { numRuns: 50 },
    );
  });

  it('says why there is no gradient', () => {
    const none = groups.map((group) => ({ ...group, events: 0 }));
    const oneEnd = groups.map((group, place) => ({ ...group, events: place === 0 ? 5 : 0 }));
    expect(modelGradient({ groups: none, multiplier, model: 'Poisson' }).relativeIndex.reason).toContain('no events');
    expect(modelGradient({ groups: oneEnd, multiplier, model: 'logistic' }).slopeIndex.reason).toContain('at one end');
    expect(modelGradient({ groups: [...groups, { population: 5, events: null }], multiplier, model: 'Poisson' })).toMatchObject({ model: null, slopeIndex: { value: null } });
  });

  it('refuses what breaks its rules', () => {
    expect(() => modelGradient({ groups: groups.slice(1, 2), multiplier, model: 'Poisson' })).toThrow('at least two groups');
    expect(() => modelGradient({ groups: [{ population: 5, events: 6 }, ...groups], multiplier, model: 'Poisson' })).toThrow('events of group 1 is 6');
    expect(() => modelGradient({ groups: [{ population: 0, events: 0 }, ...groups], multiplier, model: 'Poisson' })).toThrow('population of group 1 is 0');
    expect(() => modelGradient({ groups: [{ population: 5, events: -1 }, ...groups], multiplier, model: 'Poisson' })).toThrow('events of group 1 is -1');
    expect(() => modelGradient({ groups, multiplier: 0, model: 'Poisson' })).toThrow('multiplier is 0');
    expect(() => modelGradient({ groups, multiplier, model: 'Poisson', confidence: 0.5 })).toThrow('confidence is 0.5');
  });
});
