/** What is withheld or rounded and why, chosen for a whole workspace and printed on everything that leaves it. */
export type Policy = ProtectingPolicy | NoProtection;

export type ProtectingPolicy = WithholdSmallCounts | WithholdAndRound | RoundCounts;

interface NamedPolicy {
  /** The id of its preset, or "custom". */
  readonly id: string;
  readonly name: string;
  /** Who uses this rule, and since when. */
  readonly source: string;
  readonly standing: Standing;
}

/**
 * 'protected': second cells are withheld too wherever a reader could otherwise narrow a count down.
 * 'as-published': the rule alone, as its publisher applies it, which leaves such gaps.
 */
export type Standing = 'protected' | 'as-published';

/** What a rule of a person's own may withhold for another reason than being small; no preset does. */
export interface WithholdTellingCounts {
  /** Withholds a count that is all of its total, whatever its size: it tells something of everybody in a group. */
  readonly wholeGroups?: boolean;
  /** Withholds the count of an area that makes more than this percentage of a total. */
  readonly dominantShare?: number;
}

/** Counts from this to that are withheld; every other count is shown as it is. */
export interface WithholdSmallCounts extends NamedPolicy, WithholdTellingCounts {
  readonly kind: 'withhold-small-counts';
  /** Zero is shown unless `from` is 0. */
  readonly from: number;
  readonly to: number;
}

/** Counts from this to that are withheld; every other count is rounded, and percentages and rates are worked out from what is printed. */
export interface WithholdAndRound extends NamedPolicy, WithholdTellingCounts {
  readonly kind: 'withhold-and-round';
  readonly from: number;
  readonly to: number;
  readonly toNearest: number;
}

/** No count is withheld by itself: counts in a band are printed as one number, every other is rounded, or shown as it is. */
export interface RoundCounts extends NamedPolicy {
  readonly kind: 'round-counts';
  readonly bands: readonly { readonly from: number; readonly to: number; readonly as: number }[];
  /** What the other counts are rounded to; null shows them as they are. */
  readonly toNearest: number | null;
}

/** A person chose to publish small counts, and said why; the reason is printed on every figure. */
export interface NoProtection {
  readonly kind: 'none';
  readonly reason: string;
}
