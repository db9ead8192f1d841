import { ArgumentError } from './argument-error.ts';
import { defaultConfidence, requireConfidence, requireCount, requirePositive, requireSameLength } from './arguments.ts';
import type { Count } from './arguments.ts';
import { twoSidedNormalQuantile } from './distributions/normal.ts';
import type { Estimate } from './estimate.ts';
import { byarLowerOfZ, byarUpperOfZ } from './poisson-limits.ts';
import { valueAt } from './rows.ts';

export interface DirectStandardisation {
  /** Events in each band; null is a missing count. */
  readonly events: ArrayLike<Count>;
  /** People or births in each band, above zero, one for each of `events`. */
  readonly populations: ArrayLike<number>;
  /** The standard population of each band, zero or more, one for each of `events`. */
  readonly weights: ArrayLike<number>;
  /** The rate is per this many; 1,000 unless given. */
  readonly multiplier?: number;
  readonly confidence?: number;
}

/** A directly standardised rate with what it is made of. */
export interface DirectlyStandardisedRate extends Estimate {
  /** All events; null when a count is missing. */
  readonly totalEvents: number | null;
  readonly totalPopulation: number;
}

/** Below this many events in all a directly standardised rate is withheld as unreliable. */
export const fewestEventsForStandardisation = 10;

/** The 2013 European Standard Population in 19 bands, 0–4 to 90 and over, for rates of all ages. */
export const europeanStandardPopulation2013: readonly number[] = [
  5000, 5500, 5500, 5500, 6000, 6000, 6500, 7000, 7000, 7000, 7000, 6500, 6000, 5500, 5000, 4000, 2500, 1500, 1000,
];

const method = 'Dobson';
const repeatMethod = 'Dobson, adjusted for people with more than one event';

/**
 * A directly standardised rate: m · Σ(wᵢOᵢ/nᵢ)/Σwᵢ, with Dobson's limits from Byar's limits of the total count.
 *
 * Limits: value + m√(Var/O) · (Byar(O) − O), Var = Σ Oᵢ(wᵢ/nᵢ)²/(Σwᵢ)². Unit: events per `multiplier` of the standard population.
 * Source: Dobson and others, Statistics in Medicine 10 (1991); PHEindicatormethods 2.1.0 (calculate_dsr).
 * Fewer than 10 events, a missing count, or weights that are all zero give no number and a reason.
 * Throws ArgumentError for columns of different length, no bands, negative events or weights, a population or multiplier not above zero,
 * or a confidence outside [0.9, 1).
 * Example: events 6, 9 among 1,000, 3,000 with weights 1, 1 are 4.5 per 1,000 (2.2420… to 7.8274… at 95%).
 */
export function directlyStandardisedRate(standardisation: DirectStandardisation): DirectlyStandardisedRate {
  const { events, populations, weights, multiplier = 1000, confidence = defaultConfidence } = standardisation;
  requireConfidence(confidence);
  requirePositive('multiplier', multiplier);
  requireSameLength('populations', populations, 'events', events);
  requireSameLength('weights', weights, 'events', events);
  if (events.length === 0) throw new ArgumentError('events', 'empty', 'there must be at least one band');
  let totalEvents = 0;
  let missing = false;
  let totalPopulation = 0;
  let totalWeight = 0;
  let weightedRates = 0;
  let weightedVariance = 0;
  for (let band = 0; band < events.length; band += 1) {
    // A hole in a column is refused as NaN is. The checks stand in line because this loop runs for every band of every area.
    const population = populations[band] ?? NaN;
    const weight = weights[band] ?? NaN;
    const given = events[band] ?? null;
    const count = given ?? 0;
    if (!(population > 0 && population < Infinity)) requirePositive('populations', population);
    if (!(weight >= 0 && weight < Infinity)) requireCount('weights', weight);
    if (!(count >= 0 && count < Infinity)) requireCount('events', count);
    if (given === null) missing = true;
    const scaled = weight / population;
    totalEvents += count;
    totalPopulation += population;
    totalWeight += weight;
    weightedRates += count * scaled;
    weightedVariance += count * scaled * scaled;
  }
  const value = weightedRates / totalWeight;
  const variance = weightedVariance / (totalWeight * totalWeight);
  return dobson({ totalEvents: missing ? null : totalEvents, totalPopulation, value, variance, multiplier, confidence, method });
}

