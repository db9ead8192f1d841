import { AnalysisError, type AnalysisContext } from '../../../shared/analyses/analysis.ts';
import { orderedGroups } from '../../../shared/analyses/counts.ts';
import { ownGroups } from '../../../shared/analyses/lists.ts';
import { sharedGroups } from '../../../shared/analyses/shared-groups.ts';
import { listedSide } from '../../../shared/analyses/shared-list.ts';
import type { Dataset } from '../../../shared/dataset/dataset.ts';
import { breakdowns, dimensions, type Breakdown } from '../../../shared/dataset/roles.ts';
import { distinctValuesQuery } from '../../../shared/engine/profile-query.ts';
import type { FilterChoices, FilterGroup } from './change-filters.ts';

/** Values of one column are read up to this many; more than `mostGroups` groups are no list to choose from. */
const mostValues = 10_000;
const mostGroups = 400;

/** What can be filtered by. */
export interface OfferedFilters {
  /** What deaths and births both record: every figure follows these. */
  readonly ofBoth: readonly FilterChoices[];
  /** What deaths alone record: figures of deaths alone follow these. */
  readonly ofDeaths: readonly FilterChoices[];
}

/** What can be filtered by, each dimension in the groups that the analyses count in, so that no filter splits one of them. */
export async function offeredFilters(deaths: Dataset, births: Dataset | undefined, context: AnalysisContext): Promise<OfferedFilters> {
  const shared = dimensions.filter((dimension) => births && [deaths, births].every((dataset) => columnOf(dataset, dimension) !== null));
  const own = breakdowns.filter((dimension) => !shared.some((other) => other === dimension) && columnOf(deaths, dimension) !== null);
  const valuesOf = await distinctValues([...shared.flatMap((dimension) => [deaths, ...(births ? [births] : [])].map((dataset) => ({ dataset, dimension }))), ...own.map((dimension) => ({ dataset: deaths, dimension }))], context);
  const ofBoth = births
    ? await Promise.all(
        shared.map(async (dimension): Promise<FilterChoices> => {
          const groups = await groupsOfBoth(dimension, deaths, births, context);
          const spelt = [...valuesOf(deaths, dimension).map((raw) => [raw, groups.deaths(raw)] as const), ...valuesOf(births, dimension).map((raw) => [raw, groups.births(raw)] as const)];
          return { dimension, groups: gathered(spelt, groups.order) };
        }),
      )
    : [];
  const ofDeaths = own.map((dimension): FilterChoices => {
    const { groupOf, order } = ownGroups(deaths, dimension, listedSide(deaths, dimension)?.classification.id ?? 'as-recorded');
    return { dimension, groups: gathered(valuesOf(deaths, dimension).map((raw) => [raw, groupOf(raw)] as const), order) };
  });
  const isOffered = ({ groups }: FilterChoices) => groups.length > 1 && groups.length <= mostGroups;
  return { ofBoth, ofDeaths: ofDeaths.filter(isOffered) };
}

function columnOf({ roles }: Dataset, dimension: Breakdown): string | null {
  const source = roles[dimension];
  return source?.of === 'column' ? source.column : null;
}

type ValuesOf = (dataset: Dataset, dimension: Breakdown) => readonly string[];

/** All that is asked for in one query. */
async function distinctValues(wanted: readonly { readonly dataset: Dataset; readonly dimension: Breakdown }[], { engine, signal }: AnalysisContext): Promise<ValuesOf> {
  if (wanted.length === 0) return () => [];
  const columns = wanted.map(({ dataset, dimension }) => ({ table: dataset.table, column: columnOf(dataset, dimension) ?? '' }));
  const { rows } = await engine.query(distinctValuesQuery(columns, mostValues), signal ? { signal } : {});
  return (dataset, dimension) => {
    const place = wanted.findIndex((other) => other.dataset === dataset && other.dimension === dimension);
    return rows.flatMap((row) => (Number(row.place) === place ? [String(row.value)] : []));
  };
}

/** Values as they are spelt where the lists of the two cannot be brought together: the figures that need it say why. */
async function groupsOfBoth(by: Breakdown, deaths: Dataset, births: Dataset, context: AnalysisContext): Promise<Pick<Awaited<ReturnType<typeof sharedGroups>>, 'deaths' | 'births' | 'order'>> {
  try {
    return await sharedGroups({ by, grouping: 'as-recorded' }, { deaths, births }, context);
  } catch (error) {
    if (error instanceof AnalysisError) return { deaths: (raw) => raw, births: (raw) => raw, order: [] };
    throw error;
  }
}

/** A value that no group takes stands for itself, so that it can be left out. */
function gathered(spelt: readonly (readonly [raw: string, group: string | null])[], order: readonly string[]): readonly FilterGroup[] {
  const values = new Map<string, Set<string>>();
  for (const [raw, group] of spelt) values.set(group ?? raw, (values.get(group ?? raw) ?? new Set()).add(raw));
  return orderedGroups(values.keys(), order).map((label) => ({ label, values: [...(values.get(label) ?? [])] }));
}
