import { cheapestCircuit, type Freedom } from './circuit.ts';
import type { Count, CountSystem } from './count-system.ts';

/** What is withheld so that no count can be narrowed down, and what could not be kept from a reader by withholding. */
export interface SecondCells {
  /** Counts withheld beside the small ones: places in the system. */
  readonly seconds: readonly number[];
  /** Counts that sums known from elsewhere give away whatever is withheld. */
  readonly exposed: readonly number[];
}

/** That a count may still be as low, or as high, as the policy lets it be, and which second cells that rests on. */
interface Witness {
  readonly target: number;
  readonly by: 1 | -1;
  readonly goal: number;
  readonly restsOn: ReadonlySet<number>;
}

/**
 * The second cells of a table. For every count to keep and both ends of its range, another table is found that prints the same; where
 * there is none, the cheapest counts are withheld that make one. Then each second cell that can do without is put back in print.
 * A reader told which of the withheld counts are the small ones still learns no more than the policy's range of each.
 */
export function secondCells(system: CountSystem): SecondCells {
  const freedom = freedomOf(system);
  const exposed = new Set<number>();
  let witnesses: readonly Witness[] = [];
  for (const [target, count] of system.counts.entries()) {
    for (const { by, goal } of endsOf(count)) {
      // A count that another one needed withheld is a second cell now.
      if (!isKept(count, target, freedom)) continue;
      const witness = witnessed(system, freedom, { target, by, goal }, (at) => costOf(system, target, at));
      if (witness) witnesses = [...witnesses, witness];
      else exposed.add(target);
    }
  }
  putBack(system, freedom, witnesses);
  return { seconds: secondsIn(system, freedom), exposed: [...exposed] };
}

function freedomOf({ counts }: CountSystem): Freedom {
  return {
    least: Float64Array.from(counts, ({ least }) => least),
    greatest: Float64Array.from(counts, ({ greatest }) => greatest),
    withheld: Uint8Array.from(counts, ({ small, address }) => (small || address === null ? 1 : 0)),
  };
}

function endsOf({ keep, value }: Count): readonly { readonly by: 1 | -1; readonly goal: number }[] {
  if (keep === null) return [];
  return [
    ...(value < keep.greatest ? [{ by: 1, goal: keep.greatest } as const] : []),
    ...(value > keep.least ? [{ by: -1, goal: keep.least } as const] : []),
  ];
}

function isKept({ keep, small, address }: Count, at: number, { withheld }: Freedom): boolean {
  return keep !== null && (small || address === null || withheld[at] === 0);
}

/** Widens the freedom as it goes where `price` allows; null where the goal cannot be reached. */
function witnessed(system: CountSystem, freedom: Freedom, { target, by, goal }: Omit<Witness, 'restsOn'>, price: ((at: number) => number) | null): Witness | null {
  const table = Float64Array.from(system.counts, ({ value }) => value);
  const restsOn = new Set<number>();
  while (table[target] !== goal) {
    const circuit = cheapestCircuit({ system, freedom, table, target, by, costOf: price });
    if (!circuit) return null;
    circuit.newlyWithheld.forEach((at) => {
      withhold(freedom, at);
    });
    const times = Math.min(Math.abs(goal - (table[target] ?? 0)), ...circuit.changes.map((change) => room(freedom, table, change.at, change.by)));
    for (const { at, by: change } of circuit.changes) {
      table[at] = (table[at] ?? 0) + change * times;
      if (isSecond(system, freedom, at)) restsOn.add(at);
    }
  }
  return { target, by, goal, restsOn };
}

function room({ least, greatest }: Freedom, table: Float64Array, at: number, by: 1 | -1): number {
  const value = table[at] ?? 0;
  return by === 1 ? (greatest[at] ?? 0) - value : value - (least[at] ?? 0);
}

function withhold({ least, greatest, withheld }: Freedom, at: number): void {
  withheld[at] = 1;
  least[at] = 0;
  greatest[at] = Infinity;
}

function show({ counts }: CountSystem, { least, greatest, withheld }: Freedom, at: number): void {
  withheld[at] = 0;
  least[at] = counts[at]?.least ?? 0;
  greatest[at] = counts[at]?.greatest ?? 0;
}

/** Puts second cells back in print, the least welcome first, wherever every count stays as well kept without them. */
function putBack(system: CountSystem, freedom: Freedom, found: readonly Witness[]): void {
  let witnesses = found;
  const seconds = [...secondsIn(system, freedom)].sort((one, other) => (system.counts[other]?.preference ?? 0) - (system.counts[one]?.preference ?? 0) || other - one);
  for (const second of seconds) {
    show(system, freedom, second);
    const own = endsOf(system.counts[second] ?? noCount).map((end) => ({ target: second, ...end }));
    const affected = [...witnesses.filter(({ restsOn, target }) => restsOn.has(second) && target !== second), ...own];
    const again = affected.map((witness) => witnessed(system, freedom, witness, null));
    if (again.every((witness) => witness !== null)) witnesses = [...witnesses.filter(({ restsOn, target }) => !restsOn.has(second) && target !== second), ...again];
    else withhold(freedom, second);
  }
}

const noCount: Count = { address: null, value: 0, least: 0, greatest: 0, small: false, keep: null, preference: 0 };

function isSecond({ counts }: CountSystem, { withheld }: Freedom, at: number): boolean {
  const count = counts[at] ?? noCount;
  return withheld[at] === 1 && !count.small && count.address !== null;
}

function secondsIn(system: CountSystem, freedom: Freedom): readonly number[] {
  return system.counts.flatMap((_, at) => (isSecond(system, freedom, at) ? [at] : []));
}

/** One for every count withheld; beyond that the smaller in expectation, the nearer in the table, and a number rather than a zero. */
function costOf({ counts }: CountSystem, target: number, at: number): number {
  const { preference, value } = counts[at] ?? noCount;
  return 1 + preference / 100 + Math.abs(at - target + (at > target ? 0 : -0.5)) / counts.length / 10_000 + (value === 0 ? 0.1 : 0);
}
