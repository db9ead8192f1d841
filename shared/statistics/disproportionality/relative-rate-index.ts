import { defaultConfidence, requireConfidence } from '../arguments.ts';
import { noComparison, type Comparison } from '../comparison.ts';
import { riskRatio } from '../risk-ratio.ts';
import { total } from '../rows.ts';
import { chiSquareTwoByTwo, type TwoByTwoTest } from '../two-by-two.ts';
import { rated, requireGroups, requireReference, type GroupAtRisk } from './groups.ts';

export interface RelativeRateInput {
  readonly groups: readonly GroupAtRisk[];
  /** The place of the reference group, counted from 0. */
  readonly reference: number;
  readonly confidence?: number;
}

export interface RelativeRate {
  /** The group's rate over the reference's, with Katz limits and their Wald p-value; read a value below 1 as `invertedRatio` of it. */
  readonly index: Comparison;
  /** Pearson's χ² of the group and the reference, without correction. */
  readonly chiSquare: TwoByTwoTest;
}

const label = { method: 'Katz', test: 'Wald test' };
const referenceItself = 'This is the reference group: its index is 1 by definition and has no limits.';

/**
 * The relative rate index of each group: (events/base)/(events/base of the reference), for people at risk at one stage.
 *
 * Source: Feyerherm, Snyder and Villarruel (OJJDP, DMC manual, 2009); Uhrig (Ministry of Justice, 2016). Unit: a ratio; 1 is parity.
 * Throws ArgumentError: fewer than two groups, a count or base below zero, more events than the base, a reference that is no group, confidence
 * outside [0.9, 1). A group with nobody at risk, or a missing count, has no index and a reason.
 * Example: 14 of 1,751 against 67 of 12,080: 1.442 (0.812 to 2.559), χ² 1.576.
 */
export function relativeRateIndex({ groups, reference, confidence = defaultConfidence }: RelativeRateInput): readonly RelativeRate[] {
  requireConfidence(confidence);
  requireGroups(groups);
  const standard = requireReference(groups, reference);
  return groups.map((group, place) => {
    if (place !== reference) return compared(group, standard, confidence);
    const { known, reason } = rated(group);
    const itself = without(reason ?? (known.events === 0 ? 'The reference group has no events, so nothing can be compared with it.' : referenceItself), confidence);
    return known === null || known.events === 0 ? itself : { ...itself, index: { ...itself.index, value: 1 } };
  });
}

/**
 * The risk ratio of each group against everybody else: further from parity than its share of events over its share of the base.
 *
 * Source and errors as `relativeRateIndex`. Example: 67, 14 and 80 of 12,080, 1,751 and 15,649: the second is 1.508 (0.874 to 2.604).
 */
export function riskRatioAgainstOthers({ groups, confidence = defaultConfidence }: Omit<RelativeRateInput, 'reference'>): readonly RelativeRate[] {
  requireConfidence(confidence);
  requireGroups(groups);
  return groups.map((group, place) => {
    const others = groups.filter((_, other) => other !== place);
    const events = others.map((other) => other.events).filter((count) => count !== null);
    const everybodyElse = { events: events.length < others.length ? null : total(events), base: total(others.map(({ base }) => base)) };
    return compared(group, everybodyElse, confidence);
  });
}

/** A relative likelihood, named by its direction, which differs between indicators: "White ÷ BME" and "BME ÷ White" are different numbers. */
export interface RelativeLikelihood {
  readonly direction: string;
  readonly likelihood: Comparison;
}

export interface NamedGroup extends GroupAtRisk {
  readonly name: string;
}

/**
 * The likelihood of an event in one group over that in another, as NHS WRES states its indicators, with the direction in its label.
 *
 * Source: NHS Workforce Race Equality Standard, technical guidance: indicator 2 is White ÷ BME, indicator 3 BME ÷ White.
 * Errors as `relativeRateIndex`. Example: White 300 of 1,000 over BME 100 of 500: "White ÷ BME", 1.5.
 */
export function relativeLikelihood(of: NamedGroup, over: NamedGroup, confidence: number = defaultConfidence): RelativeLikelihood {
  requireConfidence(confidence);
  requireGroups([of, over]);
  return { direction: `${of.name} ÷ ${over.name}`, likelihood: compared(of, over, confidence).index };
}

function compared(group: GroupAtRisk, standard: GroupAtRisk, confidence: number): RelativeRate {
  const one = rated(group);
  const other = rated(standard);
  if (one.known === null) return without(one.reason, confidence);
  if (other.known === null) return without('The group that it is compared with has no rate.', confidence);
  const { events, base } = one.known;
  const { events: standardEvents, base: standardBase } = other.known;
  return {
    index: riskRatio({ events, total: base, referenceEvents: standardEvents, referenceTotal: standardBase, confidence, method: 'Katz' }),
    chiSquare: chiSquareTwoByTwo({ a: events, b: base - events, c: standardEvents, d: standardBase - standardEvents }),
  };
}

function without(reason: string, confidence: number): RelativeRate {
  return { index: noComparison({ ...label, confidence }, reason), chiSquare: { chiSquare: null, pValue: null, reason } };
}
