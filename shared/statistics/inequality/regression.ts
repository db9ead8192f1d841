import { ArgumentError } from '../argument-error.ts';
import { defaultConfidence, requireConfidence, requireCount, requirePositive, type Count } from '../arguments.ts';
import { logWaldComparison, noComparison, waldP, type Comparison } from '../comparison.ts';
import { twoSidedNormalQuantile } from '../distributions/normal.ts';
import { total, valueAt } from '../rows.ts';
import { fitTwoParameterModel, type EventModel, type FittedModel } from '../two-parameter-model.ts';
import { relativeRanks } from './relative-rank.ts';
import { weightedLine } from '../weighted-line.ts';

export interface GradientGroup {
  readonly population: number;
  readonly events: Count;
}

export interface GradientInput {
  /** Ordered groups, the most deprived first. */
  readonly groups: readonly GradientGroup[];
  /** The unit of the slope index: 1,000 for events per 1,000. */
  readonly multiplier: number;
  readonly confidence?: number;
}

export interface LinearGradient {
  /** Fitted rate at the most deprived end, and its rise to the least deprived end: PHE's slope index, untransformed. Per `multiplier`. */
  readonly intercept: number | null;
  readonly slopeIndex: number | null;
  /** Two relative indices that are different numbers: least over most deprived end (PHE), and slope over the mean rate. */
  readonly ratioOfEnds: number | null;
  readonly slopeOverMean: number | null;
  readonly reason: string | null;
}

const missing = 'An event count is missing, and the line needs all groups.';
const noEvents = 'There are no events, so there is no gradient.';
const noFit = 'All events (or all without one) are at one end, so no finite gradient fits best.';

/**
 * The gradient by weighted least squares of the rate on relative rank, weighted by population.
 *
 * Source: Low and Low (2004); Mackenbach and Kunst (1997) for slope over mean. Limits of the slope need errors of the rates: see `slopeIndex`.
 * Throws ArgumentError: fewer than two groups, a population or multiplier not above zero, counts below zero, more events than people.
 * Example: 30 of 1,000 and 10 of 1,000, per 1,000: intercept 40, slope index −40, slope over mean −2.
 */
export function linearGradient(input: Omit<GradientInput, 'confidence'>): LinearGradient {
  const groups = knownGroups(input);
  const none = { intercept: null, slopeIndex: null, ratioOfEnds: null, slopeOverMean: null };
  if (groups === null) return { ...none, reason: missing };
  const mean = (total(groups.map(({ events }) => events)) / total(groups.map(({ atRisk }) => atRisk))) * input.multiplier;
  if (mean === 0) return { ...none, intercept: 0, slopeIndex: 0, reason: noEvents };
  const { weights } = weightedLine(groups.map(({ x, atRisk }) => ({ x, weight: atRisk })));
  const rates = groups.map(({ events, atRisk }) => (events / atRisk) * input.multiplier);
  const intercept = total(weights.map((weight, group) => weight.intercept * valueAt(rates, group)));
  const slopeIndex = total(weights.map((weight, group) => weight.slope * valueAt(rates, group)));
  return { intercept, slopeIndex, ratioOfEnds: (intercept + slopeIndex) / intercept, slopeOverMean: slopeIndex / mean, reason: null };
}

export interface ModelGradient {
  /** Poisson: rate ratio of the least to the most deprived end. Logistic: odds ratio of the two ends. Wald limits. */
  readonly relativeIndex: Comparison;
  /** Fitted value at the least less that at the most deprived end, per `multiplier`, with delta-method limits. */
  readonly slopeIndex: Comparison;
  readonly model: FittedModel | null;
}

/**
 * The gradient by Poisson or logistic regression of events on relative rank.
 *
 * Relative index e^β with β ± z·SE; slope index = fitted(1) − fitted(0), its variance by the delta method.
 * Source: Moreno-Betancur and others (2015); R's glm, `tolerance` as `fitTwoParameterModel`. Errors as `linearGradient`, and confidence outside [0.9, 1).
 * Example: 67, 143, 26, 86, 29 of 9223, 22732, 5143, 27840, 9729, Poisson per 1,000: RII 0.274 (0.185 to 0.405), SII −6.121 (SE 1.007).
 */
export function modelGradient(input: GradientInput & { readonly model: EventModel; readonly tolerance?: number }): ModelGradient {
  const { multiplier, model, confidence = defaultConfidence } = input;
  const label = { confidence: requireConfidence(confidence), method: `${model} regression on relative rank`, test: 'Wald test' };
  const nothing = (reason: string): ModelGradient => ({ relativeIndex: noComparison(label, reason), slopeIndex: noComparison(label, reason), model: null });
  const groups = knownGroups(input);
  if (groups === null) return nothing(missing);
  const fitted = fitTwoParameterModel(groups, model, input.tolerance);
  if (fitted === null) return nothing(groups.every(({ events }) => events === 0) ? noEvents : noFit);
  const { intercept, slope, interceptVariance, slopeVariance, covariance } = fitted;
  const most = end(model, intercept, multiplier);
  const least = end(model, intercept + slope, multiplier);
  const value = least.fitted - most.fitted;
  const byIntercept = least.derivative - most.derivative;
  const variance = byIntercept ** 2 * interceptVariance + 2 * byIntercept * least.derivative * covariance + least.derivative ** 2 * slopeVariance;
  const standardError = Math.sqrt(variance);
  const half = twoSidedNormalQuantile(confidence) * standardError;
  return {
    relativeIndex: logWaldComparison({ ...label, ratio: Math.exp(slope), standardError: Math.sqrt(slopeVariance), whyUndefined: noFit }),
    slopeIndex: { ...label, value, lower: value - half, upper: value + half, standardError, pValue: waldP(value, standardError), reason: null },
    model: fitted,
  };
}

/** The fitted value at one end of the line and how fast it moves with the linear predictor, per multiplier. */
function end(model: EventModel, linear: number, multiplier: number): { readonly fitted: number; readonly derivative: number } {
  if (model === 'Poisson') return { fitted: multiplier * Math.exp(linear), derivative: multiplier * Math.exp(linear) };
  const risk = 1 / (1 + Math.exp(-linear));
  return { fitted: multiplier * risk, derivative: multiplier * risk * (1 - risk) };
}

/** The groups at their relative ranks, or null where a count is missing. */
function knownGroups({ groups, multiplier }: Omit<GradientInput, 'confidence'>) {
  if (groups.length < 2) throw new ArgumentError('groups', groups.length, 'give at least two groups');
  requirePositive('multiplier', multiplier);
  const ranks = relativeRanks(groups.map(({ population }, place) => requirePositive(`population of group ${place + 1}`, population)));
  const known = groups.map(({ population, events }, place) => {
    if (events === null) return null;
    if (requireCount(`events of group ${place + 1}`, events) > population) {
      throw new ArgumentError(`events of group ${place + 1}`, events, `there cannot be more events than the ${population} people`);
    }
    return { x: valueAt(ranks, place).rank, events, atRisk: population };
  });
  return known.some((group) => group === null) ? null : known.filter((group) => group !== null);
}
