/** One number of the field with its limits, or the reason why there is none. */
export interface Estimate {
  /** The estimate in its own unit; null when there is no number, and then `reason` says why. Never NaN. */
  readonly value: number | null;
  /** Lower and upper limit; ±Infinity is an open limit; null when there is no limit, and then `reason` says why. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** Confidence as a fraction in [0.9, 1). */
  readonly confidence: number;
  /** The method in the field's own words: "Byar's", "exact Poisson", "Wilson". Printed under figures. */
  readonly method: string;
  /** Why `value`, `lower` or `upper` is null, as a sentence; null when all three are numbers. */
  readonly reason: string | null;
}

/** What every estimate says besides its numbers. */
export interface EstimateLabel {
  readonly confidence: number;
  readonly method: string;
}

/** An estimate without a number, and the sentence that says why. */
export function noEstimate(label: EstimateLabel, reason: string): Estimate {
  return { value: null, lower: null, upper: null, confidence: label.confidence, method: label.method, reason };
}

/** A number for the caller: null where the arithmetic gave none (NaN). Infinity stays, as an open limit. */
export function numberOrNull(number: number): number | null {
  return Number.isNaN(number) ? null : number;
}
