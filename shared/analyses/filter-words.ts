import { quintileLabel } from '../classifications/deprivation.ts';
import type { Filter } from '../dataset/filter.ts';
import { roleWords } from '../dataset/roles.ts';

/** A filter as it stands above a figure: "Years 2014 to 2016", "Area: Lambeth", "Ethnic group: 3 of them: …". */
export function filterWords(filter: Filter): string {
  if (filter.dimension === 'year') return filter.from === filter.to ? `Year ${filter.from}` : `Years ${filter.from} to ${filter.to}`;
  if (filter.dimension === 'factors') return `${filter.columns.map(columnWords).join(filter.match === 'any' ? ' or ' : ' and ')}: ${filter.oneOf.join(' or ')}`;
  const values = filter.oneOf.map((value) => (filter.dimension === 'deprivationQuintile' ? quintileLabel(value) : value));
  return `${roleWords[filter.dimension].name}: ${values.length === 0 ? 'none' : values.join('; ')}`;
}

/** A column's heading as words: "smoking_or_substance_misuse" is "Smoking or substance misuse". */
export function columnWords(column: string): string {
  const words = column.replace(/[_-]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
