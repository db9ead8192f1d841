import { total } from './rows.ts';

/** A point of a regression: where it stands, and how much it counts. */
export interface WeightedPoint {
  readonly x: number;
  readonly weight: number;
}

/** How much a point's y adds, per unit, to each coefficient of the fitted line. */
export interface LineWeights {
  readonly intercept: number;
  readonly slope: number;
}

export interface WeightedLine {
  /** The rows of (XᵀWX)⁻¹XᵀW: coefficients are Σ weightᵢ yᵢ, so any draw of y is refitted by two sums. */
  readonly weights: readonly LineWeights[];
  /** (XᵀWX)⁻¹: the variances of the coefficients where each y has variance 1/weight, and their covariance. */
  readonly interceptVariance: number;
  readonly slopeVariance: number;
  readonly covariance: number;
}

/**
 * The line y = intercept + slope·x through weighted points, for any y.
 *
 * Source: weighted least squares, centred at the weighted mean of x. At least two different x with weight above zero.
 * Example: x = 0 and 1 with equal weights: the slope is −1·y₁ + 1·y₂, the intercept 1·y₁ + 0·y₂.
 */
export function weightedLine(points: readonly WeightedPoint[]): WeightedLine {
  const weight = total(points.map((point) => point.weight));
  const centre = total(points.map((point) => point.weight * point.x)) / weight;
  const spread = total(points.map((point) => point.weight * (point.x - centre) ** 2));
  const weights = points.map((point) => {
    const slope = (point.weight * (point.x - centre)) / spread;
    return { slope, intercept: point.weight / weight - centre * slope };
  });
  return { weights, interceptVariance: 1 / weight + centre ** 2 / spread, slopeVariance: 1 / spread, covariance: -centre / spread };
}
