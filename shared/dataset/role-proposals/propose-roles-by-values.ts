import { clockOfHeading, type Clock } from '../clocks.ts';
import { columnSource, hasClock, isRecordOfDeath, plainHeading } from '../propose-roles.ts';
import { sharedRoles, type Role, type Roles, type SharedRole } from '../roles.ts';
import type { Confidence } from '../types/column-type.ts';
import type { ColumnSample } from './column-sample.ts';
import { roleRules, type RoleRule } from './role-rules.ts';

/** What a column is likely to be, and why. */
export interface RoleProposal {
  readonly role: Role | SharedRole;
  /** Null where the rows themselves play the part. */
  readonly column: string | null;
  /** For a year or a date, as its heading says; null for others and where it does not say. */
  readonly clock: Clock | null;
  readonly confidence: Confidence;
  /** A sentence or two with counts, without a value of the column. */
  readonly reason: string;
}

/** Fewer cells than the first share that fit, and a heading is not believed; up to the second it is a guess, from the third on it is sure. */
const guessed = 0.2;
const believed = 0.8;
const certain = 0.95;
/** Values alone must nearly all fit, be few kinds of thing, and be more than one. */
const fewDifferent = 60;

/** Proposals for every role that a column or the rows can play, the surest first for each; the first of a role is the one to take. */
export function proposeRolesByValues(samples: readonly ColumnSample[]): readonly RoleProposal[] {
  const all = samples.flatMap((sample) => roleRules.flatMap((rule) => candidate(sample, rule)));
  const taken = new Set<string>();
  const proposals: RoleProposal[] = [];
  for (const { proposal } of all.toSorted((one, other) => one.rank - other.rank)) {
    if (proposal.column === null || taken.has(proposal.column)) continue;
    if (proposal.role === 'factors' && !samples.some(({ column }) => isRecordOfDeath(column))) continue;
    taken.add(proposal.column);
    proposals.push(proposal);
  }
  return [...proposals.map((proposal) => (isOnlyStage(proposal, proposals) ? { ...proposal, role: 'events' as const } : proposal)), ...rowsAsDeaths(samples, proposals)];
}

/** A column for one stage alone is a plain count of what happened. */
function isOnlyStage({ role }: RoleProposal, proposals: readonly RoleProposal[]): boolean {
  return role === 'pathwayStages' && proposals.filter((other) => other.role === role).length === 1 && !proposals.some((other) => other.role === 'events');
}

/** The roles as proposed: of each role the first, of shared ones all. */
export function rolesOf(proposals: readonly RoleProposal[]): Roles {
  const single = proposals.filter(({ role }, index) => !isShared(role) && proposals.findIndex((other) => other.role === role) === index);
  const shared = sharedRoles.flatMap((role) => {
    const columns = proposals.flatMap((proposal) => (proposal.role === role && proposal.column !== null ? [proposal.column] : []));
    return columns.length === 0 ? [] : [[role, { of: 'columns', columns }] as const];
  });
  return { ...Object.fromEntries(single.map(({ role, column }) => [role, column === null ? { of: 'rows' } : columnSource(role, column)])), ...Object.fromEntries(shared) };
}

function isShared(role: Role | SharedRole): role is SharedRole {
  return sharedRoles.some((shared) => shared === role);
}

interface Candidate {
  readonly proposal: RoleProposal;
  /** Lower is better: the confidence, then whether the heading says it, then the heading's place, then the rule's. */
  readonly rank: number;
}

const confidenceRank: Readonly<Record<Confidence, number>> = { sure: 0, likely: 1, guess: 2 };

function candidate(sample: ColumnSample, rule: RoleRule): readonly Candidate[] {
  const heading = rule.headings.findIndex((pattern) => pattern.test(plainHeading(sample.column)));
  const { fitting, looked } = fit(sample, rule);
  const share = looked === 0 ? 0 : fitting / looked;
  const confidence = heading === -1 ? (share >= certain && sample.different > 1 && sample.different <= fewDifferent ? aloneIn(rule, sample) : null) : byHeading(share);
  if (confidence === null) return [];
  const place = heading === -1 ? 99 : heading;
  const clock = hasClock(rule.role) ? clockOfHeading(sample.column) : null;
  const proposal = { role: rule.role, column: sample.column, clock, confidence, reason: reasonFor(rule, heading !== -1, fitting, looked) };
  return [{ proposal, rank: confidenceRank[confidence] * 10_000 + place * 100 + roleRules.indexOf(rule) }];
}

function byHeading(share: number): Confidence | null {
  if (share >= certain) return 'sure';
  if (share >= believed) return 'likely';
  return share >= guessed ? 'guess' : null;
}

/** Small areas are known by the form of their codes however many there are of them. */
function aloneIn({ alone }: RoleRule, { different, filled }: ColumnSample): Confidence | null {
  return alone !== null && filled > different / 2 ? alone : null;
}

/** Over the cells whose values are listed: the commonest of each form. */
function fit({ values }: ColumnSample, { fits, numbers }: RoleRule): { fitting: number; looked: number } {
  const asked = values.filter(({ mark }) => !(numbers && mark));
  const cells = (of: ColumnSample['values']) => of.reduce((sum, value) => sum + value.cells, 0);
  return { fitting: cells(asked.filter(({ text }) => fits(text))), looked: cells(asked) };
}

function reasonFor({ what }: RoleRule, byHeading: boolean, fitting: number, looked: number): string {
  const count = (number: number) => number.toLocaleString('en-GB');
  const cells = fitting === looked ? `all ${count(looked)} cells looked at are ${what}` : `${count(fitting)} of ${count(looked)} cells looked at are ${what}`;
  return byHeading ? `The heading says so, and ${cells}.` : `The heading does not say so, but ${cells}.`;
}

function rowsAsDeaths(samples: readonly ColumnSample[], proposals: readonly RoleProposal[]): readonly RoleProposal[] {
  if (proposals.some(({ role }) => role === 'deaths')) return [];
  const telling = samples.find(({ column }) => isRecordOfDeath(column));
  return telling ? [{ role: 'deaths', column: null, clock: null, confidence: 'likely', reason: `Each row looks like one death: it has a column “${telling.column}”, which only a table of single deaths has.` }] : [];
}
