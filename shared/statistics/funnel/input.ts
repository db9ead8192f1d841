import { ArgumentError } from '../argument-error.ts';
import { requireCount, requirePositive, requireSameLength, type Count } from '../arguments.ts';
import { total, valueAt } from '../rows.ts';

/** Areas of which a proportion of the denominator has the event. */
export interface ProportionFunnel {
  readonly statistic: 'proportion';
  /** Events in each area, and the people or births that they are among; null is missing. */
  readonly numerators: readonly Count[];
  readonly denominators: readonly Count[];
  /** What a proportion is expressed per: 100 for a percentage. */
  readonly multiplier: number;
  /** The highest value that an upper limit is drawn at: the multiplier, which is the whole, unless given. */
  readonly highest?: number;
}

/** Areas with observed events against expected ones. */
export interface RatioFunnel {
  readonly statistic: 'ratio';
  /** Observed and expected events in each area; null is missing. */
  readonly numerators: readonly Count[];
  readonly denominators: readonly Count[];
  /** "isr": the ratio times 100. "count": the ratio less 1, the excess per expected event. */
  readonly ratioType: 'isr' | 'count';
}

/** Areas with rates, crude or directly standardised, over some years. */
export interface RateFunnel {
  readonly statistic: 'rate';
  readonly rateType: 'crude' | 'dsr';
  /** Events in each area, and its rate per `multiplier`; null is missing. */
  readonly numerators: readonly Count[];
  readonly rates: readonly Count[];
  /** What a rate is expressed per: 1,000 for one per 1,000. */
  readonly multiplier: number;
  /** Needed for areas without events, whose rate of 0 says nothing of their size. */
  readonly denominators?: readonly Count[];
  readonly yearsOfData: number;
}

export type FunnelInput = ProportionFunnel | RatioFunnel | RateFunnel;

/** One area: its events and the denominator that the funnel works with; null is missing. */
export interface FunnelArea {
  readonly events: Count;
  readonly denominator: Count;
}

export type RateColumns = Omit<RateFunnel, 'statistic' | 'yearsOfData'>;

/**
 * The areas of a rate funnel with the denominator that each rate stands for: multiplier · events / rate, in person-years.
 *
 * An area without events takes the denominator given (crude) or has none (dsr, whose weights are unknown).
 * Throws ArgumentError where an area without events has no denominator, where an area with events has a rate of 0, and for
 * negative counts or unequal columns.
 */
export function rateAreas({ numerators, rates, denominators, rateType, multiplier }: RateColumns): readonly FunnelArea[] {
  requirePositive('multiplier', multiplier);
  requireSameLength('rates', rates, 'numerators', numerators);
  if (denominators !== undefined) requireSameLength('denominators', denominators, 'numerators', numerators);
  return numerators.map((events, area): FunnelArea => {
    const given = denominators === undefined ? null : requirePresentPositive(valueAt(denominators, area));
    if (events === 0) {
      if (given === null) throw new ArgumentError('denominators', given, `area ${area + 1} has no events, so its denominator must be given`);
      return { events, denominator: rateType === 'crude' ? given : null };
    }
    const rate = valueAt(rates, area);
    if (events === null || rate === null) return { events, denominator: null };
    return { events, denominator: (multiplier * requireCount('numerators', events)) / requirePositive('rates', rate) };
  });
}

export type CountColumns = Pick<ProportionFunnel | RatioFunnel, 'statistic' | 'numerators' | 'denominators'>;

/** The areas of a proportion or ratio funnel. Throws ArgumentError for negative counts, empty denominators, more events than a proportion's denominator, or unequal columns. */
export function countAreas({ statistic, numerators, denominators }: CountColumns): readonly FunnelArea[] {
  requireSameLength('denominators', denominators, 'numerators', numerators);
  return numerators.map((events, area): FunnelArea => {
    const denominator = requirePresentPositive(valueAt(denominators, area));
    if (events !== null) requireCount('numerators', events);
    if (statistic === 'proportion' && events !== null && denominator !== null && events > denominator) {
      throw new ArgumentError('numerators', events, `a proportion cannot have more events than its denominator of ${denominator}`);
    }
    return { events, denominator };
  });
}

/** An area with its events; a directly standardised rate of no events has no denominator. */
export interface CompleteArea extends FunnelArea {
  readonly events: number;
}

/** An area with its events and its denominator. */
export interface SizedArea extends CompleteArea {
  readonly denominator: number;
}

/** The areas, each with both its counts, because the average of a funnel is of every area. Throws ArgumentError for a missing one. */
export function requireSized(areas: readonly FunnelArea[]): readonly SizedArea[] {
  return areas.map(({ events, denominator }, area) => {
    if (events === null || denominator === null) throw incomplete(area);
    return { events, denominator };
  });
}

/** The areas of rates, each complete: one without events may lack a denominator. Throws ArgumentError for a missing count or rate. */
export function requireComplete(areas: readonly FunnelArea[]): readonly CompleteArea[] {
  return areas.map(({ events, denominator }, area) => {
    if (events === null || (denominator === null && events > 0)) throw incomplete(area);
    return { events, denominator };
  });
}

function incomplete(area: number): ArgumentError {
  return new ArgumentError('numerators and denominators', null, `area ${area + 1} is incomplete, and the average of a funnel is of every area`);
}

/** Events per one of the denominator over all areas. Throws ArgumentError without events, when a funnel has no centre. */
export function funnelAverage(areas: readonly CompleteArea[]): number {
  const events = total(areas.map((area) => area.events));
  if (events === 0) throw new ArgumentError('numerators', 0, 'a funnel needs at least one event for its average');
  return events / total(knownDenominators(areas));
}

export function knownDenominators(areas: readonly FunnelArea[]): readonly number[] {
  return areas.flatMap(({ denominator }) => (denominator === null ? [] : [denominator]));
}

function requirePresentPositive(denominator: Count): Count {
  return denominator === null ? null : requirePositive('denominators', denominator);
}
