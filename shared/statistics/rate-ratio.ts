import { requireConfidence, requireCount, requirePositive, requireWholeCount, defaultConfidence, type Count } from './arguments.ts';
import { logWaldComparison, noComparison, waldP, type Comparison } from './comparison.ts';
import { betaCdfOfParts, betaQuantile } from './distributions/beta.ts';
import { binomialCdf, binomialProbability } from './distributions/binomial.ts';
import { twoSidedNormalQuantile } from './distributions/normal.ts';
import type { Tail } from './distributions/tail.ts';
import { minimumLikelihoodP } from './minimum-likelihood.ts';
import { findPositiveRoot } from './positive-root.ts';

/** Events over time at risk (or births) in a group and in the group it is compared with. */
export interface TwoRates {
  readonly events: Count;
  readonly denominator: number;
  readonly referenceEvents: Count;
  readonly referenceDenominator: number;
  readonly confidence?: number;
}

export type RateRatioMethod = 'Wald' | 'exact conditional' | 'mid-p';

const missing = 'An event count is missing, so the two rates cannot be compared.';
const noEvents = 'There are no events in either group, so there is no ratio.';
const tests: Record<RateRatioMethod, string> = {
  Wald: 'Wald test',
  'exact conditional': 'exact, twice the smaller tail',
  'mid-p': 'mid-p, twice the smaller tail with half the observed probability',
};

interface KnownRates {
  readonly a: number;
  readonly b: number;
  /** Time at risk of the reference per unit of the group's: turns odds of an event being the group's into a rate ratio. */
  readonly timeRatio: number;
}

/**
 * The rate of a group over that of its reference, with limits and a p-value of the same method.
 *
 * Formula: RR = (a/T₁)/(b/T₂). Wald: exp(ln RR ± z√(1/a + 1/b)). Exact: a of a + b is binomial; Clopper and Pearson's limits of its
 * odds × T₂/T₁. Mid-p: limits where P(X > a) + ½P(X = a) is half of 1 − confidence, and likewise below.
 * Source: Rothman, Modern Epidemiology, chapter 14; the exact limits are those of R's poisson.test. Unit: a ratio.
 * Throws ArgumentError: counts below zero (or not whole, for the exact methods), denominators not above zero, confidence outside [0.9, 1).
 * Wald limits need events in both groups; with none at all only the open exact limits 0 to Infinity remain.
 * Example: 30 in 12,000 against 12 in 15,000: 3.125, Wald 1.600 to 6.104, exact 1.554 to 6.702, mid-p 1.623 to 6.328.
 */
export function rateRatio(rates: TwoRates & { readonly method: RateRatioMethod }): Comparison {
  const { method, confidence = defaultConfidence } = rates;
  const label = { method, confidence, test: tests[method] };
  const known = knownRates(rates, confidence);
  if (known === null) return noComparison(label, missing);
  if (method === 'Wald') return waldRateRatio(known, confidence);
  const { a, b, timeRatio } = known;
  requireWholeCount('events', a);
  requireWholeCount('referenceEvents', b);
  const value = (a / b) * timeRatio;
  const half = (1 - confidence) / 2;
  const [lower, upper] = method === 'mid-p' ? midPOdds(a, b, half) : exactOdds(a, b, half);
  const limits = { lower: lower * timeRatio, upper: upper * timeRatio, standardError: null };
  if (a + b === 0) return { ...noComparison(label, noEvents), ...limits };
  const observedOdds = 1 / timeRatio;
  const halfWeight = method === 'mid-p' ? 0.5 : 1;
  const pValue = Math.min(1, 2 * Math.min(tailAt(a, b, observedOdds, 'lower', halfWeight), tailAt(a, b, observedOdds, 'upper', halfWeight)));
  return { ...label, ...limits, value, pValue, reason: null };
}

/**
 * The rate of a group less that of its reference, per unit of the denominators: a/T₁ − b/T₂ ± z√(a/T₁² + b/T₂²), with the Wald test.
 *
 * Source: Rothman, Modern Epidemiology, chapter 14. Errors as `rateRatio`. Without any events the difference is 0 and has no test.
 * Example: 10 in 1,000 against 15 in 900: −0.00667, standard error 0.00534.
 */
export function rateDifference(rates: TwoRates): Comparison {
  const { confidence = defaultConfidence, denominator, referenceDenominator } = rates;
  const label = { method: 'Wald', confidence, test: tests.Wald };
  const known = knownRates(rates, confidence);
  if (known === null) return noComparison(label, missing);
  const value = known.a / denominator - known.b / referenceDenominator;
  const standardError = Math.sqrt(known.a / denominator ** 2 + known.b / referenceDenominator ** 2);
  const half = twoSidedNormalQuantile(confidence) * standardError;
  return { ...label, value, lower: value - half, upper: value + half, standardError, pValue: waldP(value, standardError), reason: null };
}

