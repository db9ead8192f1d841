import { cheapestCircuit, type Circuit, type CircuitQuestion, type CostOf, type Freedom } from './circuit.ts';
import type { CountSystem } from './count-system.ts';
import { freeCircuit } from './free-circuit.ts';

/** One who guesses which withheld parts are small, one who takes none for zero where the policy shows zeros, or one who allows for zeros. */
export type Reader = 'guesses the small' | 'takes none for zero' | 'allows for zeros';

const readers: readonly Reader[] = ['guesses the small', 'takes none for zero', 'allows for zeros'];

/** A value that a count must be able to have, as far as its reader can tell. */
export interface Goal {
  readonly target: number;
  readonly by: 1 | -1;
  readonly value: number;
}

/** That a goal is met, for which reader, and which second cells that rests on. */
export interface Witness {
  readonly goal: Goal;
  readonly reader: Reader;
  readonly restsOn: ReadonlySet<number>;
  /** The other table, which may meet other goals by the way. */
  readonly table: Float64Array;
}

/** Which counts are in print and which are withheld, and what two readers make of the latter. */
export class Print {
  readonly #system: CountSystem;
  readonly #counted: Float64Array;
  readonly #withheld: Uint8Array;
  readonly #freedoms: Readonly<Record<Reader, Freedom>>;

  constructor(system: CountSystem, seconds: readonly number[] = []) {
    const { counts } = system;
    this.#system = system;
    this.#counted = Float64Array.from(counts, ({ value }) => value);
    this.#withheld = Uint8Array.from(counts, ({ small, address }) => (small || address === null ? 1 : 0));
    const freedom = (reader: Reader): Freedom => {
      const limits = counts.map((_, at) => this.#limits(reader, at));
      return { least: Float64Array.from(limits, ([least]) => least), greatest: Float64Array.from(limits, ([, greatest]) => greatest), withheld: this.#withheld };
    };
    this.#freedoms = { 'guesses the small': freedom('guesses the small'), 'takes none for zero': freedom('takes none for zero'), 'allows for zeros': freedom('allows for zeros') };
    for (const at of seconds) this.withhold(at);
  }

  copy(): Print {
    return new Print(this.#system, this.seconds());
  }

  isSecond(at: number): boolean {
    const { small = true, address = null } = this.#system.counts[at] ?? {};
    return this.#withheld[at] === 1 && !small && address !== null;
  }

  seconds(): readonly number[] {
    return this.#system.counts.flatMap((_, at) => (this.isSecond(at) ? [at] : []));
  }

  /** Whether a withheld count could be another number. */
  isFree(target: number): boolean {
    const table = this.#counted.slice();
    return Object.values(this.#freedoms).some((freedom) => ([1, -1] as const).some((by) => (table[target] ?? 0) + by >= 0 && circuitWithin({ system: this.#system, freedom, table, target, by }) !== null));
  }

  withhold(at: number): void {
    this.#withheld[at] = 1;
    this.#read(at);
  }

  show(at: number): void {
    this.#withheld[at] = 0;
    this.#read(at);
  }

  #read(at: number): void {
    for (const reader of readers) [this.#freedoms[reader].least[at], this.#freedoms[reader].greatest[at]] = this.#limits(reader, at);
  }

  /** What a reader takes a count to lie between. */
  #limits(reader: Reader, at: number): [least: number, greatest: number] {
    const count = this.#system.counts[at];
    if (!count || this.#withheld[at] === 0) return [count?.least ?? 0, count?.greatest ?? 0];
    if (count.address === null || reader === 'allows for zeros') return [0, Infinity];
    if (count.small && !count.isTotal && reader === 'guesses the small') return [count.least, count.greatest];
    return [this.#system.zeroIsShown && count.value > 0 ? 1 : 0, Infinity];
  }

  /** Another table that prints the same and has the target where the goal wants it, for the stronger reader if there is one. */
  witness(goal: Goal, costOf: CostOf | null): Witness | null {
    return this.witnessTo('takes none for zero', goal, costOf) ?? this.witnessTo('allows for zeros', goal, costOf);
  }

  /** The same for one reader. Withholds counts in print where it is told what that costs. */
  witnessTo(reader: Reader, goal: Goal, costOf: CostOf | null): Witness | null {
    const { target, by, value: wanted } = goal;
    const freedom = this.#freedoms[reader];
    const table = this.#counted.slice();
    const restsOn = new Set<number>();
    const withheldHere: number[] = [];
    while (table[target] !== wanted) {
      const question = { system: this.#system, freedom, table, target, by };
      // What costs nothing is looked for first, because that is quicker.
      const circuit = circuitWithin(question) ?? (costOf && cheapestCircuit({ ...question, costOf }));
      if (!circuit) {
        for (const at of withheldHere) this.show(at);
        return null;
      }
      for (const at of circuit.newlyWithheld) this.withhold(at);
      withheldHere.push(...circuit.newlyWithheld);
      const others = circuit.changes.filter(({ at }) => at !== target);
      const times = Math.min(Math.abs(wanted - (table[target] ?? 0)), ...others.map((change) => room(freedom, table, change.at, change.by)));
      for (const { at, by: change } of circuit.changes) {
        table[at] = (table[at] ?? 0) + change * times;
        if (this.isSecond(at)) restsOn.add(at);
      }
    }
    return { goal, reader, restsOn, table };
  }
}

/** A circuit that withholds nothing more. */
function circuitWithin(question: Omit<CircuitQuestion, 'costOf'>): Circuit | null {
  const free = question.system.isNetwork ? freeCircuit(question) : undefined;
  return free === undefined ? cheapestCircuit({ ...question, costOf: null }) : free;
}

function room({ least, greatest }: Freedom, table: Float64Array, at: number, by: 1 | -1): number {
  const value = table[at] ?? 0;
  return by === 1 ? (greatest[at] ?? 0) - value : value - (least[at] ?? 0);
}
