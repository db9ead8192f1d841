import { total } from '../rows.ts';
import { rated, rateOf, requireGroups, requireReference, type GroupAtRisk } from './groups.ts';

export interface Representation {
  readonly shareOfEvents: number | null;
  readonly shareOfBase: number | null;
  /** Share of events over share of the base, which is the group's rate over the overall rate: 1 is parity. Also called composition index. */
  readonly ratio: number | null;
  /** Events that the group would have at the overall rate. */
  readonly expected: number | null;
  readonly reason: string | null;
}

const needsAll = 'An event count is missing, and shares need all groups.';
const noEvents = 'There are no events to have a share of.';

/**
 * The representation ratio of each group: its share of the events over its share of the base.
 *
 * It understates a disproportion in a group that is a large part of the base, where `riskRatioAgainstOthers` does not.
 * Source: OJJDP, DMC manual (2009). Throws ArgumentError: fewer than two groups, a count or base below zero, more events than the base.
 * Example: 30 of 100 events in 20% of the births: 1.5.
 */
export function representationRatios(groups: readonly GroupAtRisk[]): readonly Representation[] {
  requireGroups(groups);
  const counts = groups.map(({ events }) => events).filter((events) => events !== null);
  const allBase = total(groups.map(({ base }) => base));
  const allEvents = total(counts);
  return groups.map((group) => {
    const shareOfBase = allBase === 0 ? null : group.base / allBase;
    const none = { shareOfEvents: null, shareOfBase, ratio: null, expected: null };
    if (counts.length < groups.length) return { ...none, reason: needsAll };
    if (allEvents === 0) return { ...none, reason: noEvents };
    const { known, reason } = rated(group);
    if (known === null) return { ...none, reason };
    const rate = allEvents / allBase;
    return { shareOfEvents: known.events / allEvents, shareOfBase, ratio: rateOf(known) / rate, expected: known.base * rate, reason: null };
  });
}

export interface Excess {
  /** Events that the group would have at the reference group's rate, and how many more it has (negative: fewer). */
  readonly expected: number | null;
  readonly excess: number | null;
  readonly reason: string | null;
}

/**
 * The events of each group over those at the reference group's rate: events − base × reference rate.
 *
 * Source: OJJDP, DMC manual (2009). Errors as `representationRatios`, and a reference that is no group.
 * Example: 30 of 1,000 against 10 of 1,000: 10 expected, 20 in excess.
 */
export function excessEvents({ groups, reference }: { readonly groups: readonly GroupAtRisk[]; readonly reference: number }): readonly Excess[] {
  requireGroups(groups);
  const standard = rated(requireReference(groups, reference)).known;
  return groups.map(({ events, base }) => {
    if (standard === null) return { expected: null, excess: null, reason: 'The reference group has no rate.' };
    const expected = base * rateOf(standard);
    if (events === null) return { expected, excess: null, reason: 'The event count of this group is missing.' };
    return { expected, excess: events - expected, reason: null };
  });
}

export interface DisparityIndex {
  /** Per cent of the reference rate. */
  readonly percent: number | null;
  readonly reason: string | null;
}

/**
 * The index of disparity: the mean distance of the groups' rates from the reference rate, as per cent of it.
 *
 * Formula: mean of |r − r_reference| over the other groups / r_reference × 100. Source: Pearcy and Keppel (2002).
 * A group with nobody at risk changes nothing. Errors as `excessEvents`. Example: rates 3, 1 and 2, the last as reference: 50%.
 */
export function indexOfDisparity({ groups, reference }: { readonly groups: readonly GroupAtRisk[]; readonly reference: number }): DisparityIndex {
  requireGroups(groups);
  const standard = rated(requireReference(groups, reference)).known;
  if (groups.some(({ events }) => events === null)) return { percent: null, reason: 'An event count is missing, and the index needs all groups.' };
  const others = groups
    .filter((_, place) => place !== reference)
    .map((group) => rated(group).known)
    .filter((group) => group !== null);
  if (standard === null || standard.events === 0 || others.length === 0) {
    return { percent: null, reason: 'The reference group has no events, or no other group has anybody at risk.' };
  }
  const distances = others.map((group) => Math.abs(rateOf(group) - rateOf(standard)));
  return { percent: (total(distances) / distances.length / rateOf(standard)) * 100, reason: null };
}
