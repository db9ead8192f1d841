import { categoryOf, type Classification } from '../classification.ts';
import { ethnicLists } from './ethnic-lists.ts';

/** The broad group of a label or NHS code by the 2011 census, whatever its spelling; null for one that no list knows, or that takes in several groups. */
export function broadEthnicGroup(label: string): string | null {
  return groupIn('ethnic-broad-2011', label);
}

const namedInLambethReport = new Map([
  ['Pakistani', 'Pakistani'],
  ['Mixed White/Black African', 'White and Black African'],
  ['Black African', 'Black African and Black Caribbean'],
  ['Black Caribbean', 'Black African and Black Caribbean'],
]);

/** The groups that the Lambeth report of 2020-21 names, and one for all others; null for a label that is not one census group. */
export function lambethReportGroup(label: string): string | null {
  const group = groupIn('ethnic-census-2011', label);
  return group === null ? null : (namedInLambethReport.get(group) ?? 'All other groups');
}

function groupIn(id: string, label: string): string | null {
  const list: Classification | undefined = ethnicLists.find((candidate) => candidate.id === id);
  const match = list?.match(label) ?? null;
  return list && match !== null && categoryOf(list, match.code)?.kind === 'group' ? match.code : null;
}
