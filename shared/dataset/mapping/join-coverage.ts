import type { Condition } from '../../engine/condition.ts';
import type { Counted } from '../../engine/count-query.ts';
import { jointCountsQuery } from '../../engine/joint-counts-query.ts';
import type { Ask } from '../types/column-forms.ts';

/** One side of a join: a table, what it counts, and for each shared dimension its column and the common group of a raw value. */
export interface JoinSide {
  readonly table: string;
  readonly counted: Counted;
  readonly by: readonly { readonly column: string; readonly groupOf: (raw: string) => string | null }[];
  readonly conditions: readonly Condition[];
}

/** What joins between events and their denominators, and what does not, either way. Every event and every denominator is in one place. */
export interface JoinCoverage {
  readonly joined: { readonly groups: number; readonly events: number; readonly denominator: number };
  /** Groups that have events and no denominator, or one whose number is missing: no rate can be made of them. */
  readonly withoutDenominator: readonly UnjoinedGroup[];
  /** Groups that have a denominator and no event: their rate is 0, if nothing is misspelt. */
  readonly withoutEvents: readonly UnjoinedGroup[];
  /** Counts whose value is blank or unmatched in some dimension. */
  readonly unmatched: { readonly events: number; readonly denominator: number };
  readonly words: readonly string[];
}

export interface UnjoinedGroup {
  /** The group in each dimension, in their order. */
  readonly labels: readonly string[];
  readonly count: number;
  /** True where the other side has the group, but not its number. */
  readonly missingNumber: boolean;
}

interface Side {
  readonly groups: ReadonlyMap<string, { readonly count: number; readonly missing: number }>;
  readonly unmatched: number;
}

/** Joins events to denominators by the groups that both have, and lists what is left over with counts. Rejects with an EngineError. */
export async function joinCoverage(ask: Ask, events: JoinSide, denominators: JoinSide): Promise<JoinCoverage> {
  const [counted, divided] = [await sideOf(ask, events), await sideOf(ask, denominators)];
  const usable = (key: string) => {
    const denominator = divided.groups.get(key);
    return denominator?.missing === 0 && denominator.count > 0;
  };
  const joinedKeys = [...counted.groups.keys()].filter(usable);
  const withoutDenominator = [...counted.groups].filter(([key, { count }]) => !usable(key) && count > 0).map(([key, { count }]) => unjoined(key, count, (divided.groups.get(key)?.missing ?? 0) > 0));
  const withoutEvents = [...divided.groups].filter(([key, { count }]) => count > 0 && (counted.groups.get(key)?.count ?? 0) === 0).map(([key, { count }]) => unjoined(key, count, (counted.groups.get(key)?.missing ?? 0) > 0));
  const sum = (side: Side) => joinedKeys.reduce((sumSoFar, key) => sumSoFar + (side.groups.get(key)?.count ?? 0), 0);
  const coverage = {
    joined: { groups: joinedKeys.length, events: sum(counted), denominator: sum(divided) },
    withoutDenominator,
    withoutEvents,
    unmatched: { events: counted.unmatched, denominator: divided.unmatched },
  };
  return { ...coverage, words: coverageWords(coverage) };
}

async function sideOf(ask: Ask, { table, counted, by, conditions }: JoinSide): Promise<Side> {
  const groups = new Map<string, { count: number; missing: number }>();
  let unmatched = 0;
  for (const row of await ask(jointCountsQuery(table, by.map(({ column }) => column), counted, conditions))) {
    const values = JSON.parse(String(row.values)) as readonly (string | null)[];
    const labels = by.map(({ groupOf }, place) => groupIn(groupOf, values[place] ?? null));
    if (labels.includes(null)) unmatched += Number(row.count);
    else {
      const key = JSON.stringify(labels);
      const before = groups.get(key) ?? { count: 0, missing: 0 };
      groups.set(key, { count: before.count + Number(row.count), missing: before.missing + Number(row.missing) });
    }
  }
  return { groups, unmatched };
}

function groupIn(groupOf: (raw: string) => string | null, value: string | null): string | null {
  return value === null ? null : groupOf(value);
}

function unjoined(key: string, count: number, missingNumber: boolean): UnjoinedGroup {
  return { labels: JSON.parse(key) as readonly string[], count, missingNumber };
}

function coverageWords({ joined, withoutDenominator, withoutEvents, unmatched }: Omit<JoinCoverage, 'words'>): readonly string[] {
  const count = (number: number) => number.toLocaleString('en-GB');
  const events = (groups: readonly UnjoinedGroup[]) => groups.reduce((sum, group) => sum + group.count, 0);
  const left = events(withoutDenominator);
  const groups = (number: number) => `${count(number)} ${number === 1 ? 'group' : 'groups'}`;
  return [
    `${count(joined.events)} of ${count(joined.events + left + unmatched.events)} events have a denominator, in ${groups(joined.groups)}.`,
    ...(withoutDenominator.length === 0 ? [] : [`${count(left)} events are in ${groups(withoutDenominator.length)} without a denominator: they are counted, but no rate can be made of them.`]),
    ...(withoutEvents.length === 0 ? [] : [`${groups(withoutEvents.length)} with a denominator of ${count(events(withoutEvents))} ${withoutEvents.length === 1 ? 'has' : 'have'} no event. Check that ${withoutEvents.length === 1 ? 'it is' : 'they are'} not spelt otherwise among the events.`]),
    ...(unmatched.events === 0 ? [] : [`${count(unmatched.events)} events are blank or unmatched in what the two sides share, and stay in no group.`]),
    ...(unmatched.denominator === 0 ? [] : [`${count(unmatched.denominator)} of the denominator is blank or unmatched in what the two sides share, and stays in no group: rates of the groups may be too high by that much.`]),
  ];
}
