import { describe, expect, it } from 'vitest';
import { ArgumentError } from '../argument-error.ts';
import { RRandomNumbers } from './r-random.ts';

describe('RRandomNumbers', () => {
  it('gives the normals that rnorm gives after set.seed', () => {
    const first = (seed: number): readonly number[] => new RRandomNumbers(seed).normals(3);
    expect(first(1)).toEqual([-0.6264538107423324, 0.18364332422208224, -0.8356286124100472]);
    expect(first(42).map((z) => z.toFixed(7))).toEqual(['1.3709584', '-0.5646982', '0.3631284']);
    expect(first(123).map((z) => z.toFixed(7))).toEqual(['-0.5604756', '-0.2301775', '1.5587083']);
  });

  it('goes on where it stopped, over more than one state of 624 words', () => {
    const whole = new RRandomNumbers(7).normals(1000);
    const parts = new RRandomNumbers(7);
    expect([...parts.normals(311), ...parts.normals(689)]).toEqual(whole);
  });

  it('stays inside 0 and 1, with the mean and spread of a uniform', () => {
    const probabilities = new Float64Array(200_000);
    new RRandomNumbers(2016).fillNormalProbabilities(probabilities);
    expect(probabilities.every((probability) => probability > 0 && probability < 1)).toBe(true);
    const mean = probabilities.reduce((sum, probability) => sum + probability, 0) / probabilities.length;
    const variance = probabilities.reduce((sum, probability) => sum + (probability - mean) ** 2, 0) / probabilities.length;
    expect(mean).toBeCloseTo(0.5, 2);
    expect(variance).toBeCloseTo(1 / 12, 2);
  });

  it('takes negative seeds, as R does, and refuses what R would', () => {
    expect(new RRandomNumbers(-1).normals(1)).not.toEqual(new RRandomNumbers(1).normals(1));
    for (const seed of [1.5, 2 ** 31, NaN]) expect(() => new RRandomNumbers(seed)).toThrow(ArgumentError);
  });
});
