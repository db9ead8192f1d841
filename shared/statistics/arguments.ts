import { ArgumentError } from './argument-error.ts';

/** A count as it came: null is a missing count, which gives no number and a reason. */
export type Count = number | null;

/** 95%, the level drawn where nobody asks for another. */
export const defaultConfidence = 0.95;

/** The two levels of a funnel or a tartan rug: 95% and 99.8%, the field's two and three standard deviations. */
export interface BothLevels<Result> {
  readonly at95: Result;
  readonly at998: Result;
}

/** Runs one method at 95% and at 99.8%, for figures that draw both. */
export function atBothLevels<Result>(method: (confidence: number) => Result): BothLevels<Result> {
  return { at95: method(0.95), at998: method(0.998) };
}

/** The confidence as given; throws ArgumentError unless it is a fraction in [0.9, 1). */
export function requireConfidence(confidence: number): number {
  if (!(confidence >= 0.9 && confidence < 1)) {
    throw new ArgumentError('confidence', confidence, 'give a fraction of at least 0.9 and below 1, such as 0.95');
  }
  return confidence;
}

/** A count of events: zero or more, fractions allowed (a count may be an estimate). Throws ArgumentError otherwise. */
export function requireCount(argument: string, count: number): number {
  if (!(count >= 0 && count < Infinity)) throw new ArgumentError(argument, count, 'a count is zero or more');
  return count;
}

/** A whole count of events: 0, 1, 2, … Throws ArgumentError otherwise. */
export function requireWholeCount(argument: string, count: number): number {
  if (!(Number.isInteger(count) && count >= 0)) throw new ArgumentError(argument, count, 'a count here is a whole number, zero or more');
  return count;
}

/** A denominator, multiplier or other quantity that must be above zero and finite. Throws ArgumentError otherwise. */
export function requirePositive(argument: string, quantity: number): number {
  if (!(quantity > 0 && quantity < Infinity)) throw new ArgumentError(argument, quantity, 'it must be above zero');
  return quantity;
}

/** A probability or share between 0 and 1, both allowed. Throws ArgumentError otherwise. */
export function requireFraction(argument: string, fraction: number): number {
  if (!(fraction >= 0 && fraction <= 1)) throw new ArgumentError(argument, fraction, 'it must be between 0 and 1');
  return fraction;
}

/** A column that goes row by row with another one. Throws ArgumentError unless both have the same number of rows. */
export function requireSameLength(argument: string, column: ArrayLike<unknown>, other: string, otherColumn: ArrayLike<unknown>): void {
  if (column.length !== otherColumn.length) {
    throw new ArgumentError(argument, `${column.length} rows`, `it must have as many rows as ${other}, which has ${otherColumn.length}`);
  }
}
