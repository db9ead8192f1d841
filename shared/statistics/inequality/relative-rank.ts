import { total } from '../rows.ts';

/** Where an ordered group stands in the whole population. */
export interface RelativeRank {
  /** The group's share of the population, 0 to 1. */
  readonly share: number;
  /** The middle of the group on the line from 0 (most deprived end) to 1 (least deprived end): its ridit. */
  readonly rank: number;
}

/**
 * Shares and mid-points of ordered groups: rank = share of all groups before it + half its own share.
 *
 * Source: Bross (1958), ridits; used by the slope index of inequality and the concentration index. Populations above zero, in order.
 * Example: relativeRanks([1, 3]) gives shares 0.25 and 0.75, ranks 0.125 and 0.625.
 */
export function relativeRanks(populations: readonly number[]): readonly RelativeRank[] {
  const everyone = total(populations);
  let before = 0;
  return populations.map((population) => {
    const share = population / everyone;
    const rank = share / 2 + before;
    before += share;
    return { share, rank };
  });
}
