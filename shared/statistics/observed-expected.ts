import { defaultConfidence, requireConfidence, requireCount, requirePositive, requireWholeCount } from './arguments.ts';
import type { Count } from './arguments.ts';
import { poissonCdf, poissonProbability } from './distributions/poisson.ts';
import { noEstimate } from './estimate.ts';
import type { Estimate } from './estimate.ts';
import { minimumLikelihoodP } from './minimum-likelihood.ts';
import { byarLower, byarUpper, countLimits, exactCountLimits } from './poisson-limits.ts';
import { findRoot } from './root-finding.ts';

/** How the limits of the observed count are found: by the field's rule, or by one named method throughout. */
export type ObservedExpectedLimits = 'by the rule' | 'exact' | "Byar's" | 'mid-p';

export interface ObservedExpectedArguments {
  /** Events seen; null is a missing count. */
  readonly observed: Count;
  /** Events expected, above zero and taken as known. */
  readonly expected: number;
  /** "by the rule" unless given: exact below 10 observed, Byar's from 10 up. */
  readonly limits?: ObservedExpectedLimits;
  readonly confidence?: number;
}

/**
 * Observed ÷ expected, with the limits of the observed count ÷ expected: exact below 10 observed, Byar's from 10 up, unless another method is asked for.
 *
 * Source: PHEindicatormethods 2.1.0 (calculate_ISRatio) for the rule; Garwood (1936) exact; mid-p from P(X > O) + ½P(X = O) = α/2.
 * The expected count is treated as known. Unit: 1 is as expected.
 * A missing observed count gives no number and a reason. 0 observed gives a lower limit of 0 and the exact upper limit; Byar's formula has no lower limit there.
 * Throws ArgumentError for a negative observed count (for mid-p also one that is not whole), an expected count not above zero,
 * or a confidence outside [0.9, 1).
 * Example: 5 observed and 2.5 expected at 95% are 2 (0.6493945560473684 to 4.667332831729067).
 */
export function observedExpected({ observed, expected, limits = 'by the rule', confidence = defaultConfidence }: ObservedExpectedArguments): Estimate {
  requireConfidence(confidence);
  requirePositive('expected', expected);
  if (observed === null) return noEstimate({ confidence, method: 'none' }, 'The observed count is missing.');
  requireCount('observed', observed);
  const { lower, upper, method } = limitsOf(observed, limits, confidence);
  return {
    value: observed / expected,
    lower: lower === null ? null : lower / expected,
    upper: upper / expected,
    confidence,
    method,
    reason: lower === null ? "Byar's formula has no lower limit for a count this small." : null,
  };
}

interface ChosenLimits {
  readonly lower: number | null;
  readonly upper: number;
  readonly method: string;
}

function limitsOf(observed: number, limits: ObservedExpectedLimits, confidence: number): ChosenLimits {
  switch (limits) {
    case 'by the rule':
      return countLimits(observed, confidence);
    case 'exact':
      return { ...exactCountLimits(observed, confidence), method: 'exact Poisson' };
    case "Byar's":
      return { lower: byarLower(observed, confidence), upper: byarUpper(observed, confidence), method: "Byar's" };
    case 'mid-p':
      return midPLimits(observed, confidence);
  }
}

/** Mid-p limits lie inside the exact ones, on either side of the count. */
function midPLimits(observed: number, confidence: number): ChosenLimits {
  requireWholeCount('observed', observed);
  const tail = (1 - confidence) / 2;
  const exact = exactCountLimits(observed, confidence);
  const excess = (side: 'lower' | 'upper') => (mean: number) => midPTail(observed, mean, side) - tail;
  return {
    lower: observed === 0 ? 0 : findRoot(excess('upper'), exact.lower, observed),
    upper: findRoot(excess('lower'), observed, exact.upper),
    method: 'mid-p',
  };
}

/** The chance of a count beyond the observed one, with half the chance of the observed one itself. */
function midPTail(observed: number, mean: number, side: 'lower' | 'upper'): number {
  const beyond = side === 'lower' ? poissonCdf(observed - 1, mean, 'lower') : poissonCdf(observed + 1, mean, 'upper');
  return beyond + poissonProbability(observed, mean) / 2;
}

/** P-values of one question, whether the observed count is what was expected: they differ, so each names its method. */
export interface ObservedExpectedTests {
  /** The sum of outcomes no more likely than the observed one, as R's poisson.test gives it. */
  readonly minimumLikelihood: number;
  /** Twice the smaller tail: goes with the exact limits. */
  readonly central: number;
  /** Twice the smaller tail with half the observed outcome: goes with the mid-p limits. */
  readonly midP: number;
  /** (observed − expected)/√expected. */
  readonly z: number;
}

/**
 * Two-sided p-values for observed against expected, by three methods, and the z score.
 *
 * Source: R's poisson.test (minimum likelihood, with its relative slack of 1e-7); Rothman and Greenland (mid-p).
 * Throws ArgumentError for an observed count that is not whole and ≥ 0, or an expected count not above zero.
 * Example: 0 observed and 0.9 expected give 1, 0.8131393194811982 and 0.4065696597405991.
 */
export function observedExpectedTests({ observed, expected }: { readonly observed: number; readonly expected: number }): ObservedExpectedTests {
  requireWholeCount('observed', observed);
  requirePositive('expected', expected);
  const lower = poissonCdf(observed, expected, 'lower');
  const upper = poissonCdf(observed, expected, 'upper');
  return {
    minimumLikelihood: minimumLikelihood(observed, expected),
    central: Math.min(1, 2 * Math.min(lower, upper)),
    midP: Math.min(1, 2 * Math.min(midPTail(observed, expected, 'lower'), midPTail(observed, expected, 'upper'))),
    z: (observed - expected) / Math.sqrt(expected),
  };
}

function minimumLikelihood(observed: number, expected: number): number {
  return minimumLikelihoodP(observed, {
    // From e × expected up no count is likelier than 0, the least likely count below the mean: the other tail begins before.
    highest: Math.ceil(Math.E * expected) + 1,
    mean: expected,
    probability: (count) => poissonProbability(count, expected),
    cdf: (count, tail) => poissonCdf(count, expected, tail),
  });
}
