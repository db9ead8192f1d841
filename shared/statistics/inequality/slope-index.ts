import { ArgumentError } from '../argument-error.ts';
import { defaultConfidence, requireConfidence } from '../arguments.ts';
import { noEstimate, numberOrNull, type Estimate, type EstimateLabel } from '../estimate.ts';
import { total, valueAt } from '../rows.ts';
import { exactSlopeLimits, fiellerLimits, simulatedLimits, slopeStandardError, type Limits } from './slope-limits.ts';
import { fitSlopeModel, type KnownSlopeQuantile, type SlopeModel, type SlopeQuantile, type SlopeValueType } from './slope-model.ts';
import type { SlopeDraws } from './slope-draws.ts';
import type { SlopeSimulator } from './slope-simulator.ts';

export interface SlopeIndexInput {
  /** 5 to 100 quantiles in order, the most deprived first. */
  readonly quantiles: readonly SlopeQuantile[];
  readonly valueType: SlopeValueType;
  /** Regress logarithms of rates, logits of proportions; false unless asked. */
  readonly transform?: boolean;
  /** Scales the slope index; negative turns both indices round, so that a rate that falls with deprivation reads as a positive gap. 1 unless given. */
  readonly multiplier?: number;
  /** Levels of the limits, all from the same draws; 95% unless given. */
  readonly confidences?: readonly number[];
  /** Exact where the slope is linear (values of type other, or transformed), by simulation where it is not. */
  readonly limits: 'exact' | SlopeSimulator;
  /** Repeats the simulation ten times to say how far its limits move; false unless asked. */
  readonly reliability?: boolean;
}

export interface SlopeIndexLevel {
  readonly slopeIndex: Estimate;
  readonly relativeIndex: Estimate;
}

export interface SlopeIndex {
  /** One for each level of confidence, as asked. */
  readonly levels: readonly SlopeIndexLevel[];
  /** The fitted value at the most deprived end; times |multiplier| where values are transformed, as PHE gives it. */
  readonly intercept: number | null;
  /** Of the slope on the scale of the regression, where it is linear; null where only simulation knows it. */
  readonly standardError: number | null;
  /** Where asked, how far limits move between simulations: the mean absolute difference of nine from the first, one for each level. */
  readonly reliability: readonly SlopeReliability[] | null;
}

export interface SlopeReliability {
  readonly slopeIndex: number;
  /** Null where the ratio of the line's ends has no limits. */
  readonly relativeIndex: number | null;
}

/**
 * Slope and relative index of inequality: the rise of the fitted line from the most to the least deprived end, and the ratio of its ends.
 *
 * Formula: weighted least squares of value on relative rank with weights of population share; SII = multiplier × slope, RII = (intercept + slope)/intercept;
 * with `transform` the line is fitted to logarithms or logits and its ends are turned back before SII and RII are taken.
 * Source: Low and Low (2004), J Public Health 26; as phe_sii of PHEindicatormethods 2.1.0 computes it. Exact RII limits are Fieller's.
 * Units: SII in the unit of the values times the multiplier, RII a ratio (inverted by a negative multiplier).
 * Throws ArgumentError: quantiles fewer than 5 or more than 100; a population not above zero; a standard error or a limit missing or outside its
 * range; a rate or proportion at the end of its range given with limits; transform of other values or with standard errors; fewer than 1,000
 * repetitions; exact limits of a slope that is not linear. A missing value gives no number and a reason.
 * Example: populations 1,000 each, values 10, 9, 8, 7, 6 with standard errors of 1: SII −5 (95% −8.099 to −1.901), RII 5.5/10.5 = 0.524.
 */
export function slopeIndex({ quantiles, valueType, transform = false, multiplier = 1, confidences = [defaultConfidence], limits, reliability = false }: SlopeIndexInput): SlopeIndex {
  confidences.forEach(requireConfidence);
  if (!Number.isFinite(multiplier)) throw new ArgumentError('multiplier', multiplier, 'it must be a number');
  if (quantiles.length < 5 || quantiles.length > 100) throw new ArgumentError('quantiles', quantiles.length, 'give between 5 and 100 quantiles');
  const method = methodOf(limits);
  const known = quantiles.filter((quantile): quantile is KnownSlopeQuantile => quantile.value !== null);
  if (known.length < quantiles.length) {
    const missing = quantiles.findIndex(({ value }) => value === null) + 1;
    const nothing = (confidence: number): Estimate => noEstimate({ confidence, method }, `Quantile ${missing} has no value, and the line needs all of them.`);
    const levels = confidences.map((confidence) => ({ slopeIndex: nothing(confidence), relativeIndex: nothing(confidence) }));
    return { levels, intercept: null, standardError: null, reliability: null };
  }
  const model = fitSlopeModel(known, valueType, transform);
  const asked = { model, transform, multiplier, confidences };
  const simulated = limits === 'exact' ? null : Array.from({ length: reliability ? 10 : 1 }, () => simulatedRound(asked, limits.draw(model)));
  const first = simulated === null ? exactRound(asked) : valueAt(simulated, 0);
  const most = model.unit(model.intercept);
  const least = model.unit(model.intercept + model.slope);
  const gap = multiplier * (transform ? least - most : model.slope);
  const ratio = multiplier < 0 ? most / least : least / most;
  return {
    levels: confidences.map((confidence, level) => {
      const found = valueAt(first, level);
      return { slopeIndex: estimate(gap, found.gap, { confidence, method }), relativeIndex: estimate(ratio, found.ratio, { confidence, method }) };
    }),
    intercept: transform ? most * Math.abs(multiplier) : most,
    standardError: model.linear ? slopeStandardError(model) : null,
    reliability: simulated !== null && reliability ? confidences.map((_, level) => movement(simulated, level)) : null,
  };
}

