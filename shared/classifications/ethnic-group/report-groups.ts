/**
 * The 18 ethnic groups of the 2011 census question in England, by the words of its boxes, and the five broad groups above them.
 * Source: Office for National Statistics; Chinese counts as Asian from 2011 on, where the 2001 list had it under Other.
 */
const broadGroups: Readonly<Record<string, readonly string[]>> = {
  White: ['English / Welsh / Scottish / Northern Irish / British', 'Irish', 'Gypsy or Irish Traveller', 'Any other White background', 'White British'],
  Mixed: ['White and Black Caribbean', 'White and Black African', 'White and Asian', 'Any other Mixed / Multiple ethnic background'],
  Asian: ['Indian', 'Pakistani', 'Bangladeshi', 'Chinese', 'Any other Asian background'],
  Black: ['African', 'Caribbean', 'Any other Black / African / Caribbean background', 'Black African', 'Black Caribbean'],
  Other: ['Arab', 'Any other ethnic group'],
};

const broadByLabel = new Map(Object.entries(broadGroups).flatMap(([broad, labels]) => labels.map((label): [string, string] => [folded(label), broad])));

/** The broad group of a label, whatever its case and spacing; null for a label that is not on the list. */
export function broadEthnicGroup(label: string): string | null {
  return broadByLabel.get(folded(label)) ?? null;
}

const namedInLambethReport = new Map([
  ['pakistani', 'Pakistani'],
  ['white and black african', 'White and Black African'],
  ...['african', 'caribbean', 'black african', 'black caribbean'].map((label): [string, string] => [label, 'Black African and Black Caribbean']),
]);

/** The groups that the Lambeth report of 2020-21 names, and one for all others; null for a label that is not on the census list. */
export function lambethReportGroup(label: string): string | null {
  if (broadEthnicGroup(label) === null) return null;
  return namedInLambethReport.get(folded(label)) ?? 'All other groups';
}

function folded(label: string): string {
  return label.trim().toLowerCase().replace(/\s*\/\s*/g, '/').replace(/\s+/g, ' ');
}
