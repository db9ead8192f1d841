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
