import { ArgumentError } from '../argument-error.ts';
import { requireCount, type Count } from '../arguments.ts';
import { valueAt } from '../rows.ts';

/** Events of one group among its people at risk at that stage (births, children, cases of the stage before). */
export interface GroupAtRisk {
  readonly events: Count;
  readonly base: number;
}

/** A group whose count is there and that has people at risk. */
export interface KnownGroup {
  readonly events: number;
  readonly base: number;
}

/** A group's count and base where it has a rate, or why it has none. */
export type RatedGroup = { readonly known: KnownGroup; readonly reason: null } | { readonly known: null; readonly reason: string };

/** Checks every group. Throws ArgumentError: fewer than two groups, a count or base below zero, more events than the base. */
export function requireGroups(groups: readonly GroupAtRisk[]): void {
  if (groups.length < 2) throw new ArgumentError('groups', groups.length, 'give at least two groups to compare');
  groups.forEach(({ events, base }, place) => {
    requireCount(`base of group ${place + 1}`, base);
    if (events !== null && requireCount(`events of group ${place + 1}`, events) > base) {
      throw new ArgumentError(`events of group ${place + 1}`, events, `there cannot be more events than the ${base} at risk`);
    }
  });
}

/** The reference group; throws ArgumentError unless the index names one of the groups. */
export function requireReference(groups: readonly GroupAtRisk[], reference: number): GroupAtRisk {
  if (!(Number.isInteger(reference) && reference >= 0 && reference < groups.length)) {
    throw new ArgumentError('reference', reference, `it must be the place of one of the ${groups.length} groups, counted from 0`);
  }
  return valueAt(groups, reference);
}

export function rated({ events, base }: GroupAtRisk): RatedGroup {
  if (events === null) return { known: null, reason: 'The event count of this group is missing.' };
  if (base === 0) return { known: null, reason: 'Nobody in this group is at risk, so it has no rate.' };
  return { known: { events, base }, reason: null };
}

export function rateOf({ events, base }: KnownGroup): number {
  return events / base;
}
