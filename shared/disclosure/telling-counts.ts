import type { SumRelation } from '../figures/arithmetic.ts';
import type { CellAddress, NumberCell } from '../figures/cell.ts';
import type { Figure } from '../figures/figure.ts';
import { addressKey, countsOfPeople } from './counts-of-people.ts';
import type { Policy } from './policy-kinds.ts';

/** A count that tells something whatever its size: of everybody in a group, or of one area that makes most of a total. */
export interface TellingCount {
  readonly cell: CellAddress;
  readonly why: 'whole-group' | 'dominant-unit';
  /** The sum that it is all, or most, of. */
  readonly sum: SumRelation;
  /** The others in that sum. */
  readonly others: readonly CellAddress[];
  /** It must be able to be this little, as far as a reader can tell. */
  readonly least: number;
}

/**
 * The telling counts that a policy withholds. A group is a sum of two or more printed counts; its parts are units where each counts the
 * records of areas of its own. Source: group disclosure and dominance, after Hundepool et al., Statistical Disclosure Control (2012).
 */
export function tellingCounts(figure: Figure, policy: Policy): readonly TellingCount[] {
  if (policy.kind === 'none' || policy.kind === 'round-counts') return [];
  const { wholeGroups = false, dominantShare = null } = policy;
  if (!wholeGroups && dominantShare === null) return [];
  const counts = new Map(countsOfPeople(figure).map(({ address, cell }) => [addressKey(address), cell]));
  return figure.arithmetic.flatMap((sum): readonly TellingCount[] => {
    if (sum.kind === 'derived' || sum.parts.length < 2 || (sum.unprinted ?? []).length > 0) return [];
    const parts = sum.parts.flatMap((cell) => { const value = counts.get(addressKey(cell))?.value; return value === undefined ? [] : [{ cell, value }]; });
    if (parts.length < sum.parts.length) return [];
    const total = parts.reduce((soFar, { value }) => soFar + value, 0);
    const ofUnits = dominantShare !== null && areUnits(sum, counts);
    return parts.flatMap(({ cell, value }): readonly TellingCount[] => {
      const others = sum.parts.filter((part) => part !== cell);
      return [
        ...(wholeGroups && value > 0 && value === total ? [{ cell, why: 'whole-group', sum, others, least: value - 1 } as const] : []),
        ...(ofUnits && value * 100 > total * dominantShare ? [{ cell, why: 'dominant-unit', sum, others, least: Math.floor((total * dominantShare) / 100) } as const] : []),
      ];
    });
  });
}

/** Whether the counts that say which records they count are each of an area, or several, that the total is not alone of. */
function areUnits({ total, parts }: SumRelation, counts: ReadonlyMap<string, NumberCell>): boolean {
  const areasOf = (cell: CellAddress) => counts.get(addressKey(cell))?.counted?.filters.filter(({ dimension }) => dimension === 'area').map((filter) => JSON.stringify(filter));
  const ofTotal = 'outside' in total ? [] : (areasOf(total) ?? []);
  const known = parts.flatMap((part) => { const areas = areasOf(part); return areas ? [areas.filter((area) => !ofTotal.includes(area))] : []; });
  return known.length > 1 && known.every((areas) => areas.length > 0) && new Set(known.map((areas) => areas.join())).size > 1;
}
