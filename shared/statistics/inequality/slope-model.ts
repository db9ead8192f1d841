import { ArgumentError } from '../argument-error.ts';
import { requirePositive } from '../arguments.ts';
import { twoSidedNormalQuantile } from '../distributions/normal.ts';
import { total, valueAt } from '../rows.ts';
import { relativeRanks } from './relative-rank.ts';
import { weightedLine, type LineWeights } from '../weighted-line.ts';

/** What the values are, which sets the scale on which their errors are normal: as they are, logarithms of rates, logits of proportions. */
export type SlopeValueType = 'other' | 'rate' | 'proportion';

/** One deprivation quantile: its value with a standard error or with its 95% limits. */
export interface SlopeQuantile {
  readonly population: number;
  /** The indicator in its own unit; a proportion is 0 to 1. Null where it is missing or withheld. */
  readonly value: number | null;
  /** On the log scale for a rate, on the logit scale for a proportion. Wins over limits. */
  readonly standardError?: number;
  /** 95% limits in the unit of the value. */
  readonly lower?: number;
  readonly upper?: number;
}

/** A quantile on the scale where its error is normal, and its part in the fitted line. */
export interface SlopePoint {
  readonly mean: number;
  readonly standardError: number;
  readonly weights: LineWeights;
}

export interface SlopeModel {
  readonly points: readonly SlopePoint[];
  /** From the scale of the errors to the scale that is regressed: nothing to do where the regression is on the scale of the errors. */
  readonly response: (mean: number) => number;
  /** From the scale that is regressed to the unit of the values. */
  readonly unit: (fitted: number) => number;
  /** True where the slope is linear in the draws, and so exactly normal. */
  readonly linear: boolean;
  /** The line on the scale that is regressed: at rank 0 (most deprived end), and its rise to rank 1. */
  readonly intercept: number;
  readonly slope: number;
}

/** A quantile whose value is there. */
export type KnownSlopeQuantile = SlopeQuantile & { readonly value: number };

interface Scale {
  readonly forward: (value: number) => number;
  readonly back: (transformed: number) => number;
}

const asItIs: Scale = { forward: (value) => value, back: (value) => value };
const logarithm: Scale = { forward: Math.log, back: Math.exp };
const logit: Scale = { forward: (value) => Math.log(value / (1 - value)), back: (value) => 1 / (1 + Math.exp(-value)) };
const scales: Record<SlopeValueType, Scale> = { other: asItIs, rate: logarithm, proportion: logit };

/** Fits the line of PHE's slope index: value (or its transform) on relative rank, weighted by population. Throws ArgumentError as `slopeIndex` says. */
export function fitSlopeModel(quantiles: readonly KnownSlopeQuantile[], valueType: SlopeValueType, transform: boolean): SlopeModel {
  const scale = scales[valueType];
  const errors = quantiles.map((quantile, place) => drawnOnScale(quantile, `quantile ${place + 1}`, valueType, transform));
  const ranks = relativeRanks(quantiles.map(({ population }) => population));
  const { weights } = weightedLine(ranks.map(({ share, rank }) => ({ x: rank, weight: share })));
  const regressed = transform ? errors.map(({ mean }) => mean) : quantiles.map(({ value }) => value);
  return {
    points: errors.map((error, place) => ({ ...error, weights: valueAt(weights, place) })),
    response: transform ? asItIs.back : scale.back,
    unit: transform ? scale.back : asItIs.back,
    linear: transform || valueType === 'other',
    intercept: total(weights.map(({ intercept }, place) => intercept * valueAt(regressed, place))),
    slope: total(weights.map((weight, place) => weight.slope * valueAt(regressed, place))),
  };
}

/** Mean and standard error of a quantile on the scale where its error is normal, its rules checked; `name` says which it is in an ArgumentError. */
export function drawnOnScale(quantile: KnownSlopeQuantile, name: string, valueType: SlopeValueType, transform: boolean): Omit<SlopePoint, 'weights'> {
  requirePositive(`population of ${name}`, quantile.population);
  checkValue(quantile, name, valueType, transform);
  return { mean: scales[valueType].forward(quantile.value), standardError: standardErrorOf(quantile, name, valueType, transform) };
}

function checkValue(quantile: KnownSlopeQuantile, name: string, valueType: SlopeValueType, transform: boolean): void {
  const argument = `value of ${name}`;
  const { value } = quantile;
  if (!Number.isFinite(value)) throw new ArgumentError(argument, value, 'it must be a number');
  if (transform && valueType === 'other') throw new ArgumentError('transform', transform, 'only rates and proportions are transformed');
  if (valueType === 'other') return;
  const highest = valueType === 'proportion' ? 1 : Infinity;
  if (value < 0 || value > highest) throw new ArgumentError(argument, value, valueType === 'rate' ? 'a rate is not negative' : 'a proportion lies between 0 and 1');
  // With its own standard error a value at the end stays put in the draws, as in R; limits at the end have no logarithm.
  if (quantile.standardError === undefined && (value === 0 || value === highest)) {
    throw new ArgumentError(argument, value, `a ${valueType} at the end of its range has no ${valueType === 'rate' ? 'logarithm' : 'logit'}, so this method has no slope`);
  }
}

function standardErrorOf(quantile: SlopeQuantile, name: string, valueType: SlopeValueType, transform: boolean): number {
  const { standardError, lower, upper } = quantile;
  if (standardError !== undefined) {
    const argument = `standardError of ${name}`;
    if (transform) throw new ArgumentError(argument, standardError, 'give 95% limits instead when values are transformed');
    if (!(standardError >= 0 && standardError < Infinity)) throw new ArgumentError(argument, standardError, 'a standard error is zero or more');
    return standardError;
  }
  if (lower === undefined || upper === undefined) {
    throw new ArgumentError(`limits of ${name}`, `${lower ?? 'none'} to ${upper ?? 'none'}`, 'give both 95% limits, or a standard error');
  }
  const { forward } = scales[valueType];
  const found = (forward(upper) - forward(lower)) / (2 * twoSidedNormalQuantile(0.95));
  if (!(found >= 0 && found < Infinity)) {
    throw new ArgumentError(`limits of ${name}`, `${lower} to ${upper}`, 'limits ascend and lie inside the range of the values: above 0 for a rate, between 0 and 1 for a proportion');
  }
  return found;
}