interface Asked {
  readonly model: SlopeModel;
  readonly transform: boolean;
  readonly multiplier: number;
  readonly confidences: readonly number[];
}

interface IndexLimits {
  readonly gap: Limits;
  readonly ratio: Limits;
}

const noLimits: Limits = { lower: NaN, upper: NaN };

function methodOf(limits: SlopeIndexInput['limits']): string {
  return limits === 'exact' ? 'weighted regression on relative rank, exact limits' : `weighted regression on relative rank, ${limits.repetitions} simulations from seed ${limits.seed}`;
}

function exactRound({ model, transform, multiplier, confidences }: Asked): readonly IndexLimits[] {
  if (!model.linear) throw new ArgumentError('limits', 'exact', 'the slope of untransformed rates or proportions is not linear in its draws: simulate, or transform');
  return confidences.map((confidence) => {
    const slope = exactSlopeLimits(model, confidence);
    if (transform) return aboutMidpoint(model, slope, multiplier);
    return { gap: scaled(slope, multiplier), ratio: fiellerLimits(model, confidence, multiplier < 0) ?? noLimits };
  });
}

function simulatedRound({ model, transform, multiplier, confidences }: Asked, draws: SlopeDraws): readonly IndexLimits[] {
  if (transform) return simulatedLimits(draws, 'slope', 1, confidences).map((slope) => aboutMidpoint(model, slope, multiplier));
  const slopes = simulatedLimits(draws, 'slope', multiplier < 0 ? -1 : 1, confidences);
  const ratios = simulatedLimits(draws, multiplier < 0 ? 'most over least deprived' : 'least over most deprived', 1, confidences);
  return slopes.map((slope, level) => ({
    gap: { lower: Math.abs(multiplier) * slope.lower, upper: Math.abs(multiplier) * slope.upper },
    ratio: valueAt(ratios, level),
  }));
}

/** Limits of slope on the regressed scale, turned about the fitted middle of the line and back to the unit of the values. */
function aboutMidpoint({ intercept, slope, unit }: SlopeModel, { lower, upper }: Limits, multiplier: number): IndexLimits {
  const middle = intercept + slope / 2;
  const turned = [lower, upper].map((limit) => ({ most: unit(middle - limit / 2), least: unit(middle + limit / 2) }));
  const gaps = turned.map(({ most, least }) => (least - most) * multiplier);
  const ratios = turned.map(({ most, least }) => (multiplier < 0 ? most / least : least / most));
  return { gap: ascending(gaps), ratio: ascending(ratios) };
}

function scaled({ lower, upper }: Limits, multiplier: number): Limits {
  return ascending([lower * multiplier, upper * multiplier]);
}

function ascending(pair: readonly number[]): Limits {
  return { lower: Math.min(...pair), upper: Math.max(...pair) };
}

function estimate(value: number, { lower, upper }: Limits, label: EstimateLabel): Estimate {
  const reason = 'The fitted line is too close to zero at the end that divides, so the ratio of its ends has no number or no limits.';
  return {
    ...label,
    value: numberOrNull(value),
    lower: numberOrNull(lower),
    upper: numberOrNull(upper),
    reason: [value, lower, upper].some(Number.isNaN) ? reason : null,
  };
}

/** The mean absolute difference of the limits of nine rounds from those of the first. */
function movement(rounds: readonly (readonly IndexLimits[])[], level: number): SlopeReliability {
  const [first, ...others] = rounds.map((round) => valueAt(round, level)) as [IndexLimits, ...IndexLimits[]];
  const mean = (apart: (other: IndexLimits) => number): number => total(others.map(apart)) / others.length;
  return {
    slopeIndex: mean(({ gap }) => distance(gap, first.gap)),
    relativeIndex: numberOrNull(mean(({ ratio }) => distance(ratio, first.ratio))),
  };
}

function distance(one: Limits, other: Limits): number {
  return (Math.abs(one.lower - other.lower) + Math.abs(one.upper - other.upper)) / 2;
}
