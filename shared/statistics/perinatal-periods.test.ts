import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { ArgumentError } from './argument-error.ts';
import { perinatalPeriods, periodOfRisk, periodsOfRisk, type FetoInfantCounts } from './perinatal-periods.ts';

const study: FetoInfantCounts = {
  liveBirths: 14120,
  fetal: { under1500: 36, from1500: 41 },
  neonatal: { under1500: 38, from1500: 17 },
  postneonatal: { under1500: 10, from1500: 17 },
};
const reference: FetoInfantCounts = {
  liveBirths: 72537,
  fetal: { under1500: 124, from1500: 82 },
  neonatal: { under1500: 121, from1500: 79 },
  postneonatal: { under1500: 20, from1500: 63 },
};

describe('perinatal periods of risk', () => {
  it('gives the worked example', () => {
    const map = perinatalPeriods({ study, reference });
    const first = map.periods['maternal health and prematurity'];
    expect(map.denominator).toBe(14197);
    expect(first.deaths).toBe(84);
    expect(first.rate.value).toBeCloseTo(5.917, 3);
    expect(first.rate.lower).toBeLessThan(5.917);
    expect(first.excessRate).toBeCloseTo(2.273780764445506, 10);
    expect(map).toMatchObject({ enoughData: true, caution: null });
  });

  it('adds up: rates, excesses and shares over the four periods', () => {
    const byWeight = fc.record({ under1500: fc.integer({ min: 0, max: 300 }), from1500: fc.integer({ min: 0, max: 300 }) });
    const populations = fc.record({ liveBirths: fc.integer({ min: 1000, max: 1e5 }), fetal: byWeight, neonatal: byWeight, postneonatal: byWeight });
    fc.assert(
      fc.property(populations, populations, (one, other) => {
        const map = perinatalPeriods({ study: one, reference: other });
        const cells = periodsOfRisk.map((period) => map.periods[period]);
        const sum = (of: (cell: (typeof cells)[number]) => number | null): number => cells.reduce((all, cell) => all + (of(cell) ?? NaN), 0);
        expect(sum((cell) => cell.rate.value)).toBeCloseTo(map.totalRate.value ?? NaN, 8);
        expect(sum((cell) => cell.excessRate)).toBeCloseTo(map.totalExcessRate, 8);
        expect(sum((cell) => cell.excessDeaths)).toBeCloseTo((map.totalExcessRate * map.denominator) / 1000, 6);
        if (Math.abs(map.totalExcessRate) > 1e-6) expect(sum((cell) => cell.shareOfExcess)).toBeCloseTo(100, 4);
      }),
    );
  });

  it('has no excess against itself, and then no shares', () => {
    const map = perinatalPeriods({ study, reference: study, confidence: 0.998 });
    expect(map.periods['infant health']).toMatchObject({ excessRate: 0, excessDeaths: 0, shareOfExcess: null });
    expect(map.totalRate.confidence).toBe(0.998);
  });

  it('warns below 60 deaths or 10 in a period', () => {
    const few = { ...study, postneonatal: { under1500: 10, from1500: 9 } };
    expect(perinatalPeriods({ study: few, reference })).toMatchObject({ enoughData: false, caution: expect.stringContaining('fewer than 10 in a period') as string });
    const small = { liveBirths: 3000, fetal: { under1500: 10, from1500: 10 }, neonatal: { under1500: 10, from1500: 10 }, postneonatal: { under1500: 5, from1500: 10 } };
    expect(perinatalPeriods({ study: small, reference }).enoughData).toBe(false);
  });

  it('refuses negative counts and a population without births', () => {
    expect(() => perinatalPeriods({ study: { ...study, liveBirths: -1 }, reference })).toThrow('study live births is -1');
    expect(() => perinatalPeriods({ study, reference: { ...reference, fetal: { under1500: -1, from1500: 0 } } })).toThrow('reference deaths under 1,500 g is -1');
    expect(() => perinatalPeriods({ study: { ...study, neonatal: { under1500: 1, from1500: -2 } }, reference })).toThrow('study deaths from 1,500 g is -2');
    const nobody = { under1500: 0, from1500: 0 };
    expect(() => perinatalPeriods({ study: { liveBirths: 0, fetal: nobody, neonatal: nobody, postneonatal: nobody }, reference })).toThrow(ArgumentError);
  });
});

describe('the period of risk of one death', () => {
  it.each([
    [{ age: 'neonatal', birthweight: 2800, gestation: 39 }, 'newborn care'],
    [{ age: 'fetal', birthweight: 1500, gestation: null }, 'maternal care'],
    [{ age: 'postneonatal', birthweight: 3100, gestation: 40 }, 'infant health'],
    [{ age: 'postneonatal', birthweight: 1499, gestation: 40 }, 'maternal health and prematurity'],
    [{ age: 'neonatal', birthweight: null, gestation: 30 }, 'maternal health and prematurity'],
    [{ age: 'neonatal', birthweight: null, gestation: 31 }, 'newborn care'],
  ] as const)('places %o in %s', (death, period) => {
    expect(periodOfRisk(death)).toEqual({ period });
  });

  it.each([
    [{ age: 'fetal', birthweight: 700, gestation: 23 }, 'Fetal deaths before 24 weeks are outside the map.'],
    [{ age: 'neonatal', birthweight: 499, gestation: 22 }, 'Births under 500 g are outside the map.'],
    [{ age: 'fetal', birthweight: null, gestation: 30 }, 'The birthweight is missing.'],
    [{ age: 'neonatal', birthweight: null, gestation: null }, 'The birthweight is missing.'],
  ] as const)('leaves %o out and says why', (death, reason) => {
    expect(periodOfRisk(death)).toEqual({ period: null, reason });
  });
});
