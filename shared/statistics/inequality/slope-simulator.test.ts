import { describe, expect, it } from 'vitest';
import { valueAt } from '../rows.ts';
import { RRandomNumbers } from './r-random.ts';
import type { SlopeMeasure } from './slope-draws.ts';
import { fitSlopeModel, type KnownSlopeQuantile, type SlopeModel, type SlopeValueType } from './slope-model.ts';
import { SlopeSimulator } from './slope-simulator.ts';

const repetitions = 3000;
const positions = [1, 3, 75, 1500, 2925, 2998, 3000];
const measures: readonly SlopeMeasure[] = ['slope', 'least over most deprived', 'most over least deprived'];

function decile(value: number, error: number, place: number): KnownSlopeQuantile {
  return { population: 900 + 150 * place, value, standardError: error };
}

/** The same draws, every line refitted and all of them sorted. */
function byFullSort(model: SlopeModel, measure: SlopeMeasure, seed: number): Float64Array {
  const moving = model.points.filter(({ standardError }) => standardError > 0);
  const normals = new RRandomNumbers(seed).normals(repetitions * moving.length);
  return Float64Array.from({ length: repetitions }, (_, repetition) => {
    let draw = repetition * moving.length;
    let [intercept, slope] = [0, 0];
    for (const { mean, standardError, weights } of model.points) {
      const value = model.response(standardError > 0 ? mean + standardError * valueAt(normals, draw++) : mean);
      intercept += weights.intercept * value;
      slope += weights.slope * value;
    }
    const least = intercept + slope;
    return measure === 'slope' ? slope : measure === 'least over most deprived' ? least / intercept : intercept / least;
  }).sort();
}

describe('SlopeSimulator', () => {
  const falling = [8, 7.4, 7, 6.1, 5.8, 5.1, 4.9, 4, 3.6, 3];
  const models: Record<string, readonly [SlopeValueType, readonly KnownSlopeQuantile[]]> = {
    'rates that fall': ['rate', falling.map((value, place) => decile(value, 0.12, place))],
    'proportions with one known exactly': ['proportion', falling.map((value, place) => decile(value / 40, place === 4 ? 0 : 0.2, place))],
    'values whose line often crosses zero': ['other', falling.map((value, place) => decile(value - 6, 1.5, place))],
    'values below zero throughout': ['other', falling.map((value, place) => decile(-value, 0.2, place))],
  };

  for (const [name, [valueType, quantiles]] of Object.entries(models)) {
    it(`gives, for ${name}, what a full sort of all refitted lines has at each position`, () => {
      const model = fitSlopeModel(quantiles, valueType, false);
      const draws = new SlopeSimulator(11, repetitions).draw(model);
      for (const measure of measures) {
        const sorted = byFullSort(model, measure, 11);
        draws.orderStatistics(measure, positions).forEach((found, place) => {
          const wanted = valueAt(sorted, valueAt(positions, place) - 1);
          expect(Math.abs(found - wanted) / Math.abs(wanted)).toBeLessThan(1e-9);
        });
      }
    });
  }

  it('draws areas one after another from one stream, and the same again from the same seed', () => {
    const model = fitSlopeModel(falling.map((value, place) => decile(value, 0.12, place)), 'rate', false);
    const one = new SlopeSimulator(5, 1000);
    const other = new SlopeSimulator(5, 1000);
    const median = (simulator: SlopeSimulator): number => valueAt(simulator.draw(model).orderStatistics('slope', [500]), 0);
    const first = median(one);
    expect(median(other)).toBe(first);
    expect(median(one)).not.toBe(first);
  });

  it('uses no draw for a value that does not move', () => {
    const still = fitSlopeModel(falling.map((value, place) => decile(value, 0, place)), 'other', false);
    const simulator = new SlopeSimulator(1, 1000);
    expect(simulator.draw(still).orderStatistics('slope', [1, 1000]).map((slope) => slope.toFixed(10))).toEqual([still.slope, still.slope].map((slope) => slope.toFixed(10)));
    const moving = fitSlopeModel(falling.map((value, place) => decile(value, 0.12, place)), 'rate', false);
    expect(simulator.draw(moving).orderStatistics('slope', [500])).toEqual(new SlopeSimulator(1, 1000).draw(moving).orderStatistics('slope', [500]));
  });

  it('refuses fewer than 1,000 repetitions', () => {
    expect(() => new SlopeSimulator(1, 999)).toThrow('repetitions is 999');
    expect(() => new SlopeSimulator(1, 1000.5)).toThrow('repetitions is 1000.5');
  });
});
