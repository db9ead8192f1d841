import { requireCount, requirePositive, requireSameLength, type Count } from '../arguments.ts';
import { total, valueAt } from '../rows.ts';

export interface MarshallInput {
  /** Events and births (or people) of each area; a null count is missing and its area is left out. */
  readonly events: readonly Count[];
  readonly denominators: readonly number[];
}

export interface MarshallRates {
  /** Events per one of the denominator over all areas: what the rates are drawn towards. */
  readonly average: number;
  /** Variance of the areas' true rates by the method of moments; below 0 where areas differ less than chance would have them. */
  readonly momentVariance: number;
  /** The same, not below 0: at 0 every area is given the average. */
  readonly variance: number;
  /** The shrunken rate of each area, in events per one of the denominator; null where the count is missing. */
  readonly rates: readonly Count[];
  /** Why there is no rate where there is none, as a sentence; null when every area has one. */
  readonly reason: string | null;
}

/**
 * Marshall's global empirical-Bayes rates: each rate drawn towards the average, small areas most.
 *
 * m = ΣO/Σn; A = max(0, Σn(r − m)²/Σn − m/n̄); rate = m + A/(A + m/nᵢ)·(rᵢ − m).
 * Source: Marshall RJ (1991), Applied Statistics 40; spdep's EBest, which however keeps a negative A.
 * Throws ArgumentError for a negative count, a denominator of 0 or less or unequal columns.
 * Example: 0 and 20 deaths in 1,000 births each: m 0.01, A 0.00009, rates 0.001 and 0.019.
 */
export function marshallRates({ events, denominators }: MarshallInput): MarshallRates {
  requireSameLength('denominators', denominators, 'events', events);
  const areas = events.map((count, area) => ({
    count: count === null ? null : requireCount('events', count),
    denominator: requirePositive('denominators', valueAt(denominators, area)),
  }));
  const known = areas.flatMap(({ count, denominator }) => (count === null ? [] : [{ rate: count / denominator, denominator }]));
  const people = total(known.map(({ denominator }) => denominator));
  const average = people === 0 ? 0 : total(known.map(({ rate, denominator }) => rate * denominator)) / people;
  if (average === 0) {
    const none = events.map(() => null);
    return { average, momentVariance: 0, variance: 0, rates: none, reason: 'There are no events, so there is no average to draw the rates towards.' };
  }
  const between = total(known.map(({ rate, denominator }) => denominator * (rate - average) ** 2)) / people;
  const momentVariance = between - average / (people / known.length);
  const variance = Math.max(0, momentVariance);
  const rates = areas.map(({ count, denominator }) => (count === null ? null : drawnTowards({ average, variance, rate: count / denominator, denominator })));
  return { average, momentVariance, variance, rates, reason: known.length === areas.length ? null : 'The count is missing.' };
}

export interface AreaRate {
  readonly average: number;
  readonly variance: number;
  readonly rate: number;
  readonly denominator: number;
}

/** One rate drawn towards the average: m + A/(A + m/n)·(r − m). */
export function drawnTowards({ average, variance, rate, denominator }: AreaRate): number {
  return average + (variance / (variance + average / denominator)) * (rate - average);
}
