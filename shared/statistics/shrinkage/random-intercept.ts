import { findRoot } from '../root-finding.ts';
import { total, valueAt } from '../rows.ts';
import { gaussHermite } from './gauss-hermite.ts';
import type { ShrunkenArea } from './shrunken-ratio.ts';

/** A family of counts, at a linear predictor η. */
export interface CountFamily {
  /** The expected count. */
  readonly mean: (base: number, predictor: number) => number;
  /** The derivative of the expected count in η, from the expected count. */
  readonly weight: (base: number, mean: number) => number;
  /** The log-likelihood of an area, up to a constant, given its expected count at η. */
  readonly logLikelihood: (area: ShrunkenArea, predictor: number, mean: number) => number;
  /** The predictor at which a share of the base is expected. */
  readonly link: (share: number) => number;
}

/** Counts against expected ones, with log link. */
export const poissonFamily: CountFamily = {
  mean: (base, predictor) => base * Math.exp(predictor),
  weight: (_, mean) => mean,
  logLikelihood: ({ events }, predictor, mean) => events * predictor - mean,
  link: Math.log,
};

/** Events among births, with logit link. */
export const binomialFamily: CountFamily = {
  mean: (base, predictor) => base / (1 + Math.exp(-predictor)),
  weight: (base, mean) => mean * (1 - mean / base),
  // For a large predictor ln(1 + e^η) is taken as η + ln(1 + e^−η), which cannot overflow.
  logLikelihood: ({ events, base }, predictor) => events * predictor - base * (Math.max(0, predictor) + Math.log1p(Math.exp(-Math.abs(predictor)))),
  link: (share) => Math.log(share / (1 - share)),
};

export interface RandomIntercept {
  /** The fixed intercept, on the scale of the link. */
  readonly intercept: number;
  /** Standard deviation of the areas about it; 0 when they vary no more than chance. */
  readonly deviation: number;
}

/** An area's effect at its most likely value, with its standard error given the fitted model. */
export interface AreaEffect {
  readonly mode: number;
  readonly standardError: number;
}

const rule = gaussHermite(25);

/** Areas whose rates spread more than this many times e about the middle one are beyond a normal effect, and beyond 25 points. */
const widestDeviation = 4;

/**
 * Fits counts with one normal random intercept an area by maximum likelihood, integrating each area's effect by adaptive
 * Gauss-Hermite quadrature with 25 points.
 *
 * Source: Pinheiro and Bates (1995); lme4's glmer with nAGQ = 25, with which it agrees to about 1e-3.
 * The likelihood is at its maximum where the scores in the intercept and in the variance are 0; where the variance's score at 0
 * is not above 0, the areas vary no more than chance and the deviation is 0. The areas must hold some events, but not only events.
 * null when the best deviation would be above 4 on the scale of the link: no model of this kind fits such areas.
 */
export function fitRandomIntercept(family: CountFamily, areas: readonly ShrunkenArea[]): RandomIntercept | null {
  const share = total(areas.map(({ events }) => events)) / total(areas.map(({ base }) => base));
  const flat = family.link(share);
  if (excessVariation(family, areas, flat) <= 0) return { intercept: flat, deviation: 0 };
  let intercept = flat;
  const score = (deviation: number): number => {
    intercept = fittedIntercept(family, areas, deviation, intercept);
    return total(areas.map((area) => posteriorOf(family, area, intercept, deviation).square - deviation ** 2)) / deviation ** 4;
  };
  let high = 0.5;
  while (score(high) > 0) {
    if (high >= widestDeviation) return null;
    high *= 2;
  }
  let low = high / 2;
  while (score(low) < 0) low /= 2;
  const deviation = findRoot(score, low, high, { tolerance: 1e-9 });
  return { intercept: fittedIntercept(family, areas, deviation, intercept), deviation };
}

/** The most likely effect of an area under a fitted model with a deviation above 0. */
export function areaEffect(family: CountFamily, area: ShrunkenArea, { intercept, deviation }: RandomIntercept): AreaEffect {
  const precision = 1 / deviation ** 2;
  let effect = 0;
  let information = precision;
  // Newton's error is about the square of its step, so a step this short is the last one needed, and is above the rounding of large counts.
  for (let step = Infinity; Math.abs(step) > 1e-7; ) {
    const mean = family.mean(area.base, intercept + effect);
    information = family.weight(area.base, mean) + precision;
    step = (area.events - mean - effect * precision) / information;
    // A long step on an exponential overshoots; the target is concave, so short ones arrive.
    effect += Math.min(1, Math.max(-1, step));
  }
  return { mode: effect, standardError: 1 / Math.sqrt(information) };
}

/** Σ((O − μ)² − weight) without area effects: above 0 when the areas vary more than chance. */
function excessVariation(family: CountFamily, areas: readonly ShrunkenArea[], predictor: number): number {
  return total(
    areas.map(({ events, base }) => {
      const mean = family.mean(base, predictor);
      return (events - mean) ** 2 - family.weight(base, mean);
    }),
  );
}

/** The intercept of best fit at a deviation, by Newton's method on a concave likelihood. */
function fittedIntercept(family: CountFamily, areas: readonly ShrunkenArea[], deviation: number, start: number): number {
  let intercept = start;
  for (let step = Infinity; Math.abs(step) > 1e-8; ) {
    const posteriors = areas.map((area) => posteriorOf(family, area, intercept, deviation));
    step = total(posteriors.map(({ residual }) => residual)) / total(posteriors.map(({ information }) => information));
    intercept += Math.min(1, Math.max(-1, step));
  }
  return intercept;
}

/** Averages over an area's effect given its count. */
interface Posterior {
  /** Mean of O − μ, the score in the intercept, and minus its derivative. */
  readonly residual: number;
  readonly information: number;
  /** Mean of the squared effect. */
  readonly square: number;
}

function posteriorOf(family: CountFamily, area: ShrunkenArea, intercept: number, deviation: number): Posterior {
  const { mode, standardError } = areaEffect(family, area, { intercept, deviation });
  const logJoint = (effect: number, mean: number): number => family.logLikelihood(area, intercept + effect, mean) - effect ** 2 / (2 * deviation ** 2);
  const top = logJoint(mode, family.mean(area.base, intercept + mode));
  let weights = 0;
  let residuals = 0;
  let squaredResiduals = 0;
  let curvature = 0;
  let squares = 0;
  for (const [at, node] of rule.nodes.entries()) {
    const effect = mode + Math.SQRT2 * standardError * node;
    const mean = family.mean(area.base, intercept + effect);
    const weight = valueAt(rule.weights, at) * Math.exp(node * node + logJoint(effect, mean) - top);
    const residual = area.events - mean;
    weights += weight;
    residuals += weight * residual;
    squaredResiduals += weight * residual ** 2;
    curvature += weight * family.weight(area.base, mean);
    squares += weight * effect ** 2;
  }
  const residual = residuals / weights;
  return { residual, information: curvature / weights - (squaredResiduals / weights - residual ** 2), square: squares / weights };
}
