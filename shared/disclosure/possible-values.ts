import type { WithholdSmallCounts } from './policy.ts';

/** One sum as a reader sees it: what its withheld parts add up to, and what each of them is. */
export interface WithheldSum {
  readonly hiddenTotal: number;
  readonly hidden: readonly ('small-count' | 'second-cell')[];
}

export interface PossibleRange {
  readonly least: number;
  readonly greatest: number;
  /** Whether the range leaves out some value that the policy withholds. */
  readonly narrowed: boolean;
}

/**
 * What a reader can work out about each small count of a sum. The reader knows the policy, and may guess which of the withheld
 * cells are small, so a small count is taken to lie in the policy's range and a second cell anywhere from 0.
 */
export function possibleValues(sum: WithheldSum, policy: WithholdSmallCounts): readonly PossibleRange[] {
  const small = sum.hidden.filter((why) => why === 'small-count').length;
  if (small === 0) return [];
  const seconds = sum.hidden.length - small;
  const others = { least: (small - 1) * policy.from, greatest: seconds > 0 ? Infinity : (small - 1) * policy.to };
  const least = Math.max(policy.from, sum.hiddenTotal - others.greatest);
  const greatest = Math.min(policy.to, sum.hiddenTotal - others.least);
  return Array.from({ length: small }, () => ({ least, greatest, narrowed: least > policy.from || greatest < policy.to }));
}
