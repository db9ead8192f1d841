import { defaultConfidence, requireConfidence, requireCount, requireFraction, requirePositive, type Count } from './arguments.ts';
import { ArgumentError } from './argument-error.ts';
import { twoSidedNormalQuantile } from './distributions/normal.ts';
import { noEstimate, type Estimate } from './estimate.ts';
import { total, valueAt } from './rows.ts';
import { completeTable, missingCell, type CountTable } from './two-by-two.ts';

export interface AttributableFraction {
  /** The share of all cases that would not occur at the risk of the unexposed, 0 to 1 (below 0 where exposure protects), with Walter's limits. */
  readonly fraction: Estimate;
  /** The exposed among everybody, and among the cases. */
  readonly prevalence: number | null;
  readonly caseExposure: number | null;
  readonly riskRatio: number | null;
  /** The share of the exposed cases that would not occur: (RR − 1)/RR. */
  readonly fractionAmongExposed: number | null;
  /** Cases attributed to the exposure, and the same as a risk in the whole population. */
  readonly attributableCases: number | null;
  readonly attributableRisk: number | null;
}

const method = 'Levin, Walter limits';

/**
 * The population attributable fraction of a 2 × 2 table: (overall risk − risk of the unexposed)/overall risk.
 *
 * Equal, for a crude table, to Levin's p(RR − 1)/(1 + p(RR − 1)) and Miettinen's form. Limits on ln(1 − PAF), variance (b + PAF(a + d))/(nc).
 * Source: Levin (1953); Walter (1976). It says what would be avoided only if exposure causes the cases.
 * Throws ArgumentError: counts below zero, confidence outside [0.9, 1). Without cases, or without anybody in a group, there is no number.
 * Example: 47, 5909 / 84, 19997: 0.1686 (0.0553 to 0.2683), 22.1 cases.
 */
export function populationAttributableFraction(table: CountTable, confidence: number = defaultConfidence): AttributableFraction {
  const label = { confidence: requireConfidence(confidence), method };
  const none = { prevalence: null, caseExposure: null, riskRatio: null, fractionAmongExposed: null, attributableCases: null, attributableRisk: null };
  const counts = completeTable(table);
  if (counts === null) return { ...none, fraction: noEstimate(label, missingCell) };
  const { a, b, c, d } = counts;
  if (a + c === 0 || a + b === 0 || c + d === 0) {
    return { ...none, fraction: noEstimate(label, 'There are no cases, or nobody in one of the groups, so nothing can be attributed.') };
  }
  const n = a + b + c + d;
  const overall = (a + c) / n;
  const unexposed = c / (c + d);
  const riskRatio = a / (a + b) / unexposed;
  const value = (overall - unexposed) / overall;
  const half = twoSidedNormalQuantile(confidence) * Math.sqrt((b + value * (a + d)) / (n * c));
  const limits =
    c === 0
      ? { lower: null, upper: null, reason: 'No case is unexposed, so the fraction is 1 and has no limits.' }
      : { lower: 1 - (1 - value) * Math.exp(half), upper: 1 - (1 - value) * Math.exp(-half), reason: null };
  return {
    fraction: { ...label, value, ...limits },
    prevalence: (a + b) / n,
    caseExposure: a / (a + c),
    riskRatio,
    fractionAmongExposed: a === 0 ? null : 1 - 1 / riskRatio,
    attributableCases: value * (a + c),
    attributableRisk: overall - unexposed,
  };
}

/**
 * Miettinen's form, the only one that holds for an adjusted ratio: share of cases exposed × (RR − 1)/RR.
 *
 * Source: Miettinen (1974). Throws ArgumentError: a share outside 0 to 1, a ratio not above zero. Example: 0.36 exposed, ratio 2: 0.18.
 */
export function adjustedAttributableFraction({ caseExposure, riskRatio }: { readonly caseExposure: number; readonly riskRatio: number }): number {
  return requireFraction('caseExposure', caseExposure) * (1 - 1 / requirePositive('riskRatio', riskRatio));
}

/** Events in one of several ordered groups. */
export interface OrderedGroup {
  readonly population: number;
  readonly events: Count;
}

export interface OrderedAttributableFraction {
  /** The share of events that would not occur if every group had the rate of the last; 0 where that rate is the higher. */
  readonly fraction: number | null;
  readonly overallRate: number | null;
  readonly referenceRate: number | null;
  /** The same as a rate in the whole population, and as events. */
  readonly attributableRisk: number | null;
  readonly excessEvents: number | null;
  readonly reason: string | null;
}

/**
 * The attributable fraction over ordered groups, the last (least deprived) as reference: (overall − reference rate)/overall, floored at 0.
 *
 * Source: WHO Handbook on health inequality monitoring (2013). Rates are events per head.
 * Throws ArgumentError: fewer than two groups, populations not above zero, counts below zero. Without events there is no number.
 * Example: 30 of 1,000 and 10 of 1,000: 0.5, 20 events.
 */
export function orderedAttributableFraction(groups: readonly OrderedGroup[]): OrderedAttributableFraction {
  if (groups.length < 2) throw new ArgumentError('groups', groups.length, 'give at least two groups');
  const none = { fraction: null, overallRate: null, referenceRate: null, attributableRisk: null, excessEvents: null };
  const population = total(groups.map((group, place) => requirePositive(`population of group ${place + 1}`, group.population)));
  const known = groups.map(({ events }) => events).filter((events) => events !== null);
  known.forEach((events) => requireCount('events', events));
  if (known.length < groups.length) return { ...none, reason: 'An event count is missing, and the overall rate needs all groups.' };
  const events = total(known);
  if (events === 0) return { ...none, reason: 'There are no events, so nothing can be attributed.' };
  const overallRate = events / population;
  const referenceRate = valueAt(known, known.length - 1) / valueAt(groups, groups.length - 1).population;
  const attributableRisk = Math.max(0, overallRate - referenceRate);
  return {
    fraction: attributableRisk / overallRate,
    overallRate,
    referenceRate,
    attributableRisk,
    excessEvents: attributableRisk * population,
    reason: null,
  };
}
