import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cochranArmitage, poissonTrend, type ScoredGroup } from './trend.ts';

const smokers = [83, 90, 129, 70].map((events, place): ScoredGroup => ({ events, atRisk: [86, 93, 136, 82][place] ?? NaN, score: place + 1 }));
const groups = fc
  .array(fc.record({ atRisk: fc.integer({ min: 20, max: 5000 }), share: fc.double({ min: 0.01, max: 0.9, noNaN: true }) }), { minLength: 3, maxLength: 10 })
  .map((rows) => rows.map(({ atRisk, share }, place): ScoredGroup => ({ atRisk, events: Math.ceil(atRisk * share), score: place + 1 })));

describe('cochranArmitage', () => {
  it('gives R’s documented example', () => {
    const { trend, departure, heterogeneity, z } = cochranArmitage(smokers);
    expect(trend?.chiSquare).toBeCloseTo(8.22492228519771, 12);
    expect(trend?.pValue).toBeCloseTo(0.004131897477641487, 14);
    expect(z).toBeLessThan(0);
    expect(heterogeneity?.degreesOfFreedom).toBe(3);
    expect(departure?.degreesOfFreedom).toBe(2);
  });

  it('splits the χ² between groups into trend and departure, and turns its sign with the order', () => {
    fc.assert(
      fc.property(groups, (data) => {
        const found = cochranArmitage(data);
        expect((found.trend?.chiSquare ?? NaN) + (found.departure?.chiSquare ?? NaN)).toBeCloseTo(found.heterogeneity?.chiSquare ?? NaN, 6);
        const turned = cochranArmitage(data.map((group) => ({ ...group, score: -group.score })));
        expect(turned.z).toBeCloseTo(-(found.z ?? NaN), 8);
        expect(cochranArmitage([...data, { events: 0, atRisk: 0, score: 99 }])).toEqual(found);
      }),
    );
  });

  it('leaves no departure from a trend over two groups', () => {
    const { departure, trend, heterogeneity } = cochranArmitage(smokers.slice(0, 2));
    expect(departure).toMatchObject({ degreesOfFreedom: 0, pValue: 1 });
    expect(trend?.chiSquare).toBeCloseTo(heterogeneity?.chiSquare ?? NaN, 12);
  });

  it('says why there is nothing to test', () => {
    const nobody = smokers.map((group) => ({ ...group, events: 0 }));
    const everybody = smokers.map((group) => ({ ...group, events: group.atRisk }));
    const level = smokers.map((group) => ({ ...group, score: 1 }));
    const empty = smokers.map((group) => ({ ...group, events: 0, atRisk: 0 }));
    for (const data of [nobody, everybody, level, empty]) expect(cochranArmitage(data)).toMatchObject({ z: null, trend: null, departure: null });
    expect(cochranArmitage(nobody).reason).toContain('no trend to test');
    expect(cochranArmitage(smokers.map((group, place) => (place === 2 ? { ...group, events: null } : group))).reason).toContain('missing');
  });

  it('refuses what breaks its rules', () => {
    expect(() => cochranArmitage(smokers.slice(0, 1))).toThrow('at least two groups');
    expect(() => cochranArmitage([...smokers, { events: 5, atRisk: 4, score: 5 }])).toThrow('events of group 5 is 5');
    expect(() => cochranArmitage([...smokers, { events: -5, atRisk: 4, score: 5 }])).toThrow('events of group 5 is -5');
    expect(() => cochranArmitage([...smokers, { events: 1, atRisk: 4, score: NaN }])).toThrow('score of group 5');
  });
});

describe('poissonTrend', () => {
  it('gives the worked example', () => {
    const found = poissonTrend([
      { events: 10, atRisk: 1000, score: 0 },
      { events: 20, atRisk: 1000, score: 1 },
    ]);
    expect(found.slope).toBeCloseTo(Math.LN2, 13);
    expect(found.standardError).toBeCloseTo(Math.sqrt(0.15), 12);
    expect(found.score?.chiSquare).toBeCloseTo(10 / 3, 12);
    expect(found.pValue).toBeCloseTo(0.0735, 4);
  });

  it('has a score test but no finite slope where all events are at one end', () => {
    const oneEnd = [5, 0, 0].map((events, score) => ({ events, atRisk: 100, score }));
    expect(poissonTrend(oneEnd)).toMatchObject({ slope: null, pValue: null });
    expect(poissonTrend(oneEnd).score?.chiSquare).toBeGreaterThan(5);
    expect(poissonTrend(oneEnd).reason).toContain('no finite slope');
  });

  it('says why there is nothing to fit', () => {
    expect(poissonTrend(smokers.map((group) => ({ ...group, events: null }))).reason).toContain('missing');
    expect(poissonTrend(smokers.map((group) => ({ ...group, events: 0 })))).toMatchObject({ slope: null, score: null });
    expect(poissonTrend(smokers.map((group) => ({ ...group, events: group.atRisk }))).slope).toBeCloseTo(0, 12);
  });
});
