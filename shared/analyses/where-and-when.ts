import type { Dataset } from '../dataset/dataset.ts';
import type { Filter } from '../dataset/filter.ts';
import { distinctValuesQuery } from '../engine/profile-query.ts';
import type { AnalysisContext } from './analysis.ts';

const mostValues = 200;

/** "Lambeth and Southwark, 2014 to 2019": the areas and years that a figure covers, as far as the columns of its records tell; empty where they tell nothing. */
export async function where(records: Dataset, filters: readonly Filter[], context: AnalysisContext): Promise<string> {
  const asked = (['area', 'year'] as const).flatMap((dimension) => {
    const source = records.roles[dimension];
    return source?.of === 'column' ? [{ dimension, table: records.table, column: source.column }] : [];
  });
  if (asked.length === 0) return '';
  const { rows } = await context.engine.query(distinctValuesQuery(asked, mostValues), context.signal ? { signal: context.signal } : {});
  const valuesOf = (dimension: 'area' | 'year') => rows.flatMap(({ place, value }) => (asked[Number(place)]?.dimension === dimension ? [String(value)] : []));
  const areas = valuesOf('area').filter((area) => kept(area, 'area', filters));
  const years = valuesOf('year').filter((year) => kept(year, 'year', filters)).map(Number);
  return [areaWords(areas), yearWords(years)].filter((words) => words !== '').join(', ');
}

function kept(value: string, dimension: Filter['dimension'], filters: readonly Filter[]): boolean {
  return filters.every((filter) => {
    if (filter.dimension !== dimension) return true;
    return 'from' in filter ? Number(value) >= filter.from && Number(value) <= filter.to : filter.oneOf.includes(value);
  });
}

function areaWords(areas: readonly string[]): string {
  if (areas.length > 4) return `${areas.length} areas`;
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(areas);
}

function yearWords(years: readonly number[]): string {
  if (years.length === 0) return '';
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last ? String(first) : `${first} to ${last}`;
}
