import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { gaussHermite } from './gauss-hermite.ts';
import { stabilisedRates, stabilisedRatios } from './stabilised.ts';

const counts = [2, 9, 4, 20];
const eight = [8, 8, 8, 8];
const thousand = [1000, 1000, 1000, 1000];

describe('Gauss-Hermite quadrature', () => {
  it('gives the worked example', () => {
    const { nodes, weights } = gaussHermite(2);
    expect(nodes[0]).toBeCloseTo(Math.SQRT1_2, 14);
    expect(nodes[1]).toBeCloseTo(-Math.SQRT1_2, 14);
    expect(weights[0]).toBeCloseTo(Math.sqrt(Math.PI) / 2, 14);
  });

  it('integrates even powers against e^(−x²) exactly', () => {
    const { nodes, weights } = gaussHermite(25);
    let moment = Math.sqrt(Math.PI);
    for (let power = 0; power <= 20; power += 2) {
      const sum = nodes.reduce((all, node, at) => all + (weights[at] ?? NaN) * node ** power, 0);
      expect(sum / moment).toBeCloseTo(1, 11);
      moment *= (power + 1) / 2;
    }
  });
});

/** The marginal log-likelihood of the Poisson model by a fine sum over the effect, from −8 to 8 deviations. */
function logLikelihood(intercept: number, deviation: number): number {
  return counts.reduce((all, count) => {
    let sum = 0;
    for (let step = -4000; step <= 4000; step += 1) {
      const z = step / 500;
      const predictor = intercept + deviation * z;
      sum += Math.exp(count * predictor - 8 * Math.exp(predictor) - (z * z) / 2);
    }
    return all + Math.log(sum);
  }, 0);
}

describe('stabilised ratios', () => {
  it('gives the worked example', () => {
    const { model, areas } = stabilisedRatios({ observed: counts, expected: eight });
    expect(model?.deviation).toBeCloseTo(0.7639, 4);
    expect(areas[0]?.value).toBeCloseTo(0.4041, 4);
    expect(areas[0]).toMatchObject({ confidence: 0.95, method: 'random-intercept Poisson model', reason: null });
  });

  it('is where the likelihood is highest', () => {
    const { model } = stabilisedRatios({ observed: counts, expected: eight });
    const [b, s] = [model?.intercept ?? NaN, model?.deviation ?? NaN];
    const top = logLikelihood(b, s);
    for (const [db, ds] of [[0.01, 0], [-0.01, 0], [0, 0.01], [0, -0.01]] as const) expect(logLikelihood(b + db, s + ds)).toBeLessThan(top);
  });

  it('gives every area the overall ratio where they vary no more than chance', () => {
    const even = stabilisedRatios({ observed: [8, 9, null], expected: [8, 8, 8] });
    expect(even.model).toEqual({ intercept: Math.log(17 / 16), deviation: 0 });
    expect(even.areas[0]).toMatchObject({ lower: null, upper: null, reason: expect.stringContaining('no more than chance') as string });
    expect(even.areas[0]?.value).toBeCloseTo(17 / 16, 12);
    expect(even.areas[2]?.reason).toBe('The count is missing.');
  });

  it('finds a small deviation as well as a large one', () => {
    const small = stabilisedRatios({ observed: [900, 1000, 1100], expected: [1000, 1000, 1000] });
    expect(small.model?.deviation).toBeLessThan(0.12);
    expect(small.model?.deviation).toBeGreaterThan(0.02);
    const large = stabilisedRatios({ observed: [3, 40, 400], expected: [40, 40, 40] });
    expect(large.model?.deviation).toBeGreaterThan(1);
  });

  it('fits nothing to areas beyond a normal effect, nor to none, and says so', () => {
    const apart = stabilisedRatios({ observed: [0, 0, 0, 1000], expected: [1, 1, 1, 1] });
    expect(apart).toMatchObject({ model: null });
    expect(apart.areas[0]?.reason).toContain('differ so much');
    expect(stabilisedRatios({ observed: [0, 0], expected: [1, 1] }).areas[0]?.reason).toContain('no events in any area');
    expect(stabilisedRatios({ observed: [null], expected: [1] }).model).toBeNull();
  });
});

describe('stabilised rates', () => {
  it('gives the worked example', () => {
    const { model, areas } = stabilisedRates({ events: counts, births: thousand });
    expect(model?.deviation).toBeCloseTo(0.7718, 4);
    expect(areas[0]?.value).toBeCloseTo(0.003222, 6);
    expect(areas[0]?.method).toBe('random-intercept logistic model');
  });

  it('agrees with the Poisson model for rare events', () => {
    const births = [8e6, 8e6, 8e6, 8e6];
    const logistic = stabilisedRates({ events: counts, births });
    const poisson = stabilisedRatios({ observed: counts, expected: eight });
    expect(logistic.model?.deviation).toBeCloseTo(poisson.model?.deviation ?? NaN, 5);
    logistic.areas.forEach(({ value }, area) => {
      expect((value ?? NaN) * 1e6).toBeCloseTo(poisson.areas[area]?.value ?? NaN, 5);
    });
  });

  it('mirrors itself when events and their absence change places', () => {
    const births = [40, 40, 40, 40];
    const some = stabilisedRates({ events: [8, 20, 13, 33], births });
    const rest = stabilisedRates({ events: [32, 20, 27, 7], births });
    some.areas.forEach(({ value, upper }, area) => {
      expect((value ?? NaN) + (rest.areas[area]?.value ?? NaN)).toBeCloseTo(1, 7);
      expect((upper ?? NaN) + (rest.areas[area]?.lower ?? NaN)).toBeCloseTo(1, 7);
    });
  });

  it('lies between the raw rate and the fitted middle, inside its limits', () => {
    const areas = fc.array(fc.record({ births: fc.integer({ min: 200, max: 4000 }), share: fc.double({ min: 0, max: 0.02, noNaN: true }) }), { minLength: 3, maxLength: 10 });
    fc.assert(
      fc.property(areas, (rows) => {
        const births = rows.map((row) => row.births);
        const events = rows.map((row) => Math.round(row.births * row.share));
        const { model, areas: rates } = stabilisedRates({ events, births });
        if (model === null || model.deviation === 0) return;
        const middle = 1 / (1 + Math.exp(-model.intercept));
        rates.forEach(({ value, lower, upper }, area) => {
          const raw = (events[area] ?? NaN) / (births[area] ?? NaN);
          expect(value).toBeGreaterThanOrEqual(Math.min(raw, middle) - 1e-9);
          expect(value).toBeLessThanOrEqual(Math.max(raw, middle) + 1e-9);
          expect(lower).toBeLessThan(value ?? NaN);
          expect(upper).toBeGreaterThan(value ?? NaN);
        });
      }),
      { numRuns: 25 },
    );
  });

  it('fits nothing where every birth has the event, and refuses more events than births', () => {
    expect(stabilisedRates({ events: [5, 5], births: [5, 5] }).areas[0]?.reason).toBe('Every birth has the event, so nothing can be fitted.');
    expect(() => stabilisedRates({ events: [6, 5], births: [5, 5] })).toThrow('there cannot be more than the 5 births');
  });
});