export interface ScoreTest {
  /** Standard normal where the rates are equal; null without events. */
  readonly z: number | null;
  readonly pValue: number | null;
  readonly reason: string | null;
}

/**
 * The score test of equal rates: z = (a − E)/√(E·T₂/T), where E = (a + b)T₁/T are the events expected of the group.
 *
 * Source: Rothman, Modern Epidemiology, chapter 14. Errors as `rateRatio`. Example: 30 in 12,000 against 12 in 15,000 give z 3.519, p 0.000433.
 */
export function rateScoreTest(rates: TwoRates): ScoreTest {
  const known = knownRates(rates, defaultConfidence);
  if (known === null) return { z: null, pValue: null, reason: missing };
  const events = known.a + known.b;
  if (events === 0) return { z: null, pValue: null, reason: noEvents };
  const share = 1 / (1 + known.timeRatio);
  const z = (known.a - events * share) / Math.sqrt(events * share * (1 - share));
  return { z, pValue: waldP(z, 1), reason: null };
}

/**
 * R's exact p-value of equal rates (poisson.test): outcomes no likelier than the observed one. It need not agree with the exact limits.
 *
 * Errors as `rateRatio`; null where a count is missing. Example: 10 in 1,000 against 15 in 900 give 0.2328577948982614.
 */
export function rateRatioMinimumLikelihoodP(rates: TwoRates): number | null {
  const known = knownRates(rates, defaultConfidence);
  if (known === null) return null;
  const events = requireWholeCount('events', known.a) + requireWholeCount('referenceEvents', known.b);
  const share = 1 / (1 + known.timeRatio);
  return minimumLikelihoodP(known.a, {
    highest: events,
    mean: events * share,
    probability: (count) => binomialProbability(count, events, share),
    cdf: (count, tail) => binomialCdf(count, events, share, tail),
  });
}

function knownRates({ events, denominator, referenceEvents, referenceDenominator }: TwoRates, confidence: number): KnownRates | null {
  requireConfidence(confidence);
  const timeRatio = requirePositive('referenceDenominator', referenceDenominator) / requirePositive('denominator', denominator);
  if (events === null || referenceEvents === null) return null;
  return { a: requireCount('events', events), b: requireCount('referenceEvents', referenceEvents), timeRatio };
}

function waldRateRatio({ a, b, timeRatio }: KnownRates, confidence: number): Comparison {
  return logWaldComparison({
    ratio: (a / b) * timeRatio,
    standardError: Math.sqrt(1 / a + 1 / b),
    confidence,
    method: 'Wald',
    whyUndefined: a + b === 0 ? noEvents : 'One group has no events, and Wald limits need events in both: use the exact limits.',
  });
}

/** Clopper and Pearson's limits as odds, each end from both sides so that neither end loses digits. */
function exactOdds(a: number, b: number, half: number): readonly [number, number] {
  const lower = a === 0 ? 0 : betaQuantile(half, a, b + 1, 'lower') / betaQuantile(half, b + 1, a, 'upper');
  const upper = b === 0 ? Infinity : betaQuantile(half, a + 1, b, 'upper') / betaQuantile(half, b, a + 1, 'lower');
  return [lower, upper];
}

function midPOdds(a: number, b: number, half: number): readonly [number, number] {
  const start = (a + 0.5) / (b + 0.5);
  const lower = a === 0 ? 0 : findPositiveRoot((odds) => tailAt(a, b, odds, 'upper', 0.5) - half, start, 'below');
  const upper = b === 0 ? Infinity : findPositiveRoot((odds) => tailAt(a, b, odds, 'lower', 0.5) - half, start, 'above');
  return [lower, upper];
}

/** P(X at least, or at most, a) of a + b at the given odds, the observed outcome counted by its weight (½ for mid-p). */
function tailAt(a: number, b: number, odds: number, tail: Tail, observedWeight: number): number {
  const share = odds / (1 + odds);
  const rest = 1 / (1 + odds);
  const including = tail === 'upper' ? atLeast(a, b, share, rest) : atLeast(b, a, rest, share);
  const beyond = tail === 'upper' ? atLeast(a + 1, b - 1, share, rest) : atLeast(b + 1, a - 1, rest, share);
  return observedWeight * including + (1 - observedWeight) * beyond;
}

/** P(X ≥ successes) of successes + failures trials. */
function atLeast(successes: number, failures: number, share: number, rest: number): number {
  if (failures < 0) return 0;
  return successes === 0 ? 1 : betaCdfOfParts(share, rest, successes, failures + 1, 'lower');
}
