import type { Change, Circuit, CircuitQuestion } from './circuit.ts';
import type { CountSystem } from './count-system.ts';

/**
 * A circuit that withholds nothing more, in a system where every count stands in at most two sums: a walk from sum to sum, without
 * looking at costs, and so many times quicker than the search for the cheapest. Null where there is none; undefined where the walk
 * would use a count twice, which says nothing either way.
 */
export function freeCircuit({ system, freedom, table, target, by }: Omit<CircuitQuestion, 'costOf'>): Circuit | null | undefined {
  const [one, other] = system.equationsOf[target] ?? [];
  if (one === undefined) return { changes: [{ at: target, by }], newlyWithheld: [] };
  const size = system.equations.length;
  // A place is an equation out of balance by one more or less; where one end of the walk has run out, the other goes on, 2 × size places later.
  const place = (equation: number, surplus: number, isLastEnd: boolean) => 2 * (equation + (isLastEnd ? size : 0)) + (surplus > 0 ? 1 : 0);
  const from = new Int32Array(4 * size).fill(-2);
  const via = new Int32Array(4 * size);
  const end = other === undefined ? null : place(one.at, -one.sign * by, false);
  const first = place((other ?? one).at, (other ?? one).sign * by, other === undefined);
  const queue = [first];
  from[first] = -1;
  const { least, greatest } = freedom;
  // The queue grows while it is walked.
  for (const here of queue) {
    const isLastEnd = here >= 2 * size;
    const surplus = here % 2 === 1 ? 1 : -1;
    const equation = (here >> 1) - (isLastEnd ? size : 0);
    for (const { at, sign } of system.equations[equation] ?? []) {
      if (at === target) continue;
      const change = -surplus * sign;
      const changed = (table[at] ?? 0) + change;
      if (changed < (least[at] ?? 0) || changed > (greatest[at] ?? 0)) continue;
      const onward = otherSum(system, at, equation);
      if (onward === null && isLastEnd) return walked(here, at, from, via, { target, by }, system);
      const next = onward === null ? place(one.at, one.sign * by, true) : place(onward.at, onward.sign * change, isLastEnd);
      if (next === end) return walked(here, at, from, via, { target, by }, system);
      if (from[next] !== -2) continue;
      from[next] = here;
      via[next] = at;
      queue.push(next);
    }
  }
  return null;
}

function otherSum({ equationsOf }: CountSystem, at: number, equation: number): { readonly at: number; readonly sign: 1 | -1 } | null {
  const [one, other] = equationsOf[at] ?? [];
  return (one?.at === equation ? other : one) ?? null;
}

function walked(last: number, at: number, from: Int32Array, via: Int32Array, { target, by }: { readonly target: number; readonly by: 1 | -1 }, system: CountSystem): Circuit | undefined {
  const size = system.equations.length;
  const changes: Change[] = [{ at: target, by }];
  const used = new Set([target]);
  for (let here = last, count = at; ; count = via[here] ?? 0, here = from[here] ?? -1) {
    if (used.has(count)) return undefined;
    used.add(count);
    const equation = (here >> 1) % size;
    const sign = system.equationsOf[count]?.find((term) => term.at === equation)?.sign ?? 1;
    changes.push({ at: count, by: (here % 2 === 1) === (sign === 1) ? -1 : 1 });
    if (from[here] === -1) return { changes, newlyWithheld: [] };
  }
}
