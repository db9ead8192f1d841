import { powerOfTen, roundHalfToEven } from '../rounding.ts';

/** How many points a funnel's limit lines are drawn through. */
const axisPoints = 100;

export interface AxisEnds {
  readonly minimum: number;
  readonly maximum: number;
}

export interface AxisSteps extends AxisEnds {
  /** How many steps before the last point the line is aimed at the maximum: 1 reaches it, 2 stops a step short, as the reference's ratio funnel does. */
  readonly stepsShort: 1 | 2;
}

/**
 * Neat ends for the axis of a funnel: the largest denominator and a bit more; 0, or a bit less than the smallest.
 *
 * The axis starts at 0 unless the largest denominator is at most twice the smallest. Units of the denominators.
 * Source: calculate_funnel_limits in PHEindicatormethods 2.1.0. Example: denominators 800 and 1,000 give 700 to 1,100.
 */
export function funnelAxis(denominators: readonly number[], years = 1): AxisEnds {
  const smallest = Math.min(...denominators);
  const largest = Math.max(...denominators);
  const minimum = largest > 2 * smallest ? 0 : neatFloor(smallest / years) * years;
  return { minimum, maximum: neatCeiling(largest / years) * years };
}

/**
 * The 100 places on the axis where limits are worked out, closer together where funnels are steep: each is the next whole
 * number on a geometric way to the maximum, and at least one more than the last.
 *
 * Source: calculate_funnel_limits in PHEindicatormethods 2.1.0, which rounds halves to even as R does.
 * Example: from 700 to 1,100 the first three are 700, 703 and 706.
 */
export function funnelAxisPlaces({ minimum, maximum, stepsShort }: AxisSteps): readonly number[] {
  let place = Math.max(1, minimum);
  const places = [place];
  for (let left = axisPoints - 2 + stepsShort; places.length < axisPoints; left -= 1) {
    place = Math.max(roundHalfToEven((maximum / place) ** (1 / left) * place), place + 1);
    places.push(place);
  }
  return places;
}

/** 95% of a number, rounded down to its first digit. Example: neatFloor(800) is 700. */
export function neatFloor(number: number): number {
  const reduced = number * 0.95;
  const unit = powerOfTen(printedWidth(Math.floor(reduced)) - 1);
  return Math.floor(reduced / unit) * unit;
}

/** 105% of a number, rounded up to its second digit. Example: neatCeiling(4857) is 5100. */
export function neatCeiling(number: number): number {
  const raised = number * 1.05;
  const unit = powerOfTen(printedWidth(Math.ceil(raised)) - 2);
  return Math.ceil(raised / unit) * unit;
}

/**
 * How many characters R prints a whole number with, which the reference takes for its number of digits: 100000 is "1e+05".
 *
 * R prints up to 15 significant digits, and chooses scientific notation where that is strictly shorter.
 * Example: printedWidth(105000000) is 8, from "1.05e+08".
 */
export function printedWidth(whole: number): number {
  const printed = whole.toExponential(14);
  const mark = printed.indexOf('e+');
  const mantissa = printed.slice(0, mark);
  const exponent = printed.slice(mark + 2);
  const shortest = mantissa.replace(/\.?0+$/, '').length;
  const scientific = shortest + 'e+'.length + Math.max(2, exponent.length);
  return Math.min(Number(exponent) + 1, scientific);
}
