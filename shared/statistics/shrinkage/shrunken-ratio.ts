import { requirePositive, requireSameLength, requireWholeCount, type Count } from '../arguments.ts';
import { noEstimate, type Estimate, type EstimateLabel } from '../estimate.ts';
import { valueAt } from '../rows.ts';

/** An area with its events and what they are compared with: expected events, or births. */
export interface ShrunkenArea {
  readonly events: number;
  readonly base: number;
}

/** The areas whose counts are there. Throws ArgumentError for a count that is not whole, a base of 0 or less or unequal columns. */
export function knownAreas(events: readonly Count[], base: readonly number[], baseName: string): readonly ShrunkenArea[] {
  requireSameLength(baseName, base, 'events', events);
  return events.flatMap((count, area) => {
    const size = requirePositive(baseName, valueAt(base, area));
    return count === null ? [] : [{ events: requireWholeCount('events', count), base: size }];
  });
}

/** An estimate for each area in order: those that are known by the function given, the missing ones with their reason. */
export function estimateAreas(events: readonly Count[], base: readonly number[], label: EstimateLabel, of: (area: ShrunkenArea) => Estimate): readonly Estimate[] {
  return events.map((count, area) => (count === null ? noEstimate(label, 'The count is missing.') : of({ events: count, base: valueAt(base, area) })));
}

/** The overall value, for areas that vary no more than chance: it is right for each, but none has an interval of its own. */
export function sameForEveryArea(label: EstimateLabel, value: number): Estimate {
  const reason = 'The areas vary no more than chance, so each is given the overall value, without an interval of its own.';
  return { value, lower: null, upper: null, confidence: label.confidence, method: label.method, reason };
}

/** For areas without a single event between them. */
export const noEvents = 'There are no events in any area, so nothing can be fitted.';
