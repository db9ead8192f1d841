import type { Count, CountSystem } from './count-system.ts';
import type { CostOf } from './circuit.ts';
import { Print, type Goal, type Witness } from './print.ts';

/** What is withheld so that no count can be narrowed down, and what could not be kept from a reader by withholding. */
export interface SecondCells {
  /** Counts withheld beside the small ones: places in the system. */
  readonly seconds: readonly number[];
  /** Counts that sums known from elsewhere give away whatever is withheld. */
  readonly exposed: readonly number[];
}

/** Withholding one more to put two back is only worth the search in a table that a person takes in at a glance. */
const mostToImprove = 30;

/**
 * The second cells of a table. For every count to keep and both ends of its range, another table is found that prints the same; where
 * there is none, the cheapest counts are withheld that make one. Then each second cell that can do without is put back in print.
 * A reader who takes every withheld count to be one or more learns no more of each than the policy's range, unless numbers known from
 * elsewhere leave no room for that: then the reader learns no more who allows for withheld zeros. What is withheld already stays so.
 */
export function secondCells(system: CountSystem, already: readonly number[] = []): SecondCells {
  const print = new Print(system, already);
  const exposed = new Set<number>();
  const witnesses: Witness[] = [];
  const open = new Set(system.counts.flatMap((count, target) => goalsOf(count, target)));
  for (const goal of open) {
    const { target } = goal;
    // A count that another one needed withheld is a second cell now.
    if (print.isSecond(target)) continue;
    const witness = print.witness(goal, (at) => costOf(system, target, at)) ?? witnessAmongAll(system, print, goal);
    if (!witness) exposed.add(target);
    else {
      const met = witness.reader === 'takes none for zero' ? [...open].filter((other) => isMet(other, witness.table)) : [goal];
      for (const one of met) {
        witnesses.push({ ...witness, goal: one });
        open.delete(one);
      }
    }
  }
  for (const target of system.counts.keys()) {
    const witness = leftOpen(system, print, target);
    if (witness) witnesses.push(witness);
  }
  const enough = improved(system, { print, witnesses: putBack(system, print, witnesses, already) }, already);
  return { seconds: enough.print.seconds(), exposed: [...exposed] };
}

/** That even a reader who guesses which withheld counts are the small ones does not have this one exactly; null where nothing can be done. */
function leftOpen(system: CountSystem, print: Print, target: number): Witness | null {
  const { small = false, isTotal = true, keep = null, value = 0 } = system.counts[target] ?? {};
  if (!small || isTotal || keep === null) return null;
  const goals = ([1, -1] as const).map((by): Goal => ({ target, by, value: value + by })).filter((goal) => goal.value >= keep.least && goal.value <= keep.greatest);
  const found = (price: CostOf | null) => goals.map((goal) => print.witnessTo('guesses the small', goal, price)).find((witness) => witness !== null) ?? null;
  return found(null) ?? found((at) => costOf(system, target, at));
}

/** The counts that a reader can narrow down while no others are withheld than the small ones and these. */
export function narrowedCounts(system: CountSystem, seconds: readonly number[]): readonly number[] {
  const print = new Print(system, seconds);
  return system.counts.flatMap((count, target) => (print.isSecond(target) || goalsOf(count, target).every((goal) => print.witness(goal, null)) ? [] : [target]));
}

/** Where the search for the cheapest gives up: with everything withheld that the target is summed with, near or far. */
function witnessAmongAll(system: CountSystem, print: Print, goal: Goal): Witness | null {
  if (system.isNetwork) return null;
  const before = print.seconds();
  for (const at of summedWith(system, goal.target)) print.withhold(at);
  const witness = print.witness(goal, null);
  if (!witness) for (const at of print.seconds()) if (!before.includes(at)) print.show(at);
  return witness;
}

