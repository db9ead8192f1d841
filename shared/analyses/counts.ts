import { quintileLabel } from '../classifications/deprivation.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { Filter, RecordsCounted } from '../dataset/filter.ts';
import { roleWords, type Breakdown, type CountingRole, type Measure } from '../dataset/roles.ts';
import type { Condition } from '../engine/condition.ts';
import { countQuery, type Counted } from '../engine/count-query.ts';
import { commonValuesQuery } from '../engine/profile-query.ts';
import { totalFlag } from '../engine/totals-query.ts';
import { AnalysisError, type AnalysisContext } from './analysis.ts';
import type { GroupOf } from './shared-list.ts';

/** How many there are in each group, and what no group could take. */
export interface GroupedCounts {
  readonly byGroup: ReadonlyMap<string, number>;
  /** The values, as the file has them, that make up each group. */
  readonly valuesOf: ReadonlyMap<string, readonly string[]>;
  /** What is blank or has a value that belongs in no group, and those values. */
  readonly apart: { readonly count: number; readonly values: readonly string[]; readonly blank: boolean };
  /** Rows with no number where the count should be, such as a year marked [x]. */
  readonly missingIn: ReadonlySet<string>;
}

/** What can be counted: a measure that the dataset has, or its rows where each row is one. */
export type Countable = Measure | CountingRole | 'rows';

/** What plays the part of what is counted. Throws an AnalysisError where nothing does. */
export function countedBy(dataset: Dataset, measure: Countable | Counted): Counted {
  if (typeof measure === 'object') return measure;
  if (measure === 'rows') return { of: 'rows' };
  const counted = dataset.roles[measure];
  if (!counted) throw new AnalysisError(`${dataset.source.fileName} has nothing marked as ${roleWords[measure].name.toLowerCase()}. Choose it under Data.`);
  return counted;
}

/** Counts a dataset's deaths, live births or other measure by one breakdown, after the filters. */
export async function groupedCounts(context: AnalysisContext, dataset: Dataset, measure: Countable | Counted, by: Breakdown, groupOf: GroupOf, filters: readonly Filter[]): Promise<GroupedCounts> {
  const counted = countedBy(dataset, measure);
  const column = columnFor(dataset, by);
  const { rows } = await context.engine.query(countQuery(dataset.table, column, counted, conditionsFor(dataset, filters)), context.signal ? { signal: context.signal } : {});
  const byGroup = new Map<string, number>();
  const valuesOf = new Map<string, readonly string[]>();
  const missingIn = new Set<string>();
  const apart = { count: 0, values: [] as string[], blank: false };
  for (const { value, count, missing } of rows) {
    const group = value === null ? null : groupOf(String(value));
    if (group === null) {
      apart.count += Number(count);
      if (value === null) apart.blank = true;
      else apart.values.push(String(value));
    } else {
      byGroup.set(group, (byGroup.get(group) ?? 0) + Number(count));
      valuesOf.set(group, [...(valuesOf.get(group) ?? []), String(value)]);
      if (Number(missing) > 0) missingIn.add(group);
    }
  }
  return { byGroup, valuesOf, apart, missingIn };
}

/** The filters as conditions on a dataset's own columns. A filter on a dimension that the dataset lacks is an error, never ignored. */
export function conditionsFor(dataset: Dataset, filters: readonly Filter[]): readonly Condition[] {
  const { rows, summed } = dataset.totals;
  // A total beside its parts would count everything twice.
  const parts: readonly Condition[] = rows > 0 && !summed ? [{ column: totalFlag, test: 'false' }] : [];
  const asked = filters.map((filter): Condition => {
    if (filter.dimension === 'factors') return { columns: filter.columns, test: 'answers', match: filter.match, answers: filter.oneOf };
    const column = columnFor(dataset, filter.dimension);
    return filter.dimension === 'year' ? { column, test: 'between', from: filter.from, to: filter.to } : { column, test: 'one-of', values: filter.oneOf };
  });
  return [...parts, ...asked];
}

