import type { CountSystem } from './count-system.ts';

/** Which counts are withheld, and within which limits each of them could still be anything. */
export interface Freedom {
  readonly least: Float64Array;
  readonly greatest: Float64Array;
  /** Whether the count is withheld, as a small count or as a second cell. */
  readonly withheld: Uint8Array;
}

/** A change of one in several counts that leaves every sum as it is: another table that prints the same. */
export interface Circuit {
  readonly changes: readonly Change[];
  /** Counts in print that must be withheld for it. */
  readonly newlyWithheld: readonly number[];
}

export interface Change {
  readonly at: number;
  readonly by: 1 | -1;
}

export type CostOf = (at: number) => number | null;

export interface CircuitQuestion {
  readonly system: CountSystem;
  readonly freedom: Freedom;
  /** The counts to start from. */
  readonly table: Float64Array;
  readonly target: number;
  readonly by: 1 | -1;
  /** What it costs to withhold a count in print, above 0, or null where it must stay; null in place of all where none may be. */
  readonly costOf: CostOf | null;
}

interface Step {
  readonly cost: number;
  readonly change: Change;
  /** Whether the change asks that a count in print be withheld. */
  readonly withholds: boolean;
  readonly before: Step | null;
  /** Equations out of balance, the one to mend next last: number and by how much. */
  readonly open: readonly number[];
}

/** More than any table needs whose counts stand in at most two sums each; in other systems the search gives up then, and more is withheld. */
const mostSteps = { free: 1_000, priced: 5_000 };

/**
 * The cheapest circuit that changes the target by one. In tables where each count stands in at most two sums this is a shortest path
 * (Dijkstra) from one sum of the target to the other, so that finding none means that there is none.
 * Source: network suppression, after Cox (1980) and Kelly, Golden and Assad (1992).
 */
export function cheapestCircuit({ system, freedom, table, target, by, costOf }: CircuitQuestion): Circuit | null {
  const queue = costOf === null ? new Line() : new Queue();
  const most = costOf === null ? mostSteps.free : mostSteps.priced;
  const reached = new Map<number | string, number>();
  const first: Change = { at: target, by };
  const next: number[] = [];
  openInto(next, system, [], first);
  let step: Step | null = { cost: 0, change: first, withholds: false, before: null, open: [...next] };
  for (let steps = 0; step !== null && steps < most; steps += 1) {
    const { open, cost: costSoFar } = step;
    if (open.length === 0) return circuitOf(step);
    const surplus = open[open.length - 1] ?? 0;
    for (const term of system.equations[open[open.length - 2] ?? 0] ?? []) {
      const change: Change = { at: term.at, by: surplus > 0 === term.sign > 0 ? -1 : 1 };
      const price = priceOf(change, freedom, table, costOf);
      if (price === null || isUsed(step, term.at)) continue;
      openInto(next, system, open, change);
      const cost = costSoFar + price;
      const key = keyOf(next);
      if ((reached.get(key) ?? Infinity) <= cost) continue;
      reached.set(key, cost);
      queue.add({ cost, change, withholds: price > 0, before: step, open: [...next] });
    }
    step = queue.next();
  }
  return null;
}

/** 0 within its freedom, the cost of withholding it where it is in print, null where it cannot change so. */
function priceOf({ at, by }: Change, { least, greatest, withheld }: Freedom, table: Float64Array, costOf: CircuitQuestion['costOf']): number | null {
  const changed = (table[at] ?? 0) + by;
  if (changed >= (least[at] ?? 0) && changed <= (greatest[at] ?? 0)) return 0;
  return costOf === null || withheld[at] === 1 || changed < 0 ? null : costOf(at);
}

function isUsed(step: Step, at: number): boolean {
  for (let walk: Step | null = step; walk; walk = walk.before) if (walk.change.at === at) return true;
  return false;
}

/** The equations out of balance after one more change: what it mends is closed, what it upsets is opened last. Into one array, for speed. */
function openInto(next: number[], system: CountSystem, open: readonly number[], { at, by }: Change): void {
  next.length = 0;
  for (const number of open) next.push(number);
  for (const { at: equation, sign } of system.equationsOf[at] ?? []) {
    let place = 0;
    while (place < next.length && next[place] !== equation) place += 2;
    const surplus = (next[place + 1] ?? 0) + sign * by;
    if (place === next.length) next.push(equation, surplus);
    else if (surplus === 0) next.splice(place, 2);
    else next[place + 1] = surplus;
  }
}

function keyOf(open: readonly number[]): number | string {
  const [one = 0, by = 0, other = 0, otherBy = 0] = open;
  return open.length > 4 ? open.join() : ((one * 8 + by + 4) * 65_536 + other) * 8 + otherBy + 4;
}

function circuitOf(last: Step): Circuit {
  const steps: Step[] = [];
  for (let walk: Step | null = last; walk; walk = walk.before) steps.push(walk);
  return { changes: steps.map(({ change }) => change), newlyWithheld: steps.filter(({ withholds }) => withholds).map(({ change }) => change.at) };
}

/** First come, first served: enough where every step costs nothing. */
class Line {
  readonly #steps: Step[] = [];
  #served = 0;

  add(step: Step): void {
    this.#steps.push(step);
  }

  next(): Step | null {
    return this.#steps[this.#served++] ?? null;
  }
}

/** Steps by cost, first come first served among equals, so that equal tables give equal circuits. */
class Queue {
  readonly #steps: { step: Step; order: number }[] = [];
  #added = 0;

  add(step: Step): void {
    const steps = this.#steps;
    let place = steps.push({ step, order: (this.#added += 1) }) - 1;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!this.#before(place, parent)) return;
      this.#swap(place, parent);
      place = parent;
    }
  }

  next(): Step | null {
    const steps = this.#steps;
    const first = steps[0];
    const last = steps.pop();
    if (!first || !last) return null;
    if (steps.length > 0) {
      steps[0] = last;
      this.#sink();
    }
    return first.step;
  }

  #sink(): void {
    let place = 0;
    for (;;) {
      const [left, right] = [2 * place + 1, 2 * place + 2];
      let least = place;
      if (left < this.#steps.length && this.#before(left, least)) least = left;
      if (right < this.#steps.length && this.#before(right, least)) least = right;
      if (least === place) return;
      this.#swap(place, least);
      place = least;
    }
  }

  #before(one: number, other: number): boolean {
    const [first, second] = [this.#steps[one], this.#steps[other]];
    return first !== undefined && second !== undefined && (first.step.cost - second.step.cost || first.order - second.order) < 0;
  }

  #swap(one: number, other: number): void {
    const [first, second] = [this.#steps[one], this.#steps[other]];
    if (!first || !second) return;
    this.#steps[one] = second;
    this.#steps[other] = first;
  }
}