/** The counts in print that stand in a sum with the target, or with one that does, and so on. */
function summedWith({ counts, equations, equationsOf }: CountSystem, target: number): readonly number[] {
  const reached = new Set([target]);
  // The set grows while it is walked.
  for (const at of reached) for (const { at: equation } of equationsOf[at] ?? []) for (const term of equations[equation] ?? []) reached.add(term.at);
  return [...reached].filter((at) => counts[at]?.address != null && !counts[at].small && !counts[at].fixed);
}

function goalsOf({ keep, value }: Count, target: number): readonly Goal[] {
  if (keep === null) return [];
  return [
    ...(value < keep.greatest ? [{ target, by: 1, value: keep.greatest } as const] : []),
    ...(value > keep.least ? [{ target, by: -1, value: keep.least } as const] : []),
  ];
}

function isMet({ target, by, value }: Goal, table: Float64Array): boolean {
  return ((table[target] ?? 0) - value) * by >= 0;
}

interface Pattern {
  readonly print: Print;
  readonly witnesses: readonly Witness[];
}

/** Puts second cells back in print, the least welcome first, wherever every count stays as well kept without them. Gives the witnesses that then hold. */
function putBack(system: CountSystem, print: Print, found: readonly Witness[], stay: readonly number[]): readonly Witness[] {
  let witnesses = found.filter(({ goal }) => !print.isSecond(goal.target));
  const preference = (at: number) => system.counts[at]?.preference ?? 0;
  const seconds = print.seconds().filter((at) => !stay.includes(at)).sort((one, other) => preference(other) - preference(one) || other - one);
  for (const second of seconds) {
    print.show(second);
    const count = system.counts[second];
    const rests = ({ restsOn }: Witness) => restsOn.has(second);
    const again = [
      ...witnesses.filter(rests).map(({ goal, reader }) => print.witnessTo(reader, goal, null)),
      ...(count ? goalsOf(count, second) : []).map((goal) => print.witness(goal, null)),
    ];
    if (again.every((witness) => witness !== null)) witnesses = [...witnesses.filter((witness) => !rests(witness)), ...again];
    else print.withhold(second);
  }
  return witnesses.filter(({ goal }) => !print.isSecond(goal.target));
}

/** Tries each count in print in the place of two or more second cells. */
function improved(system: CountSystem, pattern: Pattern, already: readonly number[]): Pattern {
  const fewest = pattern.print.seconds().length;
  if (fewest < 2 || system.counts.length > mostToImprove) return pattern;
  const better = system.counts.flatMap(({ small, address, fixed }, at) => {
    if (small || fixed || address === null || pattern.print.isSecond(at)) return [];
    const print = pattern.print.copy();
    print.withhold(at);
    const witnesses = putBack(system, print, pattern.witnesses.filter(({ goal }) => goal.target !== at), [...already, at]);
    return print.seconds().length < fewest && print.seconds().every((second) => print.isFree(second)) ? [{ print, witnesses }] : [];
  });
  const [best] = better.sort((one, other) => one.print.seconds().length - other.print.seconds().length);
  return best ? improved(system, best, already) : pattern;
}

/**
 * One for every count withheld; beyond that the smaller in expectation, its neighbour, the nearer in the table, and a number rather than
 * a zero. Neighbours are pairs, so that a pattern does not tell which of the two was small and which came with it.
 */
function costOf(system: CountSystem, target: number, at: number): number | null {
  const { counts } = system;
  const { preference = 0, value = 0, fixed = false } = counts[at] ?? {};
  if (fixed) return null;
  const distance = arePair(system, target, at) ? 0 : Math.abs(at - target);
  return 1 + preference / 100 + distance / counts.length / 10_000 + (value === 0 ? 0.1 : 0);
}

function arePair({ equations, equationsOf }: CountSystem, one: number, other: number): boolean {
  return (equationsOf[one] ?? []).some(({ at: equation }) => {
    const place = (at: number) => (equations[equation] ?? []).findIndex((term) => term.at === at);
    return place(other) >= 0 && place(one) >> 1 === place(other) >> 1;
  });
}
