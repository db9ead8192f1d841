import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustedAttributableFraction, orderedAttributableFraction, populationAttributableFraction } from './attributable-fraction.ts';

const cell = fc.integer({ min: 1, max: 5000 });

describe('populationAttributableFraction', () => {
  it('gives the worked example', () => {
    const found = populationAttributableFraction({ a: 47, b: 5909, c: 84, d: 19997 });
    expect(found.fraction.value).toBeCloseTo(0.16859315193314398, 14);
    expect(found.fraction.lower).toBeCloseTo(0.055320555342079136, 13);
    expect(found.fraction.upper).toBeCloseTo(0.26828370097248255, 13);
    expect(found.attributableCases).toBeCloseTo(22.08570290324186, 11);
  });

  it('is the same by Levin’s, Miettinen’s and the direct form, inside its limits', () => {
    fc.assert(
      fc.property(fc.record({ a: cell, b: cell, c: cell, d: cell }), (table) => {
        const found = populationAttributableFraction(table);
        const [value, prevalence, riskRatio] = [found.fraction.value ?? NaN, found.prevalence ?? NaN, found.riskRatio ?? NaN];
        const levin = (prevalence * (riskRatio - 1)) / (1 + prevalence * (riskRatio - 1));
        expect(value).toBeCloseTo(levin, 10);
        expect(value).toBeCloseTo(adjustedAttributableFraction({ caseExposure: found.caseExposure ?? NaN, riskRatio }), 10);
        expect(value).toBeCloseTo((found.caseExposure ?? NaN) * (found.fractionAmongExposed ?? NaN), 10);
        expect(found.fraction.lower).toBeLessThan(value);
        expect(found.fraction.upper).toBeGreaterThan(value);
        expect(populationAttributableFraction(table, 0.998).fraction.lower).toBeLessThan(found.fraction.lower ?? NaN);
      }),
    );
  });

  it('is 1 without limits where no case is unexposed, and negative where exposure protects', () => {
    const all = populationAttributableFraction({ a: 5, b: 95, c: 0, d: 100 });
    expect(all.fraction).toMatchObject({ value: 1, lower: null, upper: null });
    expect(all.fraction.reason).toContain('No case is unexposed');
    const none = populationAttributableFraction({ a: 0, b: 100, c: 5, d: 95 });
    expect(none.fraction.value).toBeCloseTo(-1, 13);
    expect(none.fractionAmongExposed).toBeNull();
  });

  it('says why there is no number', () => {
    expect(populationAttributableFraction({ a: 0, b: 10, c: 0, d: 10 }).fraction.reason).toContain('no cases');
    expect(populationAttributableFraction({ a: 0, b: 0, c: 5, d: 10 }).fraction.value).toBeNull();
    expect(populationAttributableFraction({ a: 5, b: 10, c: 0, d: 0 }).fraction.value).toBeNull();
    expect(populationAttributableFraction({ a: null, b: 10, c: 5, d: 10 }).fraction.reason).toContain('missing');
    expect(() => populationAttributableFraction({ a: -1, b: 10, c: 5, d: 10 })).toThrow('a is -1');
  });
});

describe('adjustedAttributableFraction', () => {
  it('gives the worked example and refuses what breaks its rules', () => {
    expect(adjustedAttributableFraction({ caseExposure: 0.36, riskRatio: 2 })).toBeCloseTo(0.18, 15);
    expect(() => adjustedAttributableFraction({ caseExposure: 1.2, riskRatio: 2 })).toThrow('caseExposure is 1.2');
    expect(() => adjustedAttributableFraction({ caseExposure: 0.2, riskRatio: 0 })).toThrow('riskRatio is 0');
  });
});

describe('orderedAttributableFraction', () => {
  it('gives the worked example', () => {
    const found = orderedAttributableFraction([
      { population: 1000, events: 30 },
      { population: 1000, events: 10 },
    ]);
    expect(found).toMatchObject({ fraction: expect.closeTo(0.5, 13) as number, excessEvents: expect.closeTo(20, 11) as number, reason: null });
  });

  it('is 0, not negative, where the least deprived have the higher rate', () => {
    const turned = [
      { population: 1000, events: 10 },
      { population: 1000, events: 30 },
    ];
    expect(orderedAttributableFraction(turned)).toMatchObject({ fraction: 0, attributableRisk: 0, excessEvents: 0 });
  });

  it('says why there is no number, and refuses one group', () => {
    const groups = [
      { population: 1000, events: 0 },
      { population: 1000, events: 0 },
    ];
    expect(orderedAttributableFraction(groups).reason).toContain('no events');
    expect(orderedAttributableFraction([{ population: 5, events: null }, ...groups]).reason).toContain('missing');
    expect(() => orderedAttributableFraction(groups.slice(1))).toThrow('at least two groups');
    expect(() => orderedAttributableFraction([{ population: 0, events: 0 }, ...groups])).toThrow('population of group 1');
    expect(() => orderedAttributableFraction([{ population: 5, events: -1 }, ...groups])).toThrow('events is -1');
  });
});
