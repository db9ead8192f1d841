import type { Sentence } from '../figures/sentence.ts';
import { cochranArmitage } from '../statistics/trend.ts';
import { sum } from './counts.ts';
import { fewestToRely } from './reliability.ts';

interface OrderedGroup {
  readonly id: string;
  readonly label: string;
  readonly deaths: number;
  readonly births: number;
}

/** A line wants as many groups, as a slope index of the PHE methods does. */
const fewestGroups = 5;
/** An end that holds a smaller part of the births says little about the far end of the line. */
const smallestPart = 0.05;

/** When a slope across ordered groups is not to be trusted, and which way it is counted. Groups from the most deprived. */
export function trustNotes(groups: readonly OrderedGroup[]): readonly Sentence[] {
  const all = sum(groups.map(({ births }) => births));
  const departure = cochranArmitage(groups.map(({ deaths, births }, place) => ({ events: Math.min(deaths, births), atRisk: births, score: place + 1 }))).departure;
  const thin = groups.filter(({ births }) => births / all < smallestPart);
  const none = groups.filter(({ deaths }) => deaths === 0);
  return [
    ['1 is the most deprived. A positive gap or slope, and a ratio above 1, mean that rates are higher where there is more deprivation. These are places, not families.'],
    ...(groups.length < fewestGroups ? [[`Not to be trusted as a slope: there are ${groups.length} groups with live births, and a line wants ${fewestGroups}.`]] : []),
    ...(thin.length > 0 ? [[`Take the slope with care: ${thin.map(({ label }) => label).join('; ')} ${thin.length === 1 ? 'has' : 'have'} less than ${smallestPart * 100}% of the live births, so that end of the line rests on the others.`]] : []),
    ...none.map(({ id, label }): Sentence => [`${label}: `, { cell: { row: id, column: 'deaths' } }, ' deaths, so a ratio to it has no upper limit, and none seen is not the same as no risk.']),
    ...(sum(groups.map(({ deaths }) => deaths)) < fewestToRely ? [[`Not to be trusted: there are fewer than ${fewestToRely} deaths in all.`]] : []),
    ...(departure !== null && departure.degreesOfFreedom > 0 && departure.pValue < 0.05 ? [['The groups do not lie on one line (test of departure, p below 0.05): read their own rates, not the slope.']] : []),
  ];
}
