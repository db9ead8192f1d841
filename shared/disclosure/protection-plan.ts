import type { CellAddress, NumberCell } from '../figures/cell.ts';
import { cellAt, type Figure } from '../figures/figure.ts';
import { countSystem } from './count-system.ts';
import { addressKey, countsOfPeople } from './counts-of-people.ts';
import type { Override } from './override.ts';
import type { Policy, ProtectingPolicy } from './policy-kinds.ts';
import { readingOf } from './reading.ts';
import { roundedCells } from './rounded-cells.ts';
import { secondCells } from './second-cells.ts';
import { tellingCounts, type TellingCount } from './telling-counts.ts';

/** One cell that will be withheld and why: for the analyst's eyes only, in the Working view and at the gate. */
export interface PlannedWithholding {
  readonly cell: CellAddress;
  readonly why: 'small-count' | TellingCount['why'] | 'second-cell' | 'derived';
}

/** All that a policy does to a figure. */
export interface ProtectionPlan {
  readonly withheld: readonly PlannedWithholding[];
  /** The cells that are printed rounded, or worked out from rounded ones, by addressKey. */
  readonly rounded: ReadonlyMap<string, NumberCell>;
  /** Counts that numbers known from elsewhere give away whatever the figure withholds. */
  readonly exposed: readonly CellAddress[];
  /** Whether the figure's source may say how many rows were read. */
  readonly rowsRead: 'told' | 'not told';
}

/** Which cells of a figure a policy withholds. Stable: equal figures give equal plans. */
export function protectionPlan(figure: Figure, policy: Policy, also: readonly CellAddress[] = []): readonly PlannedWithholding[] {
  return planOf(figure, policy, also).withheld;
}

/**
 * Everything that a policy does to a figure: small counts are withheld, and telling ones where the policy says so; so are the second cells without which a reader could narrow a
 * count down; the rest is rounded if the policy rounds; and what is worked out from a withheld count goes with it.
 * `also` are counts withheld for the sake of other figures, as the audit of a report proposes; what an override shows is protected no more.
 */
export function planOf(figure: Figure, policy: Policy, also: readonly CellAddress[] = [], override: Override | null = null): ProtectionPlan {
  if (policy.kind === 'none' || override?.cells === 'all') return { withheld: [], rounded: new Map(), exposed: [], rowsRead: 'told' };
  const shown = shownBy(figure, override);
  const { rowsRead, system, seconds, exposed } = secondCellsOf(figure, policy, { also: new Set(also.map(addressKey)), shown });
  const telling = new Map(tellingCounts(figure, policy).map(({ cell, why }) => [addressKey(cell), why]));
  const isSmall = (address: CellAddress) => { const cell = cellAt(figure, address); return cell.kind === 'number' && readingOf(cell.value, policy).kind === 'withheld'; };
  const whyItself = (address: CellAddress) => (isSmall(address) ? 'small-count' : (telling.get(addressKey(address)) ?? 'small-count'));
  const counts = system.counts.flatMap(({ address, small }, at): PlannedWithholding[] => {
    if (address === null || !(small || seconds.includes(at))) return [];
    return [{ cell: address, why: small ? whyItself(address) : 'second-cell' }];
  });
  const { cells, without } = roundedCells(figure, policy, shown);
  const withheld = withDerived(figure, [...counts, ...without.map((cell): PlannedWithholding => ({ cell, why: 'derived' }))]);
  const gone = new Set(withheld.map(({ cell }) => addressKey(cell)));
  return {
    withheld,
    rounded: new Map([...cells].filter(([key]) => !gone.has(key))),
    exposed: exposed.flatMap((at) => system.counts[at]?.address ?? []),
    rowsRead,
  };
}

/** The counts that an override prints, by addressKey. */
export function shownBy(figure: Figure, override: Override | null): ReadonlySet<string> {
  if (override === null) return new Set();
  return new Set((override.cells === 'all' ? countsOfPeople(figure).map(({ address }) => address) : override.cells).map(addressKey));
}

/** The exact number of rows read stays in the source only where no count follows from it, and so never beside rounded counts. */
function secondCellsOf(figure: Figure, policy: ProtectingPolicy, { also, shown }: { readonly also: ReadonlySet<string>; readonly shown: ReadonlySet<string> }) {
  const plan = (rowsRead: 'told' | 'not told') => {
    const system = countSystem(figure, policy, { rowsRead, shown });
    const already = system.counts.flatMap(({ address, small, fixed }, at) => (address !== null && !small && !fixed && also.has(addressKey(address)) ? [at] : []));
    return { rowsRead, system, ...(policy.standing === 'protected' ? secondCells(system, already) : { seconds: already, exposed: [] }) };
  };
  if (policy.kind !== 'withhold-small-counts') return plan('not told');
  const told = plan('told');
  return told.exposed.length === 0 ? told : plan('not told');
}

/** A derived cell goes with any of its sources, and takes along what is worked out from it in turn. */
function withDerived(figure: Figure, first: readonly PlannedWithholding[]): readonly PlannedWithholding[] {
  const withheld = new Map(first.map((planned) => [addressKey(planned.cell), planned]));
  const derived = figure.arithmetic.filter((relation) => relation.kind === 'derived');
  for (let before = -1; before !== withheld.size; ) {
    before = withheld.size;
    for (const { result, from } of derived) {
      if (from.some((source) => withheld.has(addressKey(source))) && !withheld.has(addressKey(result))) {
        withheld.set(addressKey(result), { cell: result, why: 'derived' });
      }
    }
  }
  return [...withheld.values()];
}
