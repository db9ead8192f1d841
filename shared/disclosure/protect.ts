import type { Cell, WithheldCell } from '../figures/cell.ts';
import type { Figure, Row } from '../figures/figure.ts';
import type { Sentence } from '../figures/sentence.ts';
import { policyStatement, type Policy } from './policy.ts';
import { protectionPlan, type PlannedWithholding } from './protection-plan.ts';

/** Never exported: no other module can make a value of the types below, and copying one with other rows does not compile. */
const brand = Symbol('protected');

/** A figure that may leave the app: every cell that the policy withholds is a withheld cell, whose number is gone. */
export interface ProtectedFigure extends Omit<Figure, 'rows'> {
  readonly [brand]: true;
  readonly rows: readonly ProtectedRow[];
  readonly protection: Protection;
}

export interface ProtectedRow extends Row {
  readonly [brand]: true;
}

export interface Protection {
  readonly policy: Policy;
  /** How many cells are withheld; how many of those are small counts is not told. */
  readonly withheld: number;
  /** The sentence printed under the figure. */
  readonly statement: string;
}

/** The only way from a figure to one that may leave: withheld numbers are taken out, not hidden. */
export function protect(figure: Figure, policy: Policy): ProtectedFigure {
  const plan = protectionPlan(figure, policy);
  const rows = figure.rows.map((row): ProtectedRow => ({ ...withoutWithheld(row, plan), [brand]: true }));
  const words = { ...figure.words, notes: figure.words.notes.filter((note) => !quotesWithheld(note, plan)) };
  return { ...figure, words, rows, protection: { policy, withheld: plan.length, statement: policyStatement(policy) }, [brand]: true };
}

/** A note about a cell that is withheld would say something of it by being there at all. */
function quotesWithheld(note: Sentence, plan: readonly PlannedWithholding[]): boolean {
  return note.some((part) => typeof part !== 'string' && plan.some(({ cell }) => cell.row === part.cell.row && cell.column === part.cell.column));
}

function withoutWithheld(row: Row, plan: readonly PlannedWithholding[]): Row {
  const planned = plan.filter(({ cell }) => cell.row === row.id);
  if (planned.length === 0) return row;
  const withheld = planned.map(({ cell, why }): [string, WithheldCell] => [cell.column, withheldCell(row.cells[cell.column], why)]);
  return { ...row, cells: { ...row.cells, ...Object.fromEntries(withheld) } };
}

function withheldCell(cell: Cell | undefined, why: PlannedWithholding['why']): WithheldCell {
  return { kind: 'withheld', reason: why === 'derived' ? 'derived' : 'count', counted: cell?.kind === 'number' ? cell.counted : null };
}
