import { quintileLabel } from '../../../shared/classifications/deprivation.ts';
import { roleWords, type Breakdown } from '../../../shared/dataset/roles.ts';

const plurals: Readonly<Record<Breakdown, string>> = {
  year: 'years', area: 'areas', ethnicGroup: 'ethnic groups', deprivationQuintile: 'deprivation quintiles', date: 'months', financialYear: 'financial years', ageAtDeathDays: 'ages at death', gestation: 'weeks of gestation',
  birthweight: 'birthweights', sex: 'sexes', deprivationDecile: 'deprivation deciles', causeCategory: 'categories of death', modifiability: 'judgements of modifiability', pathwayStage: 'stages',
};

/** What one filter lets through, short enough for a button: "All years", "2014 to 2016", "Area: Lambeth", "17 of 18 ethnic groups". */
export function chosenInWords(dimension: Breakdown, chosen: readonly string[], all: number): string {
  const [first, last] = [chosen[0], chosen.at(-1)];
  if (chosen.length === all) return `All ${plurals[dimension]}`;
  if (first === undefined || last === undefined) return `No ${plurals[dimension]}`;
  if (dimension === 'year') return first === last ? `Year ${first}` : `Years ${first} to ${last}`;
  if (chosen.length === 1) return `${roleWords[dimension].name}: ${groupInWords(dimension, first)}`;
  return `${chosen.length} of ${all} ${plurals[dimension]}`;
}

export function groupInWords(dimension: Breakdown, group: string): string {
  return dimension === 'deprivationQuintile' ? quintileLabel(group) : group;
}
