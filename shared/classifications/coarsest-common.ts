import { groupsOf, type Category, type Classification } from './classification.ts';

/** The finest list in which two lists agree: what both sides of a rate are brought to. */
export interface CommonList {
  readonly groups: readonly CommonGroup[];
  /** What bringing them together did, a sentence each; says so too when nothing had to change. */
  readonly words: readonly string[];
}

export interface CommonGroup {
  readonly label: string;
  /** The codes of the first list that go here, and those of the second; one of them is empty where the other list has no counterpart. */
  readonly first: readonly string[];
  readonly second: readonly string[];
}

/**
 * Two lists brought together: groups that share a smallest part are joined until none is split, which is the finest partition coarser
 * than both. Null where they have no part in common, as different releases of the deprivation index, or national and local quintiles.
 */
export function coarsestCommon(first: Classification, second: Classification): CommonList | null {
  const joined = joinedByParts(groupsOf(first), groupsOf(second));
  if (first.about !== second.about || !joined.some(isShared)) return null;
  const coarser = groupsOf(second).length < groupsOf(first).length ? 'ofSecond' : 'ofFirst';
  const groups = joined.map((group) => ({ label: labelOf(group, coarser), first: group.ofFirst.map(({ code }) => code), second: group.ofSecond.map(({ code }) => code) }));
  return { groups, words: wordsFor(joined, coarser, first, second) };
}

/** The common label of a code of one side; null for a code that is no group, or has no counterpart on the other side. */
export function commonLabel({ groups }: CommonList, side: 'first' | 'second', code: string): string | null {
  return groups.find((group) => group.first.length > 0 && group.second.length > 0 && group[side].includes(code))?.label ?? null;
}

/** Why two lists cannot be brought together, in a sentence that says what to do. */
export function whyNotCommon(first: Classification, second: Classification): string {
  if (first.about !== second.about) return `One side is ${first.about}, the other ${second.about}. Choose the columns again.`;
  return `“${first.name}” and “${second.name}” have no group in common, so one cannot be set against the other. Use the same list for both sides.`;
}

interface Joined {
  readonly ofFirst: readonly Category[];
  readonly ofSecond: readonly Category[];
  readonly parts: ReadonlySet<string>;
}

function joinedByParts(first: readonly Category[], second: readonly Category[]): readonly Joined[] {
  let joined: readonly Joined[] = [];
  const add = (category: Category, side: 'ofFirst' | 'ofSecond') => {
    const touching = joined.filter(({ parts }) => category.parts.some((part) => parts.has(part)));
    const all: Joined = {
      ofFirst: [...touching.flatMap(({ ofFirst }) => ofFirst), ...(side === 'ofFirst' ? [category] : [])],
      ofSecond: [...touching.flatMap(({ ofSecond }) => ofSecond), ...(side === 'ofSecond' ? [category] : [])],
      parts: new Set([...touching.flatMap(({ parts }) => [...parts]), ...category.parts]),
    };
    const place = touching[0] ? joined.indexOf(touching[0]) : joined.length;
    joined = [...joined.slice(0, place), all, ...joined.slice(place)].filter((group) => !touching.includes(group));
  };
  first.forEach((category) => { add(category, 'ofFirst'); });
  second.forEach((category) => { add(category, 'ofSecond'); });
  return joined;
}

type Side = 'ofFirst' | 'ofSecond';

function isShared({ ofFirst, ofSecond }: Joined): boolean {
  return ofFirst.length > 0 && ofSecond.length > 0;
}

/** The label of the side that has fewer groups here, or of the coarser list where both have as many. */
function labelOf(group: Joined, coarser: Side): string {
  const { ofFirst, ofSecond } = group;
  if (!isShared(group)) return listed([...ofFirst, ...ofSecond]);
  return listed(ofFirst.length === ofSecond.length ? group[coarser] : ofFirst.length < ofSecond.length ? ofFirst : ofSecond);
}

function wordsFor(joined: readonly Joined[], coarser: Side, first: Classification, second: Classification): readonly string[] {
  const alone = joined.filter((group) => !isShared(group));
  const merged = joined.filter((group) => isShared(group) && group.ofFirst.length + group.ofSecond.length > 2);
  const divided = merged.filter(({ ofFirst, ofSecond }) => ofFirst.length > 1 && ofSecond.length > 1);
  const together = merged.filter((group) => !divided.includes(group)).map((group) => `${listed(group.ofFirst.length > 1 ? group.ofFirst : group.ofSecond)} as ${labelOf(group, coarser)}`);
  const onlyIn = (side: Side, name: string) => {
    const groups = alone.flatMap((group) => group[side]);
    return groups.length === 0 ? [] : [`${listed(groups)} ${groups.length === 1 ? 'is' : 'are'} in “${name}” alone: the other side has nothing to set against ${groups.length === 1 ? 'it' : 'them'}.`];
  };
  return [
    ...(merged.length === 0 ? [`Both sides share ${joined.length - alone.length} groups as they are: nothing had to be put together.`] : []),
    ...(together.length === 0 ? [] : [`“${first.name}” and “${second.name}” were brought to the finest groups that both can give. Counted together: ${together.join('; ')}.`]),
    ...divided.map((group) => `${listed(group.ofFirst)} in “${first.name}” and ${listed(group.ofSecond)} in “${second.name}” divide the same people differently, so they are one group here.`),
    ...onlyIn('ofFirst', first.name),
    ...onlyIn('ofSecond', second.name),
  ];
}

function listed(categories: readonly Category[]): string {
  const labels = categories.map(({ label }) => (/[\d,]/.test(label) ? `“${label}”` : label));
  const [only = ''] = categories.map(({ label }) => label);
  return labels.length === 1 ? only : `${labels.slice(0, -1).join(', ')} and ${labels.at(-1) ?? ''}`;
}
