import { exactNumber, type Cell } from '../figures/cell.ts';
import type { Relation } from '../figures/arithmetic.ts';
import type { Column } from '../figures/figure.ts';
import type { Sentence } from '../figures/sentence.ts';
import { totalRow, type DeathsAndBirths, type GroupCounts } from './deaths-and-births.ts';

/**
 * How far deaths in no known group could move a ratio: were none of them in the group, and were all. Nothing is spread over groups
 * silently, and the two are bounds, not an interval. There are none where every death is in a group.
 */
export interface UnknownBounds {
  readonly columns: readonly Column[];
  readonly cells: (group: GroupCounts) => Readonly<Record<string, Cell>>;
  readonly arithmetic: (row: string) => readonly Relation[];
  readonly notes: readonly Sentence[];
}

const noneIn = 'none-in';
const allIn = 'all-in';
export const boundIds = [noneIn, allIn] as const;
const notBounded: Cell = { kind: 'missing', symbol: 'z', reason: 'Only a group has bounds.' };

/** Observed over expected with all deaths shared out, the unknown among them: the group's own deaths, or its own and all the unknown, over (all deaths × its share of live births). */
export function unknownBounds({ apart, total }: DeathsAndBirths, heading: string): UnknownBounds {
  if (apart === null || apart.deaths === 0) return { columns: [], cells: () => ({}), arithmetic: () => [], notes: [] };
  const unknown = { row: apart.id, column: 'deaths' };
  const bound = (deaths: number, births: number | null): Cell => (births === null || total.births === null ? notBounded : exactNumber(deaths / (((total.deaths + apart.deaths) * births) / total.births)));
  return {
    columns: [
      { id: noneIn, label: 'O/E if no unknown is in it', measure: 'ratio', decimals: 2, limitOf: null },
      { id: allIn, label: 'O/E if all unknown are', measure: 'ratio', decimals: 2, limitOf: null },
    ],
    cells: ({ id, deaths, births }) => (id === totalRow || id === apart.id ? { [noneIn]: notBounded, [allIn]: notBounded } : { [noneIn]: bound(deaths, births), [allIn]: bound(deaths + apart.deaths, births) }),
    arithmetic: (row) => boundIds.map((column): Relation => ({ kind: 'derived', result: { row, column }, from: [{ row, column: 'deaths' }, { row, column: 'births' }, { row: totalRow, column: 'deaths' }, { row: totalRow, column: 'births' }, unknown], formula: 'ratio' })),
    notes: [[`O/E leaves out the deaths whose ${heading} is not known. The last two columns bound it: they count every death, and put none of the unknown ones, or all of them, in the group. The truth is between them; they are not an interval of chance.`]],
  };
}
