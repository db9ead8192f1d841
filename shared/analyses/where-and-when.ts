import type { Filter } from '../dataset/filter.ts';
import { distinctValuesQuery } from '../engine/profile-query.ts';
import type { AnalysisContext } from './analysis.ts';
import { datasetsOf } from './provenance.ts';
import type { Spec } from './spec.ts';

/** "Lambeth and Southwark, 2014 to 2019": the areas and years that a figure covers, as far as the deaths' columns tell. */
export async function where(spec: Spec, context: AnalysisContext): Promise<string> {
  const { deaths } = datasetsOf(spec, context);
  const valuesOf = async (dimension: 'area' | 'year'): Promise<readonly string[]> => {
    const source = deaths.roles[dimension];
    if (source?.of !== 'column') return [];
    const { rows } = await context.engine.query(distinctValuesQuery(deaths.table, source.column, 200), context.signal ? { signal: context.signal } : {});
    return rows.map(({ value }) => String(value));
  };
  const areas = (await valuesOf('area')).filter((area) => kept(area, 'area', spec.filters));
  const years = (await valuesOf('year')).filter((year) => kept(year, 'year', spec.filters)).map(Number);
  return [areaWords(areas), yearWords(years)].filter((words) => words !== '').join(', ');
}

function kept(value: string, dimension: Filter['dimension'], filters: readonly Filter[]): boolean {
  return filters.every((filter) => {
    if (filter.dimension !== dimension) return true;
    return filter.dimension === 'year' ? Number(value) >= filter.from && Number(value) <= filter.to : filter.oneOf.includes(value);
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
