import type { GroupingId } from '../../shared/classifications/groupings.ts';
import type { Filter, GroupFilter } from '../../shared/dataset/filter.ts';

/** A group of one dimension by the values that are in it, in words: "Area: Lambeth". */
export interface ComparedGroup {
  readonly dimension: GroupFilter['dimension'];
  readonly words: string;
  /** Beside the rest: "Lambeth". */
  readonly name: string;
  readonly oneOf: readonly string[];
}

/** Where a person stands in Explore: all that decides which figure they see. */
export interface ExplorePlace {
  /** The id of a question or of a pinned figure; null for the first question. */
  readonly question: string | null;
  readonly filters: readonly Filter[];
  readonly ethnicGrouping: GroupingId;
  readonly comparing: ComparedGroup | null;
}

export interface ExploreHistory {
  /** The last one is where Back goes. */
  readonly past: readonly ExplorePlace[];
  /** The first one is where Forward goes. */
  readonly future: readonly ExplorePlace[];
}

/** Explore before anything was done in it. */
export const nowhereInExplore: { readonly question: null; readonly comparing: null; readonly exploreHistory: ExploreHistory } = { question: null, comparing: null, exploreHistory: { past: [], future: [] } };

/** More steps than a person goes back. */
const mostSteps = 200;

export function withStep({ past }: ExploreHistory, from: ExplorePlace): ExploreHistory {
  return { past: [...past, from].slice(-mostSteps), future: [] };
}

/** Where Back leads and the history once it is taken; null when there is nowhere to go. */
export function stepBack({ past, future }: ExploreHistory, from: ExplorePlace): { readonly to: ExplorePlace; readonly history: ExploreHistory } | null {
  const to = past.at(-1);
  return to === undefined ? null : { to, history: { past: past.slice(0, -1), future: [from, ...future] } };
}

/** Where Forward leads and the history once it is taken; null when there is nowhere to go. */
export function stepForward({ past, future }: ExploreHistory, from: ExplorePlace): { readonly to: ExplorePlace; readonly history: ExploreHistory } | null {
  const [to, ...later] = future;
  return to === undefined ? null : { to, history: { past: [...past, from], future: later } };
}

export function isSamePlace(one: ExplorePlace, other: ExplorePlace): boolean {
  return JSON.stringify([one.question, one.filters, one.ethnicGrouping, one.comparing]) === JSON.stringify([other.question, other.filters, other.ethnicGrouping, other.comparing]);
}
