import type { Policy, ProtectingPolicy } from './policy-kinds.ts';

/** How a policy prints a count, and so what a reader of the print knows: the count lies from `least` to `greatest`. */
export type Reading =
  | { readonly kind: 'withheld'; readonly least: number; readonly greatest: number }
  | { readonly kind: 'number'; readonly printed: number; readonly toNearest: number | null; readonly least: number; readonly greatest: number };

/** How a count is printed by the rule alone, before any second cell is withheld. */
export function readingOf(count: number, policy: Policy): Reading {
  if (policy.kind === 'none') return asItIs(count);
  if (policy.kind !== 'round-counts' && count >= policy.from && count <= policy.to) return { kind: 'withheld', least: policy.from, greatest: policy.to };
  const base = baseOf(count, policy);
  if (base === null) return asItIs(count);
  const printed = printedAs(count, policy);
  const same = (other: number) => other >= 0 && !isWithheld(other, policy) && printedAs(other, policy) === printed;
  let [least, greatest] = [count, count];
  while (same(least - 1)) least -= 1;
  while (same(greatest + 1)) greatest += 1;
  return { kind: 'number', printed, toNearest: base, least, greatest };
}

function asItIs(count: number): Reading {
  return { kind: 'number', printed: count, toNearest: null, least: count, greatest: count };
}

/** What a count that is not withheld is rounded to; null where it is printed as it is. Zero is printed as it is where 1 is withheld. */
function baseOf(count: number, policy: ProtectingPolicy): number | null {
  switch (policy.kind) {
    case 'withhold-small-counts':
      return null;
    case 'withhold-and-round':
      return count === 0 ? null : policy.toNearest;
    case 'round-counts':
      return bandOf(count, policy)?.base ?? policy.toNearest;
  }
}

function printedAs(count: number, policy: ProtectingPolicy): number {
  const band = policy.kind === 'round-counts' ? bandOf(count, policy) : undefined;
  if (band) return band.as;
  const base = baseOf(count, policy);
  return base === null ? count : Math.round(count / base) * base;
}

function bandOf(count: number, policy: ProtectingPolicy & { kind: 'round-counts' }): { as: number; base: number } | undefined {
  const band = policy.bands.find(({ from, to }) => count >= from && count <= to);
  return band && { as: band.as, base: Math.max(...policy.bands.map(({ as }) => as)) };
}

function isWithheld(count: number, policy: ProtectingPolicy): boolean {
  return policy.kind !== 'round-counts' && count >= policy.from && count <= policy.to;
}
