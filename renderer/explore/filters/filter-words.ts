import { quintileLabel } from '../../../shared/classifications/deprivation.ts';
import { roleWords, type Dimension } from '../../../shared/dataset/roles.ts';

const plurals: Record<Dimension, string> = { year: 'years', area: 'areas', ethnicGroup: 'ethnic groups', deprivationQuintile: 'deprivation quintiles' };

/** What one filter lets through, short enough for a button: "All years", "2014 to 2016", "Area: Lambeth", "17 of 18 ethnic groups". */
export function chosenInWords(dimension: Dimension, chosen: readonly string[], all: number): string {
  const [first, last] = [chosen[0], chosen.at(-1)];
  if (chosen.length === all) return `All ${plurals[dimension]}`;
  if (first === undefined || last === undefined) return `No ${plurals[dimension]}`;
  if (dimension === 'year') return first === last ? `Year ${first}` : `Years ${first} to ${last}`;
  if (chosen.length === 1) return `${roleWords[dimension].name}: ${valueInWords(dimension, first)}`;
  return `${chosen.length} of ${all} ${plurals[dimension]}`;
}

export function valueInWords(dimension: Dimension, value: string): string {
  return dimension === 'deprivationQuintile' ? quintileLabel(value) : value;
}
