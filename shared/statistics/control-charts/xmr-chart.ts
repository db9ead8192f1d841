import type { Count } from '../arguments.ts';
import { average } from '../sample-summary.ts';
import { chartedValues, type ControlLimits } from './control-limits.ts';
import { meanMovingRange } from './moving-range.ts';

/** "making data count": 2.66 times the screened mean moving range. "shewhart": 3/1.128 times the mean moving range. */
export type XmrMethod = 'making data count' | 'shewhart';

export interface XmrChartInput {
  /** One value a period, in time order, any unit; null is a missing period. */
  readonly values: readonly Count[];
  readonly method?: XmrMethod;
}

export interface XmrChart extends ControlLimits {
  /** Two thirds of the way to the limits, for the two-of-three rule. */
  readonly nearLower: number;
  readonly nearUpper: number;
  /** The mean moving range that the limits were drawn from. */
  readonly meanMovingRange: number;
  readonly method: string;
}

const methods = {
  'making data count': { factor: 2.66, name: 'XmR, 2.66 times the mean moving range after one screening (Making Data Count)' },
  shewhart: { factor: 3 / 1.128, name: 'XmR, 3/1.128 times the mean moving range' },
} as const;

/**
 * The individuals (XmR) chart: mean ∓ factor · mean moving range.
 *
 * Source: NHS Making Data Count (2.66, ranges of 3.267 times the mean or more screened out once); Montgomery 6.33 (3/1.128).
 * Limits are not clamped at 0: a lower limit below 0 is one that no count can cross.
 * Throws ArgumentError with fewer than two values, or no two neighbours to take a range from.
 * Example: values 10, 12, 11, 13 have mean 11.5 and mean moving range 5/3, so limits 11.5 ∓ 4.4333.
 */
export function xmrChart({ values, method = 'making data count' }: XmrChartInput): XmrChart {
  const centre = average(chartedValues('values', values));
  const { factor, name } = methods[method];
  const ranges = meanMovingRange(values);
  const range = method === 'shewhart' ? ranges.mean : ranges.screened;
  const reach = factor * range;
  const near = 2 * (reach / 3);
  return {
    centre,
    lower: centre - reach,
    upper: centre + reach,
    nearLower: centre - near,
    nearUpper: centre + near,
    meanMovingRange: range,
    method: name,
  };
}
