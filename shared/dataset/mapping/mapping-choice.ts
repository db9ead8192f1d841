import { z } from 'zod';
import { categoryOf, type Classification, type Match } from '../../classifications/classification.ts';

/** Which list a column is sorted by, and what a person decided otherwise; null puts a value among the unmatched on purpose. */
export const mappingChoiceSchema = z.strictObject({
  column: z.string(),
  classification: z.string(),
  overrides: z.array(z.strictObject({ raw: z.string(), target: z.string().nullable() })).readonly(),
});
export type MappingChoice = z.infer<typeof mappingChoiceSchema>;
export type Override = MappingChoice['overrides'][number];

/** Where one raw value goes. */
export interface Sorted {
  /** The category's code; null for the bucket of unmatched values. */
  readonly target: string | null;
  /** Who says so; null where nobody does. */
  readonly by: 'list' | 'person' | null;
  /** Why a person should look at it, in a sentence; null where it is plain. */
  readonly note: string | null;
}

/** Sorts raw values by a list and a person's overrides, which go first. Each value keeps its own case and spacing as its key. */
export function sorter(classification: Classification, overrides: readonly Override[]): (raw: string) => Sorted {
  const byPerson = new Map(overrides.map(({ raw, target }) => [raw, target]));
  return (raw) => {
    const chosen = byPerson.get(raw);
    if (chosen === undefined) return sortedByList(classification.match(raw));
    if (chosen === null || categoryOf(classification, chosen)) return { target: chosen, by: 'person', note: null };
    return { target: null, by: null, note: `It was sorted into “${chosen}” before, which ${classification.name} does not have. Choose again.` };
  };
}

function sortedByList(match: Match | null): Sorted {
  return match === null ? { target: null, by: null, note: null } : { target: match.code, by: 'list', note: match.note };
}

/** The overrides with one more; null puts the value among the unmatched. */
export function withOverride(overrides: readonly Override[], raw: string, target: string | null): readonly Override[] {
  return [...withoutOverride(overrides, raw), { raw, target }];
}

/** The overrides with one taken back, so that the list decides again. */
export function withoutOverride(overrides: readonly Override[], raw: string): readonly Override[] {
  return overrides.filter((other) => other.raw !== raw);
}
