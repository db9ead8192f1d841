import { requirePositive } from '../arguments.ts';
import { funnelAxis, funnelAxisPlaces, type AxisEnds } from './axis.ts';
import { countAreas, funnelAverage, knownDenominators, rateAreas, requireComplete, requireSized, type FunnelInput, type ProportionFunnel, type RateFunnel, type RatioFunnel } from './input.ts';
import { expectedAboveCount, expectedBelowCount, proportionLines, type FunnelTail } from './limit-lines.ts';

/** A pair of limits at one place on the axis. */
export interface FunnelPair {
  /** Limits in the unit of the funnel's values. */
  readonly lower: number;
  readonly upper: number;
  /** The denominator for which the count at this place lies on the limit: population, expected events, or population a year. */
  readonly lowerDenominator: number;
  readonly upperDenominator: number;
}

export interface FunnelPlace {
  /** A population (proportion) or a number of events (ratio, rate). */
  readonly at: number;
  readonly at95: FunnelPair;
  readonly at998: FunnelPair;
}

export interface FunnelLimits {
  /** What `at` counts. */
  readonly axis: 'population' | 'observed events' | 'events';
  /** The centre line, in the unit of the values: the average of all areas, or 100 (isr) or 0 (count) for a ratio. */
  readonly baseline: number;
  /** 100 places, in rising order. */
  readonly places: readonly FunnelPlace[];
  readonly method: 'Wilson' | 'Poisson';
}

/**
 * The lines of a funnel plot: 95% and 99.8% limits of chance about the average of all areas, at 100 places on a neat axis.
 *
 * Proportions: Wilson's interval turned round. Ratios and rates: exact Poisson tails. In the unit of the values (× multiplier).
 * Source: PHE Fingertips technical guidance; calculate_funnel_limits in PHEindicatormethods 2.1.0, which however cuts the upper
 * limit of a proportion off at 100 whatever the multiplier.
 * Throws ArgumentError for a missing or negative count, an empty denominator, an area without events or denominator in a rate
 * funnel, no events at all, and a multiplier or years that are not above zero.
 * Example: proportions of 600 in 1,000 and 500 in 800 as percentages: at 700 people 95% limits of 57.50 and 64.72 about 61.11.
 */
export function funnelLimits(input: FunnelInput): FunnelLimits {
  switch (input.statistic) {
    case 'proportion':
      return proportionLimits(input);
    case 'ratio':
      return ratioLimits(input);
    case 'rate':
      return rateLimits(input);
  }
}

function proportionLimits(input: ProportionFunnel): FunnelLimits {
  const whole = requirePositive('multiplier', input.multiplier);
  const areas = requireSized(countAreas(input));
  const average = funnelAverage(areas);
  const places = funnelAxisPlaces({ ...funnelAxis(knownDenominators(areas)), stepsShort: 1 });
  const pair = (population: number, tail: FunnelTail): FunnelPair => {
    const { lower, upper } = proportionLines(population, average, tail);
    return {
      lower: Math.max(0, lower * whole),
      upper: Math.min(input.highest ?? whole, upper * whole),
      lowerDenominator: population,
      upperDenominator: population,
    };
  };
  return { axis: 'population', baseline: average * whole, places: places.map((at) => placeAt(at, pair)), method: 'Wilson' };
}

function ratioLimits(input: RatioFunnel): FunnelLimits {
  const places = funnelAxisPlaces({ ...funnelAxis(knownDenominators(countAreas(input))), stepsShort: 2 });
  const isExcess = input.ratioType === 'count';
  const valueOf = (ratio: number): number => (isExcess ? ratio - 1 : ratio * 100);
  const pair = (events: number, tail: FunnelTail): FunnelPair => poissonPair(events, tail, 1, valueOf);
  return { axis: 'observed events', baseline: valueOf(1), places: places.map((at) => placeAt(at, pair)), method: 'Poisson' };
}

function rateLimits(input: RateFunnel): FunnelLimits {
  const years = requirePositive('yearsOfData', input.yearsOfData);
  const areas = requireComplete(rateAreas(input));
  const average = funnelAverage(areas);
  const axis = inEvents(funnelAxis(knownDenominators(areas), years), average);
  const pair = (events: number, tail: FunnelTail): FunnelPair => {
    const overall = poissonPair(events, tail, average, (rate) => rate * input.multiplier);
    return { ...overall, lowerDenominator: overall.lowerDenominator / years, upperDenominator: overall.upperDenominator / years };
  };
  return { axis: 'events', baseline: average * input.multiplier, places: funnelAxisPlaces({ ...axis, stepsShort: 1 }).map((at) => placeAt(at, pair)), method: 'Poisson' };
}

function placeAt(at: number, pair: (at: number, tail: FunnelTail) => FunnelPair): FunnelPlace {
  return { at, at95: pair(at, 0.025), at998: pair(at, 0.001) };
}

/** Limits of a count against denominators of which one unit expects `average` events. */
function poissonPair(events: number, tail: FunnelTail, average: number, valueOf: (ratio: number) => number): FunnelPair {
  const lowerDenominator = expectedAboveCount(events, tail) / average;
  const upperDenominator = expectedBelowCount(events, tail) / average;
  return { lower: valueOf(events / lowerDenominator), upper: valueOf(events / upperDenominator), lowerDenominator, upperDenominator };
}

/** The ends of an axis of person-years as whole numbers of events. */
function inEvents({ minimum, maximum }: AxisEnds, average: number): AxisEnds {
  return { minimum: Math.floor(minimum * average), maximum: Math.ceil(maximum * average) };
}
