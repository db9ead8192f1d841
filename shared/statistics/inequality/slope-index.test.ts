import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ArgumentError } from '../argument-error.ts';
import { slopeIndex, type SlopeIndexInput } from './slope-index.ts';
import type { SlopeQuantile } from './slope-model.ts';
import { SlopeSimulator } from './slope-simulator.ts';

const example: SlopeIndexInput = {
  quantiles: [10, 9, 8, 7, 6].map((value) => ({ population: 1000, value, standardError: 1 })),
  valueType: 'other',
  limits: 'exact',
};

/** Rates per 1,000 with 95% limits, and the limits that R's phe_sii gives them after set.seed(7) with 1,000 repetitions. */
const rates: readonly SlopeQuantile[] = [
  { population: 5978, value: 9.03312144529943, lower: 6.785958844520702, upper: 11.78626403374217 },
  { population: 5732, value: 5.4082344731332865, lower: 3.674632934253637, upper: 7.676557135947096 },
  { population: 820, value: 6.097560975609756, lower: 1.9798614513639274, upper: 14.229673267466667 },
  { population: 7593, value: 4.34610825760569, lower: 2.99166094728432, upper: 6.103551859498128 },
  { population: 3566, value: 2.243409983174425, lower: 0.9685451981908304, upper: 4.420412007906146 },
];

const quantileRows = fc.array(
  fc.record({ population: fc.integer({ min: 100, max: 1e5 }), value: fc.double({ min: 20, max: 90, noNaN: true }), standardError: fc.double({ min: 0.01, max: 2, noNaN: true }) }),
  { minLength: 5, maxLength: 10 },
);

function only(input: SlopeIndexInput) {
  const found = slopeIndex(input);
  const [level] = found.levels;
  if (level === undefined) throw new Error('one level was asked');
  return { ...found, ...level };
}

describe('slopeIndex, exact', () => {
  it('gives the worked example', () => {
    const { slopeIndex: slope, relativeIndex, intercept, standardError, reliability } = only(example);
    expect(slope.value).toBeCloseTo(-5, 12);
    expect(slope.lower).toBeCloseTo(-5 - 1.959963984540054 * Math.sqrt(2.5), 12);
    expect(slope.upper).toBeCloseTo(-1.901, 3);
    expect(relativeIndex.value).toBeCloseTo(5.5 / 10.5, 12);
    expect([relativeIndex.lower, relativeIndex.upper]).toEqual([expect.closeTo(0.3208174777122258, 12), expect.closeTo(0.7883005332620083, 12)]);
    expect(intercept).toBeCloseTo(10.5, 12);
    expect(standardError).toBeCloseTo(Math.sqrt(2.5), 12);
    expect(reliability).toBeNull();
  });

  it('agrees with a large simulation, for values and for transformed rates and proportions', () => {
    const proportions = rates.map(({ population, value, lower = NaN, upper = NaN }) => ({ population, value: (value ?? NaN) / 20, lower: lower / 20, upper: upper / 20 }));
    const inputs: readonly Omit<SlopeIndexInput, 'limits'>[] = [
      { quantiles: example.quantiles, valueType: 'other' },
      { quantiles: example.quantiles, valueType: 'other', multiplier: -2 },
      { quantiles: rates, valueType: 'rate', transform: true },
      { quantiles: proportions, valueType: 'proportion', transform: true, multiplier: -100 },
    ];
    for (const input of inputs) {
      const exact = only({ ...input, limits: 'exact' });
      const simulated = only({ ...input, limits: new SlopeSimulator(1, 100_000) });
      for (const index of ['slopeIndex', 'relativeIndex'] as const) {
        const width = (exact[index].upper ?? NaN) - (exact[index].lower ?? NaN);
        expect(simulated[index].value).toBe(exact[index].value);
        // Three Monte-Carlo standard errors of a limit at 100,000 repetitions are about 0.6% of the width.
        expect(Math.abs((simulated[index].lower ?? NaN) - (exact[index].lower ?? NaN)) / width).toBeLessThan(0.006);
        expect(Math.abs((simulated[index].upper ?? NaN) - (exact[index].upper ?? NaN)) / width).toBeLessThan(0.006);
      }
    }
  });

  it('has limits that bracket the index and widen with confidence', () => {
    fc.assert(
      fc.property(quantileRows, fc.constantFrom(1, -1, 100), (quantiles, multiplier) => {
        const [at95, at998] = slopeIndex({ quantiles, valueType: 'other', multiplier, limits: 'exact', confidences: [0.95, 0.998] }).levels;
        for (const index of ['slopeIndex', 'relativeIndex'] as const) {
          const { lower = NaN, value = NaN, upper = NaN } = at95?.[index] ?? {};
          const wider = at998?.[index];
          // A line that starts near zero has no limits for the ratio of its ends, or has them at the narrower level only.
          if (lower === null || upper === null || wider?.lower === null || wider?.upper === null) continue;
          expect(lower).toBeLessThan(value ?? NaN);
          expect(upper).toBeGreaterThan(value ?? NaN);
          expect(wider?.lower).toBeLessThan(lower);
          expect(wider?.upper).toBeGreaterThan(upper);
        }
      }),
    );
  });

  it('turns both indices round when the multiplier is negative', () => {
    const plain = only(example);
    const turned = only({ ...example, multiplier: -1 });
    expect(turned.slopeIndex.value).toBeCloseTo(-(plain.slopeIndex.value ?? NaN), 12);
    expect(turned.slopeIndex.lower).toBeCloseTo(-(plain.slopeIndex.upper ?? NaN), 12);
    expect((turned.relativeIndex.value ?? NaN) * (plain.relativeIndex.value ?? NaN)).toBeCloseTo(1, 12);
    expect((turned.relativeIndex.lower ?? NaN) * (plain.relativeIndex.upper ?? NaN)).toBeCloseTo(1, 12);
  });

  it('keeps the slope’s limits but has none for the ratio where the line starts too close to zero', () => {
    const { slopeIndex: slope, relativeIndex } = only({ ...example, quantiles: example.quantiles.map((quantile, place) => ({ ...quantile, value: place - 0.4 })) });
    expect(slope.lower).toBeGreaterThan(0);
    expect(relativeIndex).toMatchObject({ lower: null, upper: null });
    expect(relativeIndex.reason).toContain('too close to zero');
  });
});

