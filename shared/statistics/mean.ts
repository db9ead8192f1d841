import { defaultConfidence, requireConfidence } from './arguments.ts';
import type { Count } from './arguments.ts';
import { ArgumentError } from './argument-error.ts';
import { studentTQuantile } from './distributions/student-t.ts';
import { noEstimate } from './estimate.ts';
import type { Estimate } from './estimate.ts';

export interface MeanArguments {
  /** One value a row; null is a missing value. */
  readonly values: readonly Count[];
  readonly confidence?: number;
}

/** A mean with what it is made of. The sum and the standard deviation are null where there is no number. */
export interface MeanEstimate extends Estimate {
  /** Rows given, missing ones included. */
  readonly rows: number;
  readonly sum: number | null;
  /** With n − 1 in the denominator. */
  readonly standardDeviation: number | null;
}

const method = "Student's t";

/**
 * The mean of the values, in their own unit, with limits mean ∓ t(1 − α/2; n − 1) · s/√n.
 *
 * Source: PHEindicatormethods 2.1.0 (phe_mean). A missing value gives no number and a reason; one value has a mean but no limits.
 * Throws ArgumentError for a value that is not finite, or a confidence outside [0.9, 1).
 * Example: 30, 40, 50, 60 at 95% have mean 45 (24.457397432394792 to 65.54260256760521).
 */
export function mean({ values, confidence = defaultConfidence }: MeanArguments): MeanEstimate {
  requireConfidence(confidence);
  const known = values.filter((value) => value !== null);
  for (const value of known) if (!Number.isFinite(value)) throw new ArgumentError('values', value, 'each value must be a number');
  const rows = values.length;
  const nothing = { rows, sum: null, standardDeviation: null };
  if (rows === 0) return { ...noEstimate({ confidence, method }, 'There are no values.'), ...nothing };
  if (known.length < rows) return { ...noEstimate({ confidence, method }, `${rows - known.length} of the ${rows} values are missing.`), ...nothing };
  const sum = known.reduce((total, value) => total + value, 0);
  const value = sum / rows;
  if (rows === 1) {
    return { value, lower: null, upper: null, confidence, method, reason: 'One value alone has no limits.', rows, sum, standardDeviation: null };
  }
  const squares = known.reduce((total, each) => total + (each - value) ** 2, 0);
  const standardDeviation = Math.sqrt(squares / (rows - 1));
  const halfWidth = (studentTQuantile((1 - confidence) / 2, rows - 1, 'upper') * standardDeviation) / Math.sqrt(rows);
  return { value, lower: value - halfWidth, upper: value + halfWidth, confidence, method, reason: null, rows, sum, standardDeviation };
}
