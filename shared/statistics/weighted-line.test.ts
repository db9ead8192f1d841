import { describe, expect, it } from 'vitest';
import { total, valueAt } from './rows.ts';
import { weightedLine } from './weighted-line.ts';

describe('weightedLine', () => {
  it('gives the worked example', () => {
    const { weights } = weightedLine([
      { x: 0, weight: 2 },
      { x: 1, weight: 2 },
    ]);
    expect(weights).toEqual([
      { slope: -1, intercept: 1 },
      { slope: 1, intercept: 0 },
    ]);
  });

  it('gives back a line that the values lie on, and the inverse of XᵀWX', () => {
    const points = [0.1, 0.3, 0.7, 0.95].map((x, place) => ({ x, weight: place + 1 }));
    const { weights, interceptVariance, slopeVariance, covariance } = weightedLine(points);
    const y = points.map(({ x }) => 3 - 2 * x);
    expect(total(weights.map(({ intercept }, place) => intercept * valueAt(y, place)))).toBeCloseTo(3, 14);
    expect(total(weights.map(({ slope }, place) => slope * valueAt(y, place)))).toBeCloseTo(-2, 14);
    const sum = (term: (x: number) => number): number => total(points.map(({ x, weight }) => weight * term(x)));
    expect(interceptVariance * sum(() => 1) + covariance * sum((x) => x)).toBeCloseTo(1, 13);
    expect(covariance * sum(() => 1) + slopeVariance * sum((x) => x)).toBeCloseTo(0, 13);
  });
});