describe('slopeIndex, simulated', () => {
  it('gives R’s own limits from R’s seed', () => {
    const { slopeIndex: slope, relativeIndex, standardError } = only({ quantiles: rates, valueType: 'rate', limits: new SlopeSimulator(7, 1000) });
    expect([slope.value, slope.lower, slope.upper]).toEqual([expect.closeTo(-7.822403582127145, 12), expect.closeTo(-11.762041461516533, 11), expect.closeTo(-4.109106062824888, 11)]);
    expect([relativeIndex.lower, relativeIndex.upper]).toEqual([expect.closeTo(0.005287355585270393, 12), expect.closeTo(0.4681720329968072, 12)]);
    expect(standardError).toBeNull();
    expect(slope.method).toBe('weighted regression on relative rank, 1000 simulations from seed 7');
  });

  it('takes positions from the other end when the multiplier is negative, so that limits still ascend', () => {
    const { slopeIndex: slope, relativeIndex } = only({ quantiles: rates, valueType: 'rate', multiplier: -1, limits: new SlopeSimulator(7, 1000) });
    expect(slope.lower).toBeLessThan(slope.value ?? NaN);
    expect(slope.upper).toBeGreaterThan(slope.value ?? NaN);
    expect(relativeIndex.value).toBeCloseTo(1 / 0.17146040291162418, 10);
  });

  it('says how far limits move between ten simulations, the first of which it reports', () => {
    const once = only({ quantiles: rates, valueType: 'rate', limits: new SlopeSimulator(7, 1000) });
    const tenTimes = only({ quantiles: rates, valueType: 'rate', limits: new SlopeSimulator(7, 1000), reliability: true });
    expect(tenTimes.slopeIndex).toEqual(once.slopeIndex);
    const [moved] = tenTimes.reliability ?? [];
    const width = (once.slopeIndex.upper ?? NaN) - (once.slopeIndex.lower ?? NaN);
    expect(moved?.slopeIndex).toBeGreaterThan(0);
    expect(moved?.slopeIndex).toBeLessThan(width / 10);
    expect(moved?.relativeIndex).toBeGreaterThan(0);
  });

  it('keeps a rate of 0 at 0 when it comes with its own standard error', () => {
    const quantiles = rates.map(({ population, value }, place) => ({ population, value: place === 4 ? 0 : value, standardError: 0.1 }));
    expect(only({ quantiles, valueType: 'rate', limits: new SlopeSimulator(7, 1000) }).slopeIndex.lower).toBeLessThan(-8);
  });

  it('gives no ratio, and says why, where both ends are zero', () => {
    const quantiles = rates.map(({ population }) => ({ population, value: 0, standardError: 0 }));
    const { slopeIndex: slope, relativeIndex } = only({ quantiles, valueType: 'other', limits: new SlopeSimulator(7, 1000) });
    expect(slope).toMatchObject({ value: 0, lower: 0, upper: 0, reason: null });
    expect(relativeIndex).toMatchObject({ value: null, lower: null, upper: null });
    expect(relativeIndex.reason).toContain('too close to zero');
  });
});

