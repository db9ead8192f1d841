import { lambethReportGroup, broadEthnicGroup } from './ethnic-group/report-groups.ts';

/** Ways to bring a column's values together. Versioned by name: a changed list gets a new id. */
export const groupingIds = ['as-recorded', 'ethnic-broad-2011', 'ethnic-lambeth-2021'] as const;
export type GroupingId = (typeof groupingIds)[number];

export interface Grouping {
  readonly id: GroupingId;
  /** "Five broad groups (2011 census)". */
  readonly name: string;
  readonly definition: string;
  /** The group of one raw value; null where the list does not know the value. */
  groupOf(value: string): string | null;
  /** The order in which groups are shown; groups that it does not name follow in their own order. */
  readonly order: readonly string[];
}

export const groupings: Readonly<Record<GroupingId, Grouping>> = {
  'as-recorded': { id: 'as-recorded', name: 'As recorded', definition: 'Groups as the file has them.', groupOf: (value) => value, order: [] },
  'ethnic-broad-2011': {
    id: 'ethnic-broad-2011',
    name: 'Five broad ethnic groups (2011 census)',
    definition: 'Ethnic group in the five broad groups of the 2011 census, in which Chinese is counted as Asian.',
    groupOf: broadEthnicGroup,
    order: ['Asian', 'Black', 'Mixed', 'White', 'Other'],
  },
  'ethnic-lambeth-2021': {
    id: 'ethnic-lambeth-2021',
    name: 'Groups of the Lambeth report 2020-21',
    definition: 'Ethnic group as the Lambeth report of 2020-21 names it: Pakistani; White and Black African; Black African and Black Caribbean together; all other groups together.',
    groupOf: lambethReportGroup,
    order: ['Pakistani', 'White and Black African', 'Black African and Black Caribbean', 'All other groups'],
  },
};
