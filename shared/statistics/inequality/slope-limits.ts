import { ArgumentError } from '../argument-error.ts';
import { twoSidedNormalQuantile } from '../distributions/normal.ts';
import { roundHalfToEven } from '../rounding.ts';
import { total, valueAt } from '../rows.ts';
import type { SlopeDraws, SlopeMeasure } from './slope-draws.ts';
import type { SlopeModel } from './slope-model.ts';

export interface Limits {
  readonly lower: number;
  readonly upper: number;
}

/** The standard error of the slope, exact where the slope is linear in the values: √Σ(slope weight × standard error)². Example: five equal quantiles with errors of 1: √2.5. */
export function slopeStandardError({ points }: SlopeModel): number {
  return Math.sqrt(total(points.map(({ weights, standardError }) => (weights.slope * standardError) ** 2)));
}

/** Exact normal limits of a slope that is linear in the values: slope ± z·SE. Example: slope −5 with SE √2.5: −8.099 to −1.901. */
export function exactSlopeLimits(model: SlopeModel, confidence: number): Limits {
  const half = twoSidedNormalQuantile(confidence) * slopeStandardError(model);
  return { lower: model.slope - half, upper: model.slope + half };
}

/**
 * Fieller's limits (1954) of the least deprived end over the most deprived (or the other way up), both normal and correlated.
 * Null where the end that divides is not clearly away from zero: then any ratio is possible.
 * Example: five equal quantiles with values 10, 9, 8, 7, 6 and errors of 1: 0.321 to 0.788.
 */
export function fiellerLimits({ points, intercept, slope }: SlopeModel, confidence: number, mostOverLeast: boolean): Limits | null {
  const ends = points.map(({ weights, standardError }) => ({
    most: weights.intercept * standardError,
    least: (weights.intercept + weights.slope) * standardError,
  }));
  const z2 = twoSidedNormalQuantile(confidence) ** 2;
  const mostSquare = intercept ** 2 - z2 * total(ends.map(({ most }) => most * most));
  const leastSquare = (intercept + slope) ** 2 - z2 * total(ends.map(({ least }) => least * least));
  const product = intercept * (intercept + slope) - z2 * total(ends.map(({ most, least }) => most * least));
  const divisor = mostOverLeast ? leastSquare : mostSquare;
  if (divisor <= 0) return null;
  const root = Math.sqrt(product * product - mostSquare * leastSquare);
  return { lower: (product - root) / divisor, upper: (product + root) / divisor };
}

/**
 * Limits of `sign` × the measure at the positions that R takes: round(R(1 − c)) and round(R·c) of R in ascending order, c the upper cumulative level.
 * Throws ArgumentError where the repetitions are too few to have the first of them.
 */
export function simulatedLimits(draws: SlopeDraws, measure: SlopeMeasure, sign: 1 | -1, confidences: readonly number[]): readonly Limits[] {
  const { repetitions } = draws;
  const positions = confidences.flatMap((confidence) => {
    const cumulative = confidence + (1 - confidence) / 2;
    const first = roundHalfToEven(repetitions * (1 - cumulative));
    if (first < 1) throw new ArgumentError('repetitions', repetitions, `too few for limits at confidence ${confidence}`);
    return [first, roundHalfToEven(repetitions * cumulative)];
  });
  // The smallest of -x are the largest of x.
  const found = draws.orderStatistics(
    measure,
    positions.map((position) => (sign === 1 ? position : repetitions + 1 - position)),
  );
  return confidences.map((_, level) => ({ lower: sign * valueAt(found, 2 * level), upper: sign * valueAt(found, 2 * level + 1) }));
}
