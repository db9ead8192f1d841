import { requirePositive, type Count } from '../arguments.ts';
import { valueAt } from '../rows.ts';
import { rateAreas, type RateFunnel } from './input.ts';

/** Directly standardised rates of fewer events than this are unreliable and are not drawn or judged. */
export const fewestEventsForDsr = 10;

/** Where one area stands in a funnel of rates. */
export interface FunnelPoint {
  /** The rate as given; null when it is not drawn, and then `reason` says why. */
  readonly rate: Count;
  /** Population a year that the rate stands for. */
  readonly denominator: Count;
  readonly reason: string | null;
}

/**
 * The points of a funnel of rates: each rate with the yearly population that it stands for, multiplier · events / rate / years.
 *
 * Source: calculate_funnel_points in PHEindicatormethods 2.1.0. A directly standardised rate of fewer than 10 events is not drawn.
 * Throws ArgumentError as rateAreas does. Example: 30 events at 2 per 1,000 over 3 years stand for 5,000 people a year.
 */
export function funnelPoints(input: Omit<RateFunnel, 'statistic'>): readonly FunnelPoint[] {
  const years = requirePositive('yearsOfData', input.yearsOfData);
  return rateAreas(input).map(({ events, denominator }, area): FunnelPoint => {
    const rate = valueAt(input.rates, area);
    if (input.rateType === 'dsr' && events !== null && events < fewestEventsForDsr) {
      return { rate: null, denominator: null, reason: 'Directly standardised rates of fewer than 10 events are unreliable and are not drawn.' };
    }
    if (denominator === null) return { rate: null, denominator: null, reason: 'The count or the rate is missing.' };
    return { rate, denominator: denominator / years, reason: null };
  });
}
