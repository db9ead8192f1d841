import { defaultConfidence, requireConfidence, requireCount, requirePositive, requireSameLength } from './arguments.ts';
import type { Count } from './arguments.ts';
import { noEstimate, numberOrNull } from './estimate.ts';
import type { Estimate } from './estimate.ts';
import { countLimits } from './poisson-limits.ts';
import { valueAt } from './rows.ts';

/** The rates of the reference population, band by band. */
export interface Reference {
  /** Events in each band of the reference population; null is a missing count. */
  readonly referenceEvents: readonly Count[];
  /** People or births in each band of the reference population, above zero; null is a missing one. */
  readonly referencePopulations: readonly Count[];
}

export interface IndirectStandardisation extends Reference {
  /** Observed events in each band, or one total where the bands are not known; null is a missing count. */
  readonly events: readonly Count[];
  /** People or births of the area in each band, zero or more; null is a missing one. */
  readonly populations: readonly Count[];
  /** The ratio is 1, or the rate is per this many, as the function says. */
  readonly multiplier?: number;
  readonly confidence?: number;
}

/** An indirectly standardised ratio or rate with what it is made of. */
export interface IndirectlyStandardised extends Estimate {
  readonly observed: number | null;
  readonly expected: number | null;
  /** The crude rate of the reference population, per `multiplier`. */
  readonly referenceRate: number | null;
}

/**
 * The events that an area would have at the reference population's rates: Σ (reference eventsᵢ ÷ reference populationᵢ) · populationᵢ.
 *
 * Source: PHEindicatormethods 2.1.0 (calculate_ISRatio). null when a count or a population is missing.
 * Throws ArgumentError for columns of different length, a negative count or population, or a reference population not above zero.
 * Example: reference events 10, 20 among 1,000, 1,500 and populations 100, 300 give 5.
 */
export function expectedEvents({ populations, referenceEvents, referencePopulations }: Reference & Pick<IndirectStandardisation, 'populations'>): number | null {
  requireSameLength('referenceEvents', referenceEvents, 'populations', populations);
  requireSameLength('referencePopulations', referencePopulations, 'populations', populations);
  return populations.reduce((sum: number | null, population, band) => {
    const events = known('referenceEvents', valueAt(referenceEvents, band));
    const reference = valueAt(referencePopulations, band);
    const size = known('populations', population);
    if (reference !== null) requirePositive('referencePopulations', reference);
    if (sum === null || events === null || reference === null || size === null) return null;
    return sum + (events / reference) * size;
  }, 0);
}

/**
 * The indirectly standardised ratio, observed ÷ expected × multiplier, with the limits of the observed count: exact below 10, Byar's from 10 up.
 *
 * Source: PHEindicatormethods 2.1.0 (calculate_ISRatio). Unit: `multiplier` (1 unless given, 100 by habit) is as expected.
 * A missing count or population gives no number and a reason. With nothing expected the ratio is infinite, or none when nothing was observed.
 * Throws ArgumentError as expectedEvents(), and for a multiplier not above zero or a confidence outside [0.9, 1).
 * Example: 8 observed where reference events 10, 20 among 1,000, 1,500 and populations 100, 300 expect 5 is 1.6 (0.6907… to 3.1526… at 95%).
 */
export function standardisedRatio(standardisation: IndirectStandardisation): IndirectlyStandardised {
  const { multiplier = 1 } = standardisation;
  return standardise(standardisation, multiplier, () => multiplier);
}

/**
 * The indirectly standardised rate: the standardised ratio × the crude rate of the reference population, per `multiplier` (1,000 unless given).
 *
 * Source: PHEindicatormethods 2.1.0 (calculate_ISRate). Unit, reasons and errors otherwise as standardisedRatio().
 * Example: a ratio of 1.6 and a reference rate of 12 per 1,000 is 19.2 per 1,000.
 */
export function indirectlyStandardisedRate(standardisation: IndirectStandardisation): IndirectlyStandardised {
  return standardise(standardisation, standardisation.multiplier ?? 1000, (referenceRate) => referenceRate);
}

function standardise(
  { events, confidence = defaultConfidence, ...area }: IndirectStandardisation,
  multiplier: number,
  scaleOf: (referenceRate: number) => number,
): IndirectlyStandardised {
  requireConfidence(confidence);
  requirePositive('multiplier', multiplier);
  if (events.length !== 1) requireSameLength('events', events, 'populations', area.populations);
  const observed = total('events', events);
  const expected = expectedEvents(area);
  const referenceEvents = total('referenceEvents', area.referenceEvents);
  const referencePopulation = total('referencePopulations', area.referencePopulations);
  const parts = { observed, expected, referenceRate: referenceEvents === null || referencePopulation === null ? null : (referenceEvents / referencePopulation) * multiplier };
  if (observed === null) return { ...noEstimate({ confidence, method: 'none' }, 'The count of observed events is missing in at least one band.'), ...parts };
  const { lower, upper, method } = countLimits(observed, confidence);
  if (expected === null || parts.referenceRate === null) {
    return { ...noEstimate({ confidence, method }, 'A population or a reference count is missing, so nothing can be expected.'), ...parts };
  }
  const scale = scaleOf(parts.referenceRate);
  const per = (count: number): number | null => numberOrNull((count / expected) * scale);
  const value = per(observed);
  return {
    value,
    lower: per(lower),
    upper: per(upper),
    confidence,
    method,
    reason: value === null ? 'Nothing was expected and nothing was observed, so there is no ratio.' : null,
    ...parts,
  };
}

function known(argument: string, count: Count): number | null {
  return count === null ? null : requireCount(argument, count);
}

function total(argument: string, counts: readonly Count[]): number | null {
  return counts.reduce((sum: number | null, count) => {
    const each = known(argument, count);
    return sum === null || each === null ? null : sum + each;
  }, 0);
}
