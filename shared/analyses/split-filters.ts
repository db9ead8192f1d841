import type { Filter } from '../dataset/filter.ts';
import { roleWords, type Breakdown } from '../dataset/roles.ts';
import { AnalysisError, type AnalysisContext } from './analysis.ts';
import { sharedList, type GroupOf, type Sides } from './shared-list.ts';

/**
 * Refuses filters that let through one spelling of a group and not another, where deaths and live births do not spell it alike: they
 * would divide the deaths of some by the births of others. Rejects with an AnalysisError that says which.
 */
export async function refuseSplitGroups(filters: readonly Filter[], sides: Sides, context: AnalysisContext): Promise<void> {
  for (const filter of filters) {
    if (filter.dimension !== 'year' && filter.dimension !== 'factors') await refuseSplit(filter.dimension, new Set(filter.oneOf), sides, context);
  }
}

async function refuseSplit(dimension: Breakdown, kept: ReadonlySet<string>, sides: Sides, context: AnalysisContext): Promise<void> {
  const list = await sharedList(dimension, sides, context);
  if (list === null) return;
  const [ofDeaths, ofBirths] = [byGroup(list.spellings.deaths, list.common.first), byGroup(list.spellings.births, list.common.second)];
  for (const [group, spellings] of ofDeaths) {
    const others = ofBirths.get(group) ?? [];
    const all = [...new Set([...spellings, ...others])];
    const inside = all.find((raw) => kept.has(raw));
    const outside = all.find((raw) => !kept.has(raw));
    if (inside === undefined || outside === undefined || others.length === 0 || alike(spellings, others)) continue;
    throw new AnalysisError(`The filter on ${roleWords[dimension].name.toLowerCase()} lets “${inside}” through and not “${outside}”, but for the deaths and the live births together they are one group, “${group}”. Let both through or neither.`);
  }
}

function byGroup(spellings: readonly string[], groupOf: GroupOf): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, readonly string[]>();
  for (const raw of spellings) {
    const group = groupOf(raw);
    if (group !== null) groups.set(group, [...(groups.get(group) ?? []), raw]);
  }
  return groups;
}

function alike(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((raw) => other.includes(raw));
}
