import { ArgumentError } from './argument-error.ts';
import { defaultConfidence, requireConfidence, requireCount, requirePositive, type Count } from './arguments.ts';
import { logWaldComparison, noComparison, type Comparison } from './comparison.ts';
import { chiSquareCdf, chiSquareQuantile } from './distributions/chi-square.ts';
import { findPositiveRoot } from './positive-root.ts';

/** Events of those at risk in a group and in the group it is compared with. */
export interface TwoProportions {
  readonly events: Count;
  readonly total: number;
  readonly referenceEvents: Count;
  readonly referenceTotal: number;
  readonly confidence?: number;
}

export type RiskRatioMethod = 'Katz' | 'Koopman';

/** x₁ of n₁ against x₂ of n₂. */
export interface KnownProportions {
  readonly x1: number;
  readonly n1: number;
  readonly x2: number;
  readonly n2: number;
}

export const missingProportion = 'An event count is missing, so the two groups cannot be compared.';
const noEvents = 'There are no events in either group, so there is no ratio.';
const tests: Record<RiskRatioMethod, string> = { Katz: 'Wald test', Koopman: 'score test' };

/**
 * The risk (or prevalence) of a group over that of its reference: how much commoner something is.
 *
 * Katz: exp(ln RR ± z√(1/x₁ − 1/n₁ + 1/x₂ − 1/n₂)), undefined where either group has no events. Koopman: the ratios that a score test
 * does not reject, which serve at zeros too. Source: Katz and others (1978); Koopman (1984). Unit: a ratio.
 * Throws ArgumentError: counts below zero, totals not above zero, more events than the total, confidence outside [0.9, 1).
 * Example: 12 of 100 against 5 of 100: 2.4, Katz 0.878 to 6.562, Koopman 0.919 to 6.353.
 */
export function riskRatio(proportions: TwoProportions & { readonly method: RiskRatioMethod }): Comparison {
  const { method, confidence = defaultConfidence } = proportions;
  requireConfidence(confidence);
  const known = knownProportions(proportions);
  if (known === null) return noComparison({ method, confidence, test: tests[method] }, missingProportion);
  return method === 'Katz' ? katz(known, confidence) : koopman(known, confidence);
}

/** The two proportions checked, or null where a count is missing. Throws ArgumentError as `riskRatio` says. */
export function knownProportions({ events, total, referenceEvents, referenceTotal }: TwoProportions): KnownProportions | null {
  const n1 = requirePositive('total', total);
  const n2 = requirePositive('referenceTotal', referenceTotal);
  if (events === null || referenceEvents === null) return null;
  return { x1: eventsWithin('events', events, n1), n1, x2: eventsWithin('referenceEvents', referenceEvents, n2), n2 };
}

function eventsWithin(argument: string, events: number, total: number): number {
  requireCount(argument, events);
  if (events > total) throw new ArgumentError(argument, events, `there cannot be more events than the ${total} at risk`);
  return events;
}

function katz({ x1, n1, x2, n2 }: KnownProportions, confidence: number): Comparison {
  return logWaldComparison({
    ratio: x1 / n1 / (x2 / n2),
    standardError: Math.sqrt(1 / x1 - 1 / n1 + 1 / x2 - 1 / n2),
    confidence,
    method: 'Katz',
    whyUndefined: x1 + x2 === 0 ? noEvents : 'One group has no events, and Katz limits need events in both: use Koopman’s.',
  });
}

function koopman(known: KnownProportions, confidence: number): Comparison {
  const { x1, n1, x2, n2 } = known;
  const shared = { confidence, method: 'Koopman', test: tests.Koopman, standardError: null };
  if (x1 + x2 === 0) return { ...shared, value: null, lower: 0, upper: Infinity, pValue: null, reason: noEvents };
  const critical = chiSquareQuantile(1 - confidence, 1, 'upper');
  const beyond = (ratio: number): number => scoreChiSquare(known, ratio) - critical;
  const value = x1 / n1 / (x2 / n2);
  const lower = x1 === 0 ? 0 : findPositiveRoot(beyond, searchStart(value, n1 + n2), 'below');
  const upper = x2 === 0 ? Infinity : findPositiveRoot(beyond, searchStart(value, n1 + n2), 'above');
  return { ...shared, value, lower, upper, pValue: chiSquareCdf(scoreChiSquare(known, 1), 1, 'upper'), reason: null };
}

/** A ratio of 0 or Infinity has no logarithm: the search starts from one that no sample of this size tells from it. */
function searchStart(value: number, people: number): number {
  return Math.min(Math.max(value, 1e-6 / people), 1e6 * people);
}

/**
 * Koopman's score χ² of the data against a ratio θ: Σ(xᵢ − nᵢpᵢ)²/(nᵢpᵢ(1 − pᵢ)) at the risks that fit best with p₁ = θp₂.
 *
 * With U = (x₂ − n₂p₂)/(1 − p₂) = −(x₁ − n₁p₁)/(1 − p₁) it is U²[(1 − p₁)/(n₁p₁) + (1 − p₂)/(n₂p₂)], which stays finite as a risk nears 1.
 */
function scoreChiSquare({ x1, n1, x2, n2 }: KnownProportions, ratio: number): number {
  const half = (ratio * (n1 + x2) + x1 + n2) / 2;
  const product = (n1 + n2) * ratio * (x1 + x2);
  const p1 = product / (n1 + n2) / (half + Math.sqrt(Math.max(0, half * half - product)));
  const p2 = p1 / ratio;
  // Everybody has it in both groups: ratio 1 fits exactly.
  if (p1 >= 1 && p2 >= 1) return 0;
  const score = p1 < p2 ? (x1 - n1 * p1) / (1 - p1) : (x2 - n2 * p2) / (1 - p2);
  return score * score * ((1 - p1) / (n1 * p1) + (1 - p2) / (n2 * p2));
}
