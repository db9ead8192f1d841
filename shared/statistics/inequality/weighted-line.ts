import { total } from '../rows.ts';

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

/**
 * The rows of (XᵀWX)⁻¹XᵀW for the line y = intercept + slope·x: coefficients are Σ weightᵢ yᵢ, so any draw of y is refitted by two sums.
 *
 * Source: weighted least squares, centred at the weighted mean of x. At least two different x with weight above zero.
 * Example: lineWeights of x = 0 and 1, equal weights: the slope is -1·y₁ + 1·y₂, the intercept 1·y₁ + 0·y₂.
 */
export function lineWeights(points: readonly WeightedPoint[]): readonly LineWeights[] {
  const weight = total(points.map((point) => point.weight));
  const centre = total(points.map((point) => point.weight * point.x)) / weight;
  const spread = total(points.map((point) => point.weight * (point.x - centre) ** 2));
  return points.map((point) => {
    const slope = (point.weight * (point.x - centre)) / spread;
    return { slope, intercept: point.weight / weight - centre * slope };
  });
}
