import type { Tail } from './distributions/tail.ts';
import { minimumLikelihoodPOf } from './minimum-likelihood.ts';
import { findPositiveRoot } from './positive-root.ts';
import { floatAt } from './typed-columns.ts';

/** The distribution of a count given the margins of one table or of several strata, at any odds ratio. */
export interface ConditionalDistribution {
  readonly lowest: number;
  readonly highest: number;
  /** P(X = lowest), …, P(X = highest). */
  readonly probabilities: (oddsRatio: number) => Float64Array;
}

/** How much of the observed outcome belongs to each tail: all of it, or half of it for mid-p. */
export type ObservedWeight = 1 | 0.5;

export interface OddsLimits {
  readonly lower: number;
  readonly upper: number;
}

/**
 * The odds ratio that makes the observed count likeliest: its mean is the count. 0 and Infinity at the ends; null where the margins allow one count only.
 *
 * Source: Fisher (1935). Example: the table 3, 7 / 1, 9 gives 3.6108, where ad/bc is 3.857.
 */
export function conditionalEstimate(distribution: ConditionalDistribution, observed: number): number | null {
  const { lowest, highest, probabilities } = distribution;
  if (lowest === highest) return null;
  if (observed === lowest) return 0;
  if (observed === highest) return Infinity;
  return findPositiveRoot((oddsRatio) => mean(probabilities(oddsRatio)) + lowest - observed, 1);
}

/**
 * The odds ratio at which both mid-p tails are one half. 0 and Infinity at the ends; null where the margins allow one count only.
 *
 * Source: Hirji, Tsiatis and Mehta (1989). Example: the table 3, 7 / 1, 9 gives 3.3795.
 */
export function medianUnbiasedEstimate(distribution: ConditionalDistribution, observed: number): number | null {
  const { lowest, highest } = distribution;
  if (lowest === highest) return null;
  if (observed === lowest) return 0;
  if (observed === highest) return Infinity;
  return findPositiveRoot((oddsRatio) => tailAt(distribution, observed, oddsRatio, 'upper', 0.5) - 0.5, 1);
}

/**
 * Central limits: the odds ratios at which each tail, the observed count weighted, is half of 1 − confidence. 0 and Infinity where the count is at an end.
 *
 * Source: Cornfield (1956); Lancaster (1961) for mid-p. Example: the table 3, 7 / 1, 9 at 95% gives 0.230 to 224.5, mid-p 0.314 to 111.9.
 */
export function conditionalLimits(distribution: ConditionalDistribution, observed: number, confidence: number, weight: ObservedWeight): OddsLimits {
  const half = (1 - confidence) / 2;
  const limit = (tail: Tail): number => findPositiveRoot((oddsRatio) => tailAt(distribution, observed, oddsRatio, tail, weight) - half, 1);
  return {
    lower: observed === distribution.lowest ? 0 : limit('upper'),
    upper: observed === distribution.highest ? Infinity : limit('lower'),
  };
}

/** Twice the smaller tail at odds ratio 1, the observed count weighted: agrees with the limits of the same weight. Example: the table 3, 7 / 1, 9 gives mid-p 0.334. */
export function centralP(distribution: ConditionalDistribution, observed: number, weight: ObservedWeight): number {
  const tails = (['lower', 'upper'] as const).map((tail) => tailAt(distribution, observed, 1, tail, weight));
  return Math.min(1, 2 * Math.min(...tails));
}

/** R's p: outcomes no likelier than the observed one at odds ratio 1. It need not agree with the limits. Example: the table 3, 7 / 1, 9 gives 0.582. */
export function conditionalMinimumLikelihoodP({ lowest, probabilities }: ConditionalDistribution, observed: number): number {
  const atNull = probabilities(1);
  return minimumLikelihoodPOf(atNull, floatAt(atNull, observed - lowest));
}

/** Several independent distributions added up: the total count over strata that share an odds ratio. Example: two fair halves make ¼, ½, ¼. */
export function sumOfStrata(strata: readonly ConditionalDistribution[]): ConditionalDistribution {
  return {
    lowest: strata.reduce((sum, { lowest }) => sum + lowest, 0),
    highest: strata.reduce((sum, { highest }) => sum + highest, 0),
    probabilities: (oddsRatio) => strata.reduce<Float64Array>((sum, stratum) => convolution(sum, stratum.probabilities(oddsRatio)), Float64Array.of(1)),
  };
}

function convolution(one: Float64Array, other: Float64Array): Float64Array {
  const result = new Float64Array(one.length + other.length - 1);
  one.forEach((first, i) => {
    other.forEach((second, j) => {
      result[i + j] = floatAt(result, i + j) + first * second;
    });
  });
  return result;
}

function mean(probabilities: Float64Array): number {
  return probabilities.reduce((sum, probability, place) => sum + probability * place, 0);
}

function tailAt({ lowest, probabilities }: ConditionalDistribution, observed: number, oddsRatio: number, tail: Tail, weight: ObservedWeight): number {
  const all = probabilities(oddsRatio);
  const place = observed - lowest;
  // From the far end inwards, so that the small terms are not lost in the large.
  const beyond =
    tail === 'lower'
      ? all.subarray(0, place).reduce((sum, probability) => sum + probability, 0)
      : all.subarray(place + 1).reduceRight((sum, probability) => sum + probability, 0);
  return beyond + weight * floatAt(all, place);
}
