import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concentrationIndex } from './concentration-index.ts';

const groups = fc.array(fc.record({ population: fc.integer({ min: 1, max: 1e5 }), value: fc.double({ min: 0.1, max: 900, noNaN: true }) }), { minLength: 2, maxLength: 10 });

describe('concentrationIndex', () => {
  it('gives the worked example', () => {
    const found = concentrationIndex({ groups: [{ population: 1, value: 3 }, { population: 1, value: 1 }] });
    expect(found.index.value).toBeCloseTo(-0.25, 15);
    expect(found).toMatchObject({ mean: 2, absolute: expect.closeTo(-0.5, 14) as number, lorenz: [0.75, 1], relativeRanks: [0.25, 0.75], wagstaff: null, erreygers: null });
  });

  it('gives the bounded indices where the highest value is known', () => {
    const found = concentrationIndex({
      groups: [53, 87, 80, 37, 40].map((events, place) => {
        const population = [7604, 15625, 15517, 8046, 14359][place] ?? NaN;
        return { population, value: (events / population) * 1000 };
      }),
      highest: 1000,
    });
    expect(found.index.value).toBeCloseTo(-0.14512499747410057, 13);
    expect(found.wagstaff).toBeCloseTo(-0.14583328492028008, 13);
    expect(found.erreygers).toBeCloseTo(-0.002819389658374049, 14);
    expect(found.standardError).toBeCloseTo(0.05523996996741318, 12);
  });

  it('reproduces the index that WHO’s healthequal publishes for its own test', () => {
    const coverage = [20, 30, 40, 50, 60];
    const found = concentrationIndex({ groups: [78, 91, 162, 103, 105].map((population, place) => ({ population, value: coverage[place] ?? NaN })), highest: 100 });
    expect(found.index.value).toBeCloseTo(0.17776859, 6);
  });

  it('is the trapezoid form Σ(p L₊ − p₊ L) of the Lorenz curve, changes sign with the order, and is 0 for equal values', () => {
    fc.assert(
      fc.property(groups, (data) => {
        const found = concentrationIndex({ groups: data });
        const everyone = data.reduce((sum, { population }) => sum + population, 0);
        let [share, area] = [0, 0];
        data.forEach(({ population }, place) => {
          const next = share + population / everyone;
          const before = found.lorenz[place - 1] ?? 0;
          area += share * (found.lorenz[place] ?? NaN) - next * before;
          share = next;
        });
        expect(found.index.value).toBeCloseTo(area, 10);
        expect(concentrationIndex({ groups: data.toReversed() }).index.value).toBeCloseTo(-(found.index.value ?? NaN), 10);
        expect(concentrationIndex({ groups: data.map((group) => ({ ...group, value: 5 })) }).index.value).toBeCloseTo(0, 12);
      }),
    );
  });

  it('has limits that widen with confidence', () => {
    const data = [{ population: 5, value: 3 }, { population: 4, value: 1 }, { population: 3, value: 2 }];
    const at95 = concentrationIndex({ groups: data }).index;
    const at998 = concentrationIndex({ groups: data, confidence: 0.998 }).index;
    expect(at998.lower).toBeLessThan(at95.lower ?? NaN);
    expect(at95.lower).toBeLessThan(at95.value ?? NaN);
  });

  it('says why there is no number', () => {
    const missing = concentrationIndex({ groups: [{ population: 1, value: null }, { population: 1, value: 1 }] });
    expect(missing.index).toMatchObject({ value: null, reason: 'A group has no value, and the index needs all of them.' });
    expect(missing.mean).toBeNull();
    const none = concentrationIndex({ groups: [{ population: 1, value: 0 }, { population: 1, value: 0 }] });
    expect(none).toMatchObject({ mean: 0, absolute: null });
    expect(none.index.reason).toContain('no events');
  });

  it('refuses what breaks its rules', () => {
    const pair = [{ population: 1, value: 3 }, { population: 1, value: 1 }];
    expect(() => concentrationIndex({ groups: pair.slice(1) })).toThrow('at least two groups');
    expect(() => concentrationIndex({ groups: pair, highest: 0 })).toThrow('highest is 0');
    expect(() => concentrationIndex({ groups: pair, highest: 2 })).toThrow('value of group 1 is 3');
    expect(() => concentrationIndex({ groups: [{ population: 1, value: -3 }, ...pair] })).toThrow('value of group 1 is -3');
    expect(() => concentrationIndex({ groups: [{ population: 0, value: 3 }, ...pair] })).toThrow('population of group 1 is 0');
    expect(() => concentrationIndex({ groups: pair, confidence: 0.1 })).toThrow('confidence is 0.1');
  });
});