/** The column that a breakdown stands in. Throws an AnalysisError where there is none. */
export function columnFor(dataset: Dataset, dimension: Breakdown | 'smallArea'): string {
  const source = dataset.roles[dimension];
  if (source?.of !== 'column') {
    throw new AnalysisError(`${dataset.source.fileName} has no column for ${roleWords[dimension].name.toLowerCase()}. Choose one under Data, or open a file that has it.`);
  }
  return source.column;
}

/** More values than a column of groups has. */
const mostValues = 100_000;

/** Every way in which a dimension's values are written in a dataset, whatever the filters. */
export async function spellingsOf(context: AnalysisContext, dataset: Dataset, by: Breakdown): Promise<readonly string[]> {
  const { rows } = await context.engine.query(commonValuesQuery(dataset.table, columnFor(dataset, by), mostValues), context.signal ? { signal: context.signal } : {});
  return rows.flatMap(({ value }) => (value === null ? [] : [String(value)]));
}

/** Groups in the order in which they are shown: those named first, then years and quintiles by number, then by name. */
export function orderedGroups(groups: Iterable<string>, order: readonly string[]): readonly string[] {
  const place = (group: string) => (order.includes(group) ? order.indexOf(group) : order.length);
  return [...new Set(groups)].sort((one, other) => place(one) - place(other) || one.localeCompare(other, 'en-GB', { numeric: true }));
}

/** The records that a row counts: those of the figure's filters and, for a group's own row, of its values. */
export function recordsCounted(dataset: Dataset, filters: readonly Filter[], by: Breakdown, { valuesOf }: GroupedCounts, group: string | null): RecordsCounted {
  return group === null ? { dataset: dataset.name, filters } : recordsWithValues(dataset, filters, by, valuesOf.get(group) ?? []);
}

/** The records of several groups together. */
export function recordsInGroups(dataset: Dataset, filters: readonly Filter[], by: Breakdown, { valuesOf }: GroupedCounts, groups: readonly string[]): RecordsCounted | null {
  // Years are a stretch, which several of them need not be.
  return by === 'year' ? null : recordsWithValues(dataset, filters, by, groups.flatMap((group) => valuesOf.get(group) ?? []));
}

/** The records in no group; null where blanks are among them, which no filter can ask for. */
export function recordsApart(dataset: Dataset, filters: readonly Filter[], by: Breakdown, { apart: { values, blank } }: GroupedCounts): RecordsCounted | null {
  return blank ? null : recordsWithValues(dataset, filters, by, values);
}

function recordsWithValues(dataset: Dataset, filters: readonly Filter[], by: Breakdown, values: readonly string[]): RecordsCounted {
  const own: readonly Filter[] = by === 'year' ? values.map((year) => ({ dimension: 'year', from: Number(year), to: Number(year) })) : [{ dimension: by, oneOf: values }];
  return { dataset: dataset.name, filters: [...filters, ...own] };
}

/** The denominator of a group; null where there is none, or where a part of it is not available. */
export function denominatorOf({ byGroup, missingIn }: GroupedCounts, group: string): number | null {
  const count = byGroup.get(group);
  return count === undefined || count === 0 || missingIn.has(group) ? null : count;
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((sumSoFar, number) => sumSoFar + number, 0);
}

export function groupLabel(group: string, by: Breakdown): string {
  if (by === 'deprivationQuintile') return `Quintile ${quintileLabel(group)}`;
  if (by === 'deprivationDecile') return `Decile ${decileLabel(group)}`;
  return by === 'date' ? (monthNames[Number(group) - 1] ?? group) : group;
}

/** Deciles are numbered from 1, the most deprived, as quintiles are. */
function decileLabel(group: string): string {
  return group === '1' ? '1, most deprived' : group === '10' ? '10, least deprived' : group;
}

const monthNames = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
