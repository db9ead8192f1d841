import type { Count } from '../arguments.ts';
import { binomialQuantile } from '../distributions/binomial.ts';

export interface AnhoejInput {
  /** One value a period, in time order; null is a missing period. */
  readonly values: readonly Count[];
  /** The line that runs are counted about, usually the median of the values. */
  readonly centre: number;
}

export interface AnhoejRuns {
  /** Values that are there and not on the line. */
  readonly useful: number;
  readonly longestRun: number;
  /** A run longer than this is a signal; null with no useful values. */
  readonly longestRunLimit: number | null;
  readonly crossings: number;
  /** Fewer crossings than this are a signal; null with no useful values. */
  readonly fewestCrossings: number | null;
  /** True when the series is unlikely to be random about the line. */
  readonly signal: boolean;
}

/**
 * Anhøj's two run rules: a run longer than round(log₂ n) + 3, or fewer crossings than the 5th percentile of Binomial(n − 1, ½).
 *
 * Source: Anhøj J (2015), PLoS ONE 10; Schilling (2012) for the run, Chen (2010) for the crossings; as qicharts2 does.
 * Values on the line, and missing ones, are left out and do not break a run.
 * Example: eleven values of which the first five are above the line and the last six below: longest run 6 of at most 6, one
 * crossing of at least 2, so a signal.
 */
export function anhoejRuns({ values, centre }: AnhoejInput): AnhoejRuns {
  const sides = values.flatMap((value) => (value === null || value === centre ? [] : [value > centre]));
  let longestRun = 0;
  let crossings = 0;
  let run = 0;
  let previous: boolean | null = null;
  for (const side of sides) {
    if (previous !== null && side !== previous) {
      crossings += 1;
      run = 0;
    }
    run += 1;
    longestRun = Math.max(longestRun, run);
    previous = side;
  }
  const useful = sides.length;
  if (useful === 0) return { useful, longestRun, longestRunLimit: null, crossings, fewestCrossings: null, signal: false };
  const longestRunLimit = Math.round(Math.log2(useful)) + 3;
  const fewestCrossings = binomialQuantile(0.05, useful - 1, 0.5);
  return { useful, longestRun, longestRunLimit, crossings, fewestCrossings, signal: longestRun > longestRunLimit || crossings < fewestCrossings };
}
