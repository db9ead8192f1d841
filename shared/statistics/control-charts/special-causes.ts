import type { Count } from '../arguments.ts';
import { valueAt } from '../rows.ts';

/** The four rules of the NHS's Making Data Count. */
export type SpecialCause = 'outside a limit' | 'seven-point trend' | 'two of three near a limit' | 'seven on one side';

export interface SpecialCauseInput {
  /** One value a period, in time order; null is a missing period, which ends any run or trend. */
  readonly values: readonly Count[];
  readonly centre: number;
  readonly lower: number;
  readonly upper: number;
  /** Two thirds of the way to the limits. */
  readonly nearLower: number;
  readonly nearUpper: number;
}

/**
 * Which rules of special-cause variation each point is part of, in the order outside, trend, two of three, seven on one side.
 *
 * - outside a limit: above the upper or below the lower limit;
 * - seven-point trend: one of seven points in a row that all rise or all fall;
 * - two of three near a limit: beyond two thirds of the way to a limit but not outside it, with another such point among three
 *   in a row that are all on one side of the centre;
 * - seven on one side: one of seven points in a row on one side of the centre.
 *
 * Source: NHS England, Making Data Count; NHSRplotthedots 0.2.2. A point on the centre line is on neither side.
 * Example: the values 1 to 7 about the centre 4, with limits 0 and 8, are each part of a seven-point trend.
 */
export function specialCauses(input: SpecialCauseInput): readonly (readonly SpecialCause[])[] {
  const { values, centre, lower, upper, nearLower, nearUpper } = input;
  const outside = values.map((value) => value !== null && (value > upper || value < lower));
  const near = values.map((value, at) => value !== null && !valueAt(outside, at) && (value > nearUpper || value < nearLower));
  const sides = values.map((value) => (value === null ? 0 : Math.sign(value - centre)));
  const trend = partOfSeven(values, sevenTrend);
  const oneSide = partOfSeven(sides, allOneWay);
  const twoOfThree = nearPairs(sides, near);
  const rules: readonly (readonly [SpecialCause, readonly boolean[]])[] = [
    ['outside a limit', outside],
    ['seven-point trend', trend],
    ['two of three near a limit', twoOfThree],
    ['seven on one side', oneSide],
  ];
  return values.map((_, at) => rules.filter(([, met]) => valueAt(met, at)).map(([rule]) => rule));
}

/** Marks every point of each seven in a row that meet the rule. */
function partOfSeven<Value>(series: readonly Value[], meets: (seven: readonly Value[]) => boolean): readonly boolean[] {
  const part = series.map(() => false);
  for (let start = 0; start + 7 <= series.length; start += 1) {
    if (meets(series.slice(start, start + 7))) part.fill(true, start, start + 7);
  }
  return part;
}

function sevenTrend(seven: readonly Count[]): boolean {
  const directions = seven.slice(1).map((value, at) => {
    const before = valueAt(seven, at);
    return value === null || before === null ? 0 : Math.sign(value - before);
  });
  return allOneWay(directions);
}

function allOneWay(signs: readonly number[]): boolean {
  return signs.every((sign) => sign > 0) || signs.every((sign) => sign < 0);
}

/** Marks the near points of each three in a row, all on one side, of which at least two are near a limit. */
function nearPairs(sides: readonly number[], near: readonly boolean[]): readonly boolean[] {
  const part = near.map(() => false);
  for (let start = 0; start + 3 <= near.length; start += 1) {
    const three = near.slice(start, start + 3);
    if (!allOneWay(sides.slice(start, start + 3)) || three.filter(Boolean).length < 2) continue;
    three.forEach((isNear, at) => {
      if (isNear) part[start + at] = true;
    });
  }
  return part;
}
