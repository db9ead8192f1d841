import { ArgumentError } from '../argument-error.ts';
import { defaultConfidence, requireConfidence, type Count } from '../arguments.ts';
import { twoSidedNormalQuantile } from '../distributions/normal.ts';
import { noEstimate, type Estimate } from '../estimate.ts';
import { total } from '../rows.ts';
import { areaEffect, binomialFamily, fitRandomIntercept, poissonFamily, type CountFamily, type RandomIntercept } from './random-intercept.ts';
import { estimateAreas, knownAreas, noEvents, sameForEveryArea, type ShrunkenArea } from './shrunken-ratio.ts';

export interface StabilisedRatiosInput {
  /** Observed events of each area; a null count is missing and its area is left out of the fit. */
  readonly observed: readonly Count[];
  readonly expected: readonly number[];
  readonly confidence?: number;
}

export interface StabilisedRatesInput {
  /** Events and births of each area; a null count is missing and its area is left out of the fit. */
  readonly events: readonly Count[];
  readonly births: readonly number[];
  readonly confidence?: number;
}

export interface Stabilised {
  /** The fitted intercept and deviation; null when nothing can be fitted. */
  readonly model: RandomIntercept | null;
  readonly areas: readonly Estimate[];
}

/**
 * Stabilised observed/expected ratios from a Poisson model with a normal random intercept: exp(intercept + mode of the area).
 *
 * Limits are the mode ∓ z standard errors given the fitted model. Source: random-intercept Poisson, glmer with nAGQ = 25.
 * Throws ArgumentError for a count that is not whole, an expected count of 0 or less, unequal columns or a confidence outside [0.9, 1).
 * Example: O 2, 9, 4 and 20 with 8 expected in each: deviation 0.7639, and the first ratio 0.4041.
 */
export function stabilisedRatios({ observed, expected, confidence = defaultConfidence }: StabilisedRatiosInput): Stabilised {
  const method = 'random-intercept Poisson model';
  return stabilise({ family: poissonFamily, events: observed, base: expected, baseName: 'expected', confidence, method, most: Infinity, value: Math.exp });
}

/**
 * Stabilised rates, in events per birth, from a logistic model with a normal random intercept: the shape of MBRRACE-UK's model
 * without its case mix, which needs the records of births.
 *
 * A comparator group's rate times (rate ÷ overall rate) is what MBRRACE-UK calls stabilised and adjusted.
 * Source and limits as stabilisedRatios. Throws ArgumentError also for more events than births.
 * Example: 2, 9, 4 and 20 deaths in 1,000 births each: deviation 0.7718, and the first rate 0.003222.
 */
export function stabilisedRates({ events, births, confidence = defaultConfidence }: StabilisedRatesInput): Stabilised {
  const value = (predictor: number): number => 1 / (1 + Math.exp(-predictor));
  return stabilise({ family: binomialFamily, events, base: births, baseName: 'births', confidence, method: 'random-intercept logistic model', most: 1, value });
}

interface Stabilisation {
  readonly family: CountFamily;
  readonly events: readonly Count[];
  readonly base: readonly number[];
  readonly baseName: string;
  readonly confidence: number;
  readonly method: string;
  /** Events for each of the base can be no more than this. */
  readonly most: number;
  readonly value: (predictor: number) => number;
}

function stabilise({ family, events, base, baseName, confidence, method, most, value }: Stabilisation): Stabilised {
  const label = { confidence: requireConfidence(confidence), method };
  const known = knownAreas(events, base, baseName);
  known.forEach((area) => {
    requireAtMost(area, most, baseName);
  });
  const share = total(known.map((area) => area.events)) / total(known.map((area) => area.base));
  if (!(share > 0 && share < most)) return { model: null, areas: events.map(() => noEstimate(label, share === most ? onlyEvents : noEvents)) };
  const model = fitRandomIntercept(family, known);
  if (model === null) return { model, areas: events.map(() => noEstimate(label, tooDifferent)) };
  if (model.deviation === 0) return { model, areas: estimateAreas(events, base, label, () => sameForEveryArea(label, value(model.intercept))) };
  const z = twoSidedNormalQuantile(confidence);
  const areas = estimateAreas(events, base, label, (area) => {
    const { mode, standardError } = areaEffect(family, area, model);
    const predictor = model.intercept + mode;
    return { ...label, value: value(predictor), lower: value(predictor - z * standardError), upper: value(predictor + z * standardError), reason: null };
  });
  return { model, areas };
}

const tooDifferent = 'The areas differ so much that a model with one normal effect an area does not fit them.';
const onlyEvents = 'Every birth has the event, so nothing can be fitted.';

function requireAtMost({ events, base }: ShrunkenArea, most: number, baseName: string): void {
  if (events > base * most) throw new ArgumentError('events', events, `there cannot be more than the ${base} ${baseName}`);
}
