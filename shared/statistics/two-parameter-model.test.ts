import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitTwoParameterModel, type EventModel, type GroupedEvents } from './two-parameter-model.ts';

const models: readonly EventModel[] = ['Poisson', 'logistic'];

describe('fitTwoParameterModel', () => {
  const two: readonly GroupedEvents[] = [
    { x: 0, events: 10, atRisk: 1000 },
    { x: 1, events: 20, atRisk: 1000 },
  ];

  it('gives the worked example, and the log odds ratio with Woolf’s variance for the logistic model', () => {
    const poisson = fitTwoParameterModel(two, 'Poisson');
    expect(poisson?.intercept).toBeCloseTo(Math.log(0.01), 13);
    expect(poisson?.slope).toBeCloseTo(Math.LN2, 13);
    expect(poisson?.slopeVariance).toBeCloseTo(1 / 10 + 1 / 20, 12);
    expect(poisson?.interceptVariance).toBeCloseTo(1 / 10, 12);
    expect(poisson?.covariance).toBeCloseTo(-1 / 10, 12);
    expect(poisson).toMatchObject({ deviance: expect.closeTo(0, 12) as number, dispersion: null });
    const logistic = fitTwoParameterModel(two, 'logistic');
    expect(logistic?.slope).toBeCloseTo(Math.log((20 * 990) / (10 * 980)), 13);
    expect(logistic?.slopeVariance).toBeCloseTo(1 / 10 + 1 / 990 + 1 / 20 + 1 / 980, 12);
  });

  it('makes the fitted events, and their moments, equal the observed ones', () => {
    const groups = fc.array(fc.record({ events: fc.integer({ min: 1, max: 200 }), rest: fc.integer({ min: 1, max: 5000 }) }), { minLength: 3, maxLength: 10 });
    fc.assert(
      fc.property(groups, fc.constantFrom(...models), (rows, model) => {
        const data = rows.map(({ events, rest }, x) => ({ x, events, atRisk: events + rest }));
        const fitted = fitTwoParameterModel(data, model);
        const expected = data.map(({ x, atRisk }) => {
          const linear = (fitted?.intercept ?? NaN) + (fitted?.slope ?? NaN) * x;
          return atRisk * (model === 'Poisson' ? Math.exp(linear) : 1 / (1 + Math.exp(-linear)));
        });
        const observed = data.reduce((sum, { events }) => sum + events, 0);
        expect(expected.reduce((sum, each) => sum + each, 0) / observed).toBeCloseTo(1, 9);
        const moment = data.reduce((sum, { x, events }) => sum + x * events, 0);
        expect(expected.reduce((sum, each, x) => sum + x * each, 0) / moment).toBeCloseTo(1, 9);
      }),
    );
  });

  it('is unchanged by a group with nobody at risk, and by moving the covariate', () => {
    const three = [...two, { x: 2, events: 0, atRisk: 500 }];
    for (const model of models) {
      const fitted = fitTwoParameterModel(three, model);
      expect(fitTwoParameterModel([...three, { x: 9, events: 0, atRisk: 0 }], model)).toEqual(fitted);
      const moved = fitTwoParameterModel(three.map((group) => ({ ...group, x: group.x + 2016 })), model);
      expect(moved?.slope).toBeCloseTo(fitted?.slope ?? NaN, 10);
      expect(moved?.slopeVariance).toBeCloseTo(fitted?.slopeVariance ?? NaN, 10);
    }
  });

  it('has no finite fit without events, without anybody else, or where one cut parts them', () => {
    const at = (x: number, events: number, atRisk = 100): GroupedEvents => ({ x, events, atRisk });
    for (const model of models) {
      expect(fitTwoParameterModel([at(0, 0), at(1, 0)], model)).toBeNull();
      expect(fitTwoParameterModel([at(0, 5), at(1, 0), at(2, 0)], model)).toBeNull();
      expect(fitTwoParameterModel([at(0, 0), at(1, 0), at(2, 5)], model)).toBeNull();
      expect(fitTwoParameterModel([at(1, 3), at(1, 4)], model)).toBeNull();
    }
    expect(fitTwoParameterModel([at(0, 100), at(1, 100)], 'logistic')).toBeNull();
    expect(fitTwoParameterModel([at(0, 100), at(1, 60), at(2, 0)], 'logistic')).toBeNull();
    expect(fitTwoParameterModel([at(0, 60), at(1, 100)], 'Poisson')).not.toBeNull();
  });

  it('stops by R’s default rule a step sooner, with the variance of that step', () => {
    const deaths = [99, 133, 48, 17, 42].map((events, place) => ({ x: place + 1, events, atRisk: [12947, 22613, 8244, 3925, 17110][place] ?? NaN }));
    expect(Math.sqrt(fitTwoParameterModel(deaths, 'Poisson', 1e-8)?.slopeVariance ?? NaN)).toBeCloseTo(0.04109251672093471, 16);
    expect(Math.sqrt(fitTwoParameterModel(deaths, 'Poisson')?.slopeVariance ?? NaN)).toBeCloseTo(0.041092516777646755, 12);
  });

  it('ends after 25 steps where rounding keeps the deviance of very large counts moving', () => {
    const large = [3e15, 7e15, 2e15].map((events, x) => ({ x, events, atRisk: 1e18 }));
    expect(fitTwoParameterModel(large, 'Poisson')?.slope).toBeCloseTo(fitTwoParameterModel(large, 'Poisson', 1e-6)?.slope ?? NaN, 8);
  });
});
