import type { Cell } from '../figures/cell.ts';
import type { Row } from '../figures/figure.ts';
import type { GroupCounts } from './deaths-and-births.ts';

/** The row of what no group took, if there is any: counted and shown, but compared with nothing. */
export function apartRows(apart: GroupCounts | null, comparisons: readonly string[]): readonly Row[] {
  if (apart === null) return [];
  const { id, label, cells } = apart;
  return [{ id, label, role: 'group', cells: { ...cells, ...Object.fromEntries(comparisons.map((column): [string, Cell] => [column, notCompared])) } }];
}

const notCompared: Cell = { kind: 'missing', symbol: 'z', reason: 'These are in no group, so there is nothing to compare.' };
