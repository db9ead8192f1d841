import { cellAt, type Figure } from '../figures/figure.ts';
import type { CellAddress, NumberCell } from '../figures/cell.ts';
import type { SumRelation } from '../figures/arithmetic.ts';
import type { Policy, WithholdSmallCounts } from './policy.ts';
import { possibleValues, type WithheldSum } from './possible-values.ts';

/** One cell that will be withheld and why: for the analyst's eyes only, in the Working view and at the gate. */
export interface PlannedWithholding {
  readonly cell: CellAddress;
  readonly why: 'small-count' | 'second-cell' | 'derived';
}

/**
 * Which cells of a figure a policy withholds: small counts; then, for as long as a sum would narrow a small count down, the
 * smallest other count of that sum; then everything computed from a withheld cell. Stable: equal figures give equal plans.
 */
export function protectionPlan(figure: Figure, policy: Policy): readonly PlannedWithholding[] {
  if (policy.kind === 'none') return [];
  const small = countsOfPeople(figure).filter(({ cell }) => isSmall(cell, policy));
  const withheld = new Map(small.map(({ address }): [string, PlannedWithholding] => [key(address), { cell: address, why: 'small-count' }]));
  const sums = figure.arithmetic.filter((relation) => relation.kind === 'sum');
  withholdSecondCells(figure, sums, policy, withheld);
  withholdDerived(figure, withheld);
  return [...withheld.values()];
}

function withholdSecondCells(figure: Figure, sums: readonly SumRelation[], policy: WithholdSmallCounts, withheld: Map<string, PlannedWithholding>): void {
  for (;;) {
    const exposed = sums.find((sum) => givesAway(figure, sum, policy, withheld));
    if (!exposed) return;
    const next = nextToWithhold(figure, exposed, withheld);
    if (!next) return;
    withheld.set(key(next), { cell: next, why: 'second-cell' });
  }
}

/** Whether a reader who knows the policy and subtracts can narrow a withheld small count of this sum below the policy's own range. */
function givesAway(figure: Figure, sum: SumRelation, policy: WithholdSmallCounts, withheld: ReadonlyMap<string, PlannedWithholding>): boolean {
  const equation = withheldSum(figure, sum, withheld);
  return equation !== null && possibleValues(equation, policy).some(({ narrowed }) => narrowed);
}

function withheldSum(figure: Figure, sum: SumRelation, withheld: ReadonlyMap<string, PlannedWithholding>): WithheldSum | null {
  const total = 'outside' in sum.total ? sum.total.outside : withheld.has(key(sum.total)) ? null : valueAt(figure, sum.total);
  if (total === null) return null;
  const parts = sum.parts.map((part) => ({ value: valueAt(figure, part), why: withheld.get(key(part))?.why }));
  if (parts.some(({ value }) => value === null)) return null;
  const hidden = parts.filter(({ why }) => why !== undefined);
  const shown = parts.filter(({ why }) => why === undefined).reduce((sumSoFar, { value }) => sumSoFar + (value ?? 0), 0);
  return { hiddenTotal: total - shown, hidden: hidden.map(({ why }) => (why === 'small-count' ? 'small-count' : 'second-cell')) };
}

/** The smallest count of the sum that is still shown, zeros last; when all are withheld, its total. */
function nextToWithhold(figure: Figure, sum: SumRelation, withheld: ReadonlyMap<string, PlannedWithholding>): CellAddress | null {
  const [smallest] = sum.parts
    .filter((part) => !withheld.has(key(part)))
    .map((address) => ({ address, value: valueAt(figure, address) ?? 0 }))
    .sort((one, other) => Number(one.value === 0) - Number(other.value === 0) || one.value - other.value);
  if (smallest) return smallest.address;
  return 'outside' in sum.total || withheld.has(key(sum.total)) ? null : sum.total;
}

/** A derived cell goes with any of its sources, and takes along what is computed from it in turn. */
function withholdDerived(figure: Figure, withheld: Map<string, PlannedWithholding>): void {
  const derived = figure.arithmetic.filter((relation) => relation.kind === 'derived');
  for (let before = -1; before !== withheld.size; ) {
    before = withheld.size;
    for (const { result, from } of derived) {
      if (from.some((source) => withheld.has(key(source))) && !withheld.has(key(result))) {
        withheld.set(key(result), { cell: result, why: 'derived' });
      }
    }
  }
}

function countsOfPeople(figure: Figure): readonly { address: CellAddress; cell: NumberCell }[] {
  const columns = figure.columns.filter(({ measure }) => measure === 'count' || measure === 'denominator');
  return figure.rows.flatMap((row) =>
    columns.flatMap((column) => {
      const cell = row.cells[column.id];
      return cell?.kind === 'number' ? [{ address: { row: row.id, column: column.id }, cell }] : [];
    }),
  );
}

function isSmall(cell: NumberCell, policy: WithholdSmallCounts): boolean {
  return cell.value >= policy.from && cell.value <= policy.to;
}

function valueAt(figure: Figure, address: CellAddress): number | null {
  const cell = cellAt(figure, address);
  return cell.kind === 'number' ? cell.value : null;
}

function key({ row, column }: CellAddress): string {
  return JSON.stringify([row, column]);
}
