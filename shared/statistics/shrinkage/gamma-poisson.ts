import { defaultConfidence, requireConfidence, type Count } from '../arguments.ts';
import { gammaQuantile } from '../distributions/gamma.ts';
import { noEstimate, type Estimate } from '../estimate.ts';
import { findRoot } from '../root-finding.ts';
import { total } from '../rows.ts';
import { estimateAreas, knownAreas, noEvents, sameForEveryArea, type ShrunkenArea } from './shrunken-ratio.ts';

export interface GammaPoissonInput {
  /** Observed events of each area; a null count is missing and its area is left out of the fit. */
  readonly observed: readonly Count[];
  /** Expected events of each area, from the overall rate or a case-mix model. */
  readonly expected: readonly number[];
  readonly confidence?: number;
}

export interface GammaPoisson {
  /** The gamma distribution of the true ratios, shape and rate; both Infinity when they vary no more than chance, null without events. */
  readonly shape: number | null;
  readonly rate: number | null;
  /** The shrunken observed/expected ratio of each area. */
  readonly ratios: readonly Estimate[];
}

/**
 * Gamma-Poisson empirical-Bayes ratios: O ~ Poisson(E θ), θ ~ Gamma(s, r), s and r by maximum likelihood over all areas.
 *
 * Ratio (O + s)/(E + r), limits from Gamma(O + s, E + r): they treat s and r as known. Fitted by its score in the mean s/r and
 * in 1/s, which is 0 where the counts vary no more than Poisson counts; s and r are then infinite.
 * Source: Clayton and Kaldor (1987), Biometrics 43.
 * Throws ArgumentError for a count that is not whole, an expected count of 0 or less, unequal columns or a confidence outside [0.9, 1).
 * Example: O 2, 9, 4 and 20 with 8 expected in each: s 1.9031, r 1.7400, and the first ratio 0.4007.
 */
export function gammaPoisson({ observed, expected, confidence = defaultConfidence }: GammaPoissonInput): GammaPoisson {
  const label = { confidence: requireConfidence(confidence), method: 'gamma-Poisson empirical Bayes' };
  const areas = knownAreas(observed, expected, 'expected');
  const overall = total(areas.map(({ events }) => events)) / total(areas.map(({ base }) => base));
  if (!(overall > 0)) return { shape: null, rate: null, ratios: observed.map(() => noEstimate(label, noEvents)) };
  if (dispersionScore(areas, 0, overall) <= 0) {
    return { shape: Infinity, rate: Infinity, ratios: estimateAreas(observed, expected, label, () => sameForEveryArea(label, overall)) };
  }
  const dispersion = fittedDispersion(areas);
  const shape = 1 / dispersion;
  const rate = shape / meanRatio(areas, dispersion);
  const tail = (1 - confidence) / 2;
  const ratios = estimateAreas(observed, expected, label, ({ events, base }) => ({
    ...label,
    value: (events + shape) / (base + rate),
    lower: gammaQuantile(tail, events + shape, 'lower') / (base + rate),
    upper: gammaQuantile(tail, events + shape, 'upper') / (base + rate),
    reason: null,
  }));
  return { shape, rate, ratios };
}

/** The dispersion 1/s at which its score is 0: the score is above 0 near 0 and below it far out. */
function fittedDispersion(areas: readonly ShrunkenArea[]): number {
  const score = (dispersion: number): number => dispersionScore(areas, dispersion, meanRatio(areas, dispersion));
  let high = 1;
  while (score(high) > 0) high *= 4;
  let low = high / 4;
  while (score(low) < 0) low /= 4;
  return findRoot(score, low, high);
}

/** The mean ratio s/r of best fit at a dispersion: Σ(O − mE)/(1 + φmE) = 0, which falls with m. */
function meanRatio(areas: readonly ShrunkenArea[], dispersion: number): number {
  const ratios = areas.map(({ events, base }) => events / base);
  const score = (mean: number): number => total(areas.map(({ events, base }) => (events - mean * base) / (1 + dispersion * mean * base)));
  return findRoot(score, Math.min(...ratios), Math.max(...ratios));
}

/** Derivative of the log-likelihood in the dispersion; at 0 it is ½Σ((O − μ)² − O). */
function dispersionScore(areas: readonly ShrunkenArea[], dispersion: number, mean: number): number {
  return total(
    areas.map(({ events, base }) => {
      const expected = mean * base;
      let sum = expected ** 2 * logRemainder(dispersion * expected) - (events * expected) / (1 + dispersion * expected);
      for (let k = 1; k < events; k += 1) sum += k / (1 + dispersion * k);
      return sum;
    }),
  );
}

/** (ln(1 + x) − x/(1 + x))/x², which is ½ at 0: by its series where the difference would cancel. */
function logRemainder(x: number): number {
  if (x > 0.01) return (Math.log1p(x) - x / (1 + x)) / (x * x);
  return 1 / 2 - x * (2 / 3 - x * (3 / 4 - x * (4 / 5 - x * (5 / 6 - x * (6 / 7 - (x * 7) / 8)))));
}
