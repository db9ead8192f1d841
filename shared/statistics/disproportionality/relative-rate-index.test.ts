import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relativeLikelihood, relativeRateIndex, riskRatioAgainstOthers } from './relative-rate-index.ts';

const groups = [
  { events: 67, base: 12080 },
  { events: 14, base: 1751 },
  { events: 80, base: 15649 },
];
const someGroups = fc.array(
  fc.record({ events: fc.integer({ min: 1, max: 200 }), rest: fc.integer({ min: 1, max: 20000 }) }).map(({ events, rest }) => ({ events, base: events + rest })),
  { minLength: 2, maxLength: 6 },
);

describe('relativeRateIndex', () => {
  it('gives the worked example', () => {
    const [, second] = relativeRateIndex({ groups, reference: 0 });
    expect(second?.index.value).toBeCloseTo(1.441564308667968, 13);
    expect(second?.index.lower).toBeCloseTo(0.8121727356616947, 12);
    expect(second?.index.upper).toBeCloseTo(2.5587015726799507, 12);
    expect(second?.chiSquare.chiSquare).toBeCloseTo(1.57551523220403, 11);
  });

  it('is 1 by definition for the reference, which has no limits', () => {
    const [first] = relativeRateIndex({ groups, reference: 0 });
    expect(first?.index).toMatchObject({ value: 1, lower: null, upper: null });
    expect(first?.index.reason).toContain('1 by definition');
    expect(first?.chiSquare.chiSquare).toBeNull();
  });

  it('inverts when two groups change places as reference', () => {
    fc.assert(
      fc.property(someGroups, (data) => {
        const there = relativeRateIndex({ groups: data, reference: 0 })[1]?.index;
        const back = relativeRateIndex({ groups: data, reference: 1 })[0]?.index;
        expect((there?.value ?? NaN) * (back?.value ?? NaN)).toBeCloseTo(1, 12);
        expect((there?.lower ?? NaN) * (back?.upper ?? NaN)).toBeCloseTo(1, 10);
      }),
    );
  });

  it('says why a group has no index', () => {
    const gaps = [{ events: 10, base: 100 }, { events: null, base: 100 }, { events: 0, base: 0 }];
    const [, missing, nobody] = relativeRateIndex({ groups: gaps, reference: 0 });
    expect(missing?.index.reason).toContain('missing');
    expect(nobody?.index.reason).toContain('Nobody in this group');
    const [first, itself] = relativeRateIndex({ groups: gaps, reference: 1 });
    expect(first?.index.reason).toContain('compared with has no rate');
    expect(itself?.index).toMatchObject({ value: null });
    expect(itself?.index.reason).toContain('missing');
  });

  it('has no parity to state where the reference has no events', () => {
    const [first, second] = relativeRateIndex({ groups: [{ events: 0, base: 100 }, { events: 5, base: 100 }], reference: 0 });
    expect(first?.index.value).toBeNull();
    expect(first?.index.reason).toContain('no events');
    expect(second?.index).toMatchObject({ value: Infinity, lower: null });
  });

  it('refuses what breaks its rules', () => {
    expect(() => relativeRateIndex({ groups: groups.slice(1, 2), reference: 0 })).toThrow('at least two groups');
    expect(() => relativeRateIndex({ groups, reference: 3 })).toThrow('reference is 3');
    expect(() => relativeRateIndex({ groups, reference: -1 })).toThrow('reference is -1');
    expect(() => relativeRateIndex({ groups, reference: 0.5 })).toThrow('reference is 0.5');
    expect(() => relativeRateIndex({ groups: [...groups, { events: 5, base: 4 }], reference: 0 })).toThrow('events of group 4 is 5');
    expect(() => relativeRateIndex({ groups, reference: 0, confidence: 1 })).toThrow('confidence is 1');
  });
});

describe('riskRatioAgainstOthers', () => {
  it('gives the worked example', () => {
    const second = riskRatioAgainstOthers({ groups })[1]?.index;
    expect(second?.value).toBeCloseTo(1.5081993962633597, 12);
    expect(second?.lower).toBeCloseTo(0.8735838406275193, 12);
  });

  it('is further from parity than the share of events over the share of the base', () => {
    fc.assert(
      fc.property(someGroups, (data) => {
        const events = data.reduce((sum, group) => sum + group.events, 0);
        const base = data.reduce((sum, group) => sum + group.base, 0);
        riskRatioAgainstOthers({ groups: data }).forEach(({ index }, place) => {
          const group = data[place] ?? { events: NaN, base: NaN };
          const ratio = group.events / group.base / (events / base);
          expect(Math.abs(Math.log(index.value ?? NaN))).toBeGreaterThanOrEqual(Math.abs(Math.log(ratio)) - 1e-12);
        });
      }),
    );
  });

  it('is unchanged by a group with nobody in it, and needs every count', () => {
    expect(riskRatioAgainstOthers({ groups: [...groups, { events: 0, base: 0 }] }).slice(0, 3)).toEqual(riskRatioAgainstOthers({ groups }));
    const [first] = riskRatioAgainstOthers({ groups: [...groups, { events: null, base: 10 }] });
    expect(first?.index.reason).toContain('compared with has no rate');
  });
});

describe('relativeLikelihood', () => {
  it('gives the worked example with its direction in the label', () => {
    const white = { name: 'White', events: 300, base: 1000 };
    const bme = { name: 'BME', events: 100, base: 500 };
    expect(relativeLikelihood(white, bme).direction).toBe('White ÷ BME');
    expect(relativeLikelihood(white, bme).likelihood.value).toBeCloseTo(1.5, 14);
    expect(relativeLikelihood(bme, white).direction).toBe('BME ÷ White');
    expect(relativeLikelihood(bme, white).likelihood.value).toBeCloseTo(2 / 3, 14);
  });
});
