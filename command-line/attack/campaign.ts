import type { Highs } from 'highs';
import { countSystem } from '../../shared/disclosure/count-system.ts';
import { customPolicy, presets, type ProtectingPolicy } from '../../shared/disclosure/policy.ts';
import { protectionPlan } from '../../shared/disclosure/protection-plan.ts';
import { attack, nothingYet, randomTable, together, type Outcome } from './attack.ts';
import { fewestWithheld } from './smallest.ts';
import { solverOver } from './solver.ts';
import type { AttackedTable } from './table.ts';

/** What attacks on many tables under one policy came to. */
export interface Campaign {
  readonly policy: ProtectingPolicy;
  readonly outcome: Outcome;
  /** In small tables: how many counts are withheld, and how few could be. */
  readonly small: { readonly tables: number; readonly withheld: number; readonly fewest: number };
  /** Tables in which something was recovered, by their place in the seed. */
  readonly broken: readonly number[];
}

/** Every preset, and rules of a person's own that withhold telling counts too. */
export const attackedPolicies: readonly ProtectingPolicy[] = [
  ...presets,
  customPolicy({ from: 1, to: 4, wholeGroups: true, dominantShare: 60 }),
  customPolicy({ from: 1, to: 7, toNearest: 5, wholeGroups: true, dominantShare: 60 }),
];

/** As many counts as a table may have for its smallest pattern to be found exactly. */
const mostInSmallTable = 16;

/** The most that may be withheld for every count that must be. */
export const mostOverFewest = 1.25;

/** Attacks the first so many tables of a seed, and finds the smallest pattern of as many small ones among them as asked. */
export function campaign(highs: Highs, policy: ProtectingPolicy, { tables, seed, small }: { readonly tables: number; readonly seed: number; readonly small: number }): Campaign {
  const solve = solverOver(highs);
  let outcome = nothingYet;
  let measured = { tables: 0, withheld: 0, fewest: 0 };
  const broken: number[] = [];
  for (let nth = 0; nth < tables; nth += 1) {
    const table = randomTable(seed, nth);
    const one = attack(table, policy, solve);
    if (one.recovered + one.exactSeconds > 0) broken.push(nth);
    outcome = together(outcome, one);
    if (measured.tables < small) measured = withSmall(highs, table, policy, measured);
  }
  return { policy, outcome, small: measured, broken };
}

function withSmall(highs: Highs, { figure }: AttackedTable, policy: ProtectingPolicy, so: Campaign['small']): Campaign['small'] {
  const system = countSystem(figure, policy, { rowsRead: policy.kind === 'withhold-small-counts' ? 'told' : 'not told' });
  const fewest = system.counts.length > mostInSmallTable ? null : fewestWithheld(highs, system, 'allows for zeros');
  if (fewest === null) return so;
  const withheld = protectionPlan(figure, policy).filter(({ why }) => why !== 'derived').length;
  return { tables: so.tables + 1, withheld: so.withheld + withheld, fewest: so.fewest + fewest };
}

/** Whether a policy that promises protection gives it, and withholds little more than it must. */
export function isHeld({ policy, outcome, small }: Campaign): boolean {
  return policy.standing === 'as-published' || (outcome.recovered === 0 && outcome.exactSeconds === 0 && small.withheld <= small.fewest * mostOverFewest);
}

/** "0 recovered of 2,240 withheld; …": the campaign in a few lines. */
export function inWords({ policy, outcome, small, broken }: Campaign): readonly string[] {
  const number = (value: number) => value.toLocaleString('en-GB');
  const kind = policy.kind === 'withhold-small-counts' ? 'withheld' : policy.kind === 'round-counts' ? 'rounded' : 'withheld or rounded';
  const standing = policy.standing === 'protected' ? 'protected' : 'as the publisher does it: not attacker-proof';
  const share = outcome.counts === 0 ? 0 : (100 * outcome.withheld) / outcome.counts;
  return [
    `${policy.name} (${standing})`,
    `  ${number(outcome.recovered)} recovered of ${number(outcome.targets)} ${kind}; ${number(outcome.exactSeconds)} second cells exact`,
    `  ${share.toFixed(1)}% of ${number(outcome.counts)} counts withheld`,
    ...(small.tables === 0 || policy.standing === 'as-published' ? [] : [`  in ${number(small.tables)} small tables ${number(small.withheld)} withheld where ${number(small.fewest)} is the fewest possible${small.fewest === 0 ? '' : `: ${(small.withheld / small.fewest).toFixed(3)} times`}`]),
    ...(broken.length === 0 || policy.standing === 'as-published' ? [] : [`  broken: tables ${broken.slice(0, 10).join(', ')}`]),
  ];
}
