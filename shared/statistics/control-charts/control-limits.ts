import { ArgumentError } from '../argument-error.ts';
import type { Count } from '../arguments.ts';

/** A centre line and control limits, in the unit of the chart. Control limits are about three standard deviations, not a confidence interval. */
export interface ControlLimits {
  readonly centre: number;
  readonly lower: number;
  readonly upper: number;
}

/** The values that are there. Throws ArgumentError when fewer than two are: one point has no variation to measure. */
export function chartedValues(argument: string, values: readonly Count[]): readonly number[] {
  const charted = values.filter((value) => value !== null);
  if (charted.length < 2) {
    throw new ArgumentError(argument, `${charted.length} values`, 'a control chart needs at least two values that are not missing');
  }
  return charted;
}

/** The positions, counted from 0, of the values above a limit. */
export function positionsAbove(values: readonly Count[], limit: number): readonly number[] {
  return positionsWhere(values, (value) => value > limit);
}

/** The positions, counted from 0, of the values below a limit. */
export function positionsBelow(values: readonly Count[], limit: number): readonly number[] {
  return positionsWhere(values, (value) => value < limit);
}

function positionsWhere(values: readonly Count[], holds: (value: number) => boolean): readonly number[] {
  return values.flatMap((value, position) => (value !== null && holds(value) ? [position] : []));
}