describe('slopeIndex, its rules', () => {
  const change = (place: number, quantile: Partial<SlopeQuantile>): SlopeIndexInput => ({
    ...example,
    quantiles: example.quantiles.map((each, at) => (at === place ? { ...each, ...quantile } : each)),
  });
  const limited = (quantile: Partial<SlopeQuantile>, valueType: SlopeIndexInput['valueType'] = 'rate'): SlopeIndexInput => ({
    quantiles: [0.5, 0.4, 0.3, 0.2, 0.1].map((value, place) => ({ population: 1000, value, lower: value / 2, upper: value * 1.5, ...(place === 2 ? quantile : {}) })),
    valueType,
    transform: true,
    limits: 'exact',
  });

  it('gives no number and names the quantile whose value is missing', () => {
    const { slopeIndex: slope, relativeIndex, intercept } = only(change(2, { value: null }));
    expect(slope).toMatchObject({ value: null, reason: 'Quantile 3 has no value, and the line needs all of them.' });
    expect(relativeIndex.value).toBeNull();
    expect(intercept).toBeNull();
  });

  it('needs 5 to 100 quantiles with people in them', () => {
    expect(() => slopeIndex({ ...example, quantiles: example.quantiles.slice(1) })).toThrow('quantiles is 4');
    expect(() => slopeIndex({ ...example, quantiles: Array.from({ length: 101 }, () => ({ population: 1, value: 1, standardError: 1 })) })).toThrow('quantiles is 101');
    expect(() => slopeIndex(change(1, { population: 0 }))).toThrow('population of quantile 2 is 0');
  });

  it('needs a usable standard error or both limits', () => {
    expect(() => slopeIndex(change(1, { standardError: -1 }))).toThrow('standardError of quantile 2 is -1');
    expect(() => slopeIndex(change(1, { standardError: Infinity }))).toThrow(ArgumentError);
    expect(() => slopeIndex({ ...example, quantiles: example.quantiles.map(({ population, value }) => ({ population, value, lower: 1 })) })).toThrow('1 to none');
    expect(() => slopeIndex({ ...example, quantiles: example.quantiles.map(({ population, value }) => ({ population, value, upper: 1 })) })).toThrow('none to 1');
    expect(() => slopeIndex(limited({ lower: 0 }))).toThrow('limits of quantile 3');
    expect(() => slopeIndex(limited({ lower: 0.6, upper: 0.1 }))).toThrow('limits ascend');
    expect(() => slopeIndex(limited({ upper: 1 }, 'proportion'))).toThrow('limits of quantile 3');
  });

  it('needs values inside their range', () => {
    expect(() => slopeIndex(change(1, { value: Infinity }))).toThrow('value of quantile 2');
    expect(() => slopeIndex(limited({ value: -0.1 }))).toThrow('a rate is not negative');
    expect(() => slopeIndex(limited({ value: 1.2 }, 'proportion'))).toThrow('a proportion lies between 0 and 1');
    expect(() => slopeIndex(limited({ value: 0 }))).toThrow('no logarithm');
    expect(() => slopeIndex(limited({ value: 1 }, 'proportion'))).toThrow('no logit');
  });

  it('transforms rates and proportions only, and only from limits', () => {
    expect(() => slopeIndex({ ...example, transform: true })).toThrow('only rates and proportions are transformed');
    expect(() => slopeIndex(limited({ standardError: 0.1 }))).toThrow('give 95% limits instead');
  });

  it('needs a simulation where the slope is not linear, and enough repetitions for the level', () => {
    expect(() => slopeIndex({ ...limited({}), transform: false })).toThrow('simulate, or transform');
    expect(() => slopeIndex({ ...example, limits: new SlopeSimulator(1, 1000), confidences: [0.9999] })).toThrow('too few for limits');
  });

  it('needs a confidence and a multiplier that are numbers in range', () => {
    expect(() => slopeIndex({ ...example, confidences: [0.95, 0.5] })).toThrow('confidence is 0.5');
    expect(() => slopeIndex({ ...example, multiplier: NaN })).toThrow('multiplier is NaN');
  });
});
