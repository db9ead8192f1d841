import type { CellAddress } from '../figures/cell.ts';
import type { Policy } from './policy-kinds.ts';

/** A person's decision to print counts of one figure that the policy withholds. */
export interface Override {
  /** The counts to print; all of the figure's; none, where a figure leaves as it is though something of it can be worked out. */
  readonly cells: readonly CellAddress[] | 'all';
  /** Why, and who agreed: printed on the figure, in the file's properties and in the data log. */
  readonly reason: string;
}

/** What a figure says of an override: no more than that there is one, and its reason. */
export interface Overridden {
  readonly cells: number | 'all';
  readonly reason: string;
}

/** The sentence printed with a figure whose protection a person has overridden. */
export function overriddenStatement({ cells, reason }: Overridden): string {
  return `${overriddenInWords(cells)} Reason given: ${reason}`;
}

function overriddenInWords(cells: Overridden['cells']): string {
  if (cells === 'all') return 'Against this rule every count of this figure is shown.';
  if (cells === 0) return 'A number that this rule withholds may be worked out from what is printed here.';
  return `Against this rule ${cells === 1 ? 'one count is' : `${cells} counts are`} shown here.`;
}

/** What stands across every page and picture whose small numbers a person chose to print. */
export const acrossThePage = 'CONTAINS SMALL NUMBERS';

/** The mark in full, with the reason; null where a figure is protected by its rule. */
export function markAcross({ policy, overridden }: { readonly policy: Policy; readonly overridden: Overridden | null }): string | null {
  if (overridden !== null) return `${acrossThePage}: protection overridden. Reason given: ${overridden.reason}`;
  return policy.kind === 'none' ? `${acrossThePage}: nothing is withheld. Reason given: ${policy.reason}` : null;
}
