import { countLimits } from '../poisson-limits.ts';
import { countAreas, funnelAverage, rateAreas, requireComplete, requireSized, type ProportionFunnel, type RateFunnel, type RatioFunnel, type SizedArea } from './input.ts';
import { proportionLines } from './limit-lines.ts';
import { fewestEventsForDsr } from './points.ts';

/** Where an area lies against the limits: outside the 99.8% ones, between them and the 95% ones, or inside. */
export interface FunnelSignificance {
  readonly position: 'high' | 'low' | 'not significant' | 'not applicable';
  /** The widest limits that the area lies outside; null when inside or not judged. */
  readonly confidence: 0.95 | 0.998 | null;
  /** Why the area is not judged, as a sentence; null when it is. */
  readonly reason: string | null;
}

/** What is judged: the limits need no unit, so only a rate needs its multiplier. */
export type SignificanceInput = Omit<ProportionFunnel, 'multiplier' | 'highest'> | Omit<RatioFunnel, 'ratioType'> | Omit<RateFunnel, 'yearsOfData'>;

/**
 * Which areas of a funnel lie outside its 95% or 99.8% limits.
 *
 * Proportions: against Wilson's interval turned round about the average. Ratios and rates: whether the limits of the area's
 * count (exact below 10 events, Byar's from 10) leave out 1, or the average of all areas.
 * Source: assign_funnel_significance in PHEindicatormethods 2.1.0. Directly standardised rates of fewer than 10 events are not judged.
 * Throws ArgumentError as funnelLimits does. Example: 0 observed of 4 expected is low at 95%, of 7 expected at 99.8%.
 */
export function funnelSignificance(input: SignificanceInput): readonly FunnelSignificance[] {
  switch (input.statistic) {
    case 'proportion':
      return proportionSignificance(requireSized(countAreas(input)));
    case 'ratio':
      return countAreas(input).map(({ events, denominator }) => {
        if (events === null || denominator === null) return notApplicable('The observed or the expected count is missing.');
        return judgeCount(events, denominator);
      });
    case 'rate':
      return rateSignificance(input);
  }
}

function rateSignificance(input: Omit<RateFunnel, 'yearsOfData'>): readonly FunnelSignificance[] {
  const areas = requireComplete(rateAreas(input));
  const average = funnelAverage(areas);
  return areas.map(({ events, denominator }) => {
    if (denominator === null || (input.rateType === 'dsr' && events < fewestEventsForDsr)) {
      return notApplicable('Directly standardised rates of fewer than 10 events are not judged.');
    }
    return judgeCount(events, average * denominator);
  });
}

function proportionSignificance(areas: readonly SizedArea[]): readonly FunnelSignificance[] {
  const average = funnelAverage(areas);
  return areas.map(({ events, denominator }) => {
    const proportion = events / denominator;
    const wide = proportionLines(denominator, average, 0.001);
    const narrow = proportionLines(denominator, average, 0.025);
    return judge(proportion < wide.lower, proportion < narrow.lower, proportion > wide.upper, proportion > narrow.upper);
  });
}

/** Whether the expected events lie outside the limits of the observed ones. */
function judgeCount(observed: number, expected: number): FunnelSignificance {
  const wide = countLimits(observed, 0.998);
  const narrow = countLimits(observed, 0.95);
  return judge(expected > wide.upper, expected > narrow.upper, expected < wide.lower, expected < narrow.lower);
}

function judge(low998: boolean, low95: boolean, high998: boolean, high95: boolean): FunnelSignificance {
  if (low998) return { position: 'low', confidence: 0.998, reason: null };
  if (low95) return { position: 'low', confidence: 0.95, reason: null };
  if (high998) return { position: 'high', confidence: 0.998, reason: null };
  if (high95) return { position: 'high', confidence: 0.95, reason: null };
  return { position: 'not significant', confidence: null, reason: null };
}

function notApplicable(reason: string): FunnelSignificance {
  return { position: 'not applicable', confidence: null, reason };
}