export interface RepeatEventsStandardisation extends Omit<DirectStandardisation, 'events'> {
  /** The band of each row: the same name for every row of one band. */
  readonly bands: ArrayLike<string | number>;
  /** How many events each person of the row had. */
  readonly frequencies: ArrayLike<number>;
  /** People of that band with that many events; null is a missing count. */
  readonly people: ArrayLike<Count>;
}

/**
 * A directly standardised rate of events that the same person can have more than once, from people by number of events.
 *
 * Value as directlyStandardisedRate() with Oᵢ = Σ f · people; Var = Σ f² Var_f, where Var_f takes the rows of frequency f and their weights.
 * Unit, source and reasons as there. Throws ArgumentError also when a band has two populations or two weights, or a frequency is not above zero.
 * Example: the same rows all of frequency 1 give what directlyStandardisedRate() gives.
 */
export function directlyStandardisedRateOfRepeatEvents(standardisation: RepeatEventsStandardisation): DirectlyStandardisedRate {
  const { bands, frequencies, people, populations, weights, multiplier = 1000, confidence = defaultConfidence } = standardisation;
  requireConfidence(confidence);
  requirePositive('multiplier', multiplier);
  for (const [name, column] of Object.entries({ frequencies, people, populations, weights })) requireSameLength(name, column, 'bands', bands);
  if (bands.length === 0) throw new ArgumentError('bands', 'empty', 'there must be at least one band');
  const byBand = new Map<string | number, { population: number; weight: number; events: number }>();
  const byFrequency = new Map<number, { weight: number; variance: number }>();
  let missing = false;
  for (let row = 0; row < bands.length; row += 1) {
    const name = valueAt(bands, row);
    const frequency = requirePositive('frequencies', valueAt(frequencies, row));
    const population = requirePositive('populations', valueAt(populations, row));
    const weight = requireCount('weights', valueAt(weights, row));
    const count = valueAt(people, row);
    missing ||= count === null;
    const known = requireCount('people', count ?? 0);
    const band = byBand.get(name) ?? { population, weight, events: 0 };
    if (band.population !== population) throw new ArgumentError('populations', population, `band ${name} has population ${band.population} elsewhere`);
    if (band.weight !== weight) throw new ArgumentError('weights', weight, `band ${name} has weight ${band.weight} elsewhere`);
    band.events += frequency * known;
    byBand.set(name, band);
    const level = byFrequency.get(frequency) ?? { weight: 0, variance: 0 };
    level.weight += weight;
    level.variance += known * (weight / population) ** 2;
    byFrequency.set(frequency, level);
  }
  const all = [...byBand.values()];
  const sum = (part: (band: { population: number; weight: number; events: number }) => number): number => all.reduce((total, band) => total + part(band), 0);
  const totalEvents = missing ? null : sum((band) => band.events);
  const totalPopulation = sum((band) => band.population);
  const value = sum((band) => (band.events * band.weight) / band.population) / sum((band) => band.weight);
  const variance = [...byFrequency].reduce((total, [frequency, level]) => total + (frequency ** 2 * level.variance) / level.weight ** 2, 0);
  return dobson({ totalEvents, totalPopulation, value, variance, multiplier, confidence, method: repeatMethod });
}

interface DobsonArguments {
  readonly totalEvents: number | null;
  readonly totalPopulation: number;
  readonly value: number;
  readonly variance: number;
  readonly multiplier: number;
  readonly confidence: number;
  readonly method: string;
}

function dobson(of: DobsonArguments): DirectlyStandardisedRate {
  const { totalEvents, totalPopulation, confidence, method: label } = of;
  const reason = reasonAgainst(of);
  if (totalEvents === null || reason !== null) {
    return { value: null, lower: null, upper: null, confidence, method: label, reason, totalEvents, totalPopulation };
  }
  const z = twoSidedNormalQuantile(confidence);
  const value = of.value * of.multiplier;
  const scale = of.multiplier * Math.sqrt(of.variance / totalEvents);
  const lower = value + scale * (byarLowerOfZ(totalEvents, z) - totalEvents);
  const upper = value + scale * (byarUpperOfZ(totalEvents, z) - totalEvents);
  return { value, lower, upper, confidence, method: label, reason, totalEvents, totalPopulation };
}

function reasonAgainst({ totalEvents, value }: DobsonArguments): string | null {
  if (totalEvents === null) return 'The count of events is missing in at least one band.';
  if (totalEvents < fewestEventsForStandardisation) return 'Withheld as unreliable: fewer than 10 events in all.';
  return Number.isNaN(value) ? 'The standard weights add up to zero.' : null;
}
