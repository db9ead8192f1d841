import type { Reading } from '../../shared/disclosure/policy.ts';
import type { TellingCount } from '../../shared/disclosure/telling-counts.ts';
import type { CellAddress } from '../../shared/figures/cell.ts';
import { beyond, type Puzzle } from './print-as-read.ts';
import { at } from './table.ts';

/** What an attacker asks of an unknown: whether the print leaves it all that the policy hides. */
export interface Question {
  readonly unknown: number;
  readonly reading: Pick<Reading, 'least' | 'greatest'>;
  readonly isSecond: boolean;
}

/** How a count must read that is withheld because it tells something: no more than so little, as far as an attacker can tell. */
export function hiddenByTelling(telling: readonly TellingCount[]): (address: CellAddress, reading: Reading) => Reading {
  return (address, reading) => {
    const least = telling.filter(({ cell }) => at(cell) === at(address)).map((one) => one.least);
    if (least.length === 0 || reading.kind === 'withheld') return reading;
    return { kind: 'withheld', least: Math.min(reading.least, ...least), greatest: reading.greatest };
  };
}

/** Whoever attacks a group that is all of one kind asks whether any of its others can be more than none: their sum is an unknown of its own. */
export function withOthers({ unknowns, sums }: Puzzle, telling: readonly TellingCount[]): { readonly puzzle: Puzzle; readonly others: readonly Question[] } {
  const groups = telling.filter(({ why }) => why === 'whole-group');
  const places = new Map(unknowns.map(({ address }, place) => [address === null ? '' : at(address), place]));
  const sumOf = (others: TellingCount['others'], total: number) => ({ terms: [...others.map((other) => ({ unknown: places.get(at(other)) ?? 0, times: 1 })), { unknown: total, times: -1 }], equals: 0 });
  return {
    puzzle: {
      unknowns: [...unknowns, ...groups.map(() => ({ address: null, least: 0, greatest: beyond }))],
      sums: [...sums, ...groups.map(({ others }, place) => sumOf(others, unknowns.length + place))],
    },
    others: groups.map((_, place) => ({ unknown: unknowns.length + place, reading: { least: 0, greatest: 1 }, isSecond: false })),
  };
}
