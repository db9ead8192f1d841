import type { Dataset } from '../dataset/dataset.ts';
import type { Filter } from '../dataset/filter.ts';
import { breakdowns, type Breakdown } from '../dataset/roles.ts';
import { countQuery } from '../engine/count-query.ts';
import { crossCountQuery } from '../engine/cross-count-query.ts';
import type { QueryRow, Value } from '../engine/engine.ts';
import { AnalysisError, type AnalysisContext } from './analysis.ts';
import { columnFor, conditionsFor, countedBy } from './counts.ts';
import { datasetNamed } from './provenance.ts';
import { queryShape, type QueryCondition } from './query-shape.ts';
import type { CrossTabulationSpec, DistributionSpec } from './spec.ts';

/** The result of a person's own SQL, and which of its columns are groups and which the count. */
export interface AskedResult {
  readonly id: string;
  readonly sql: string;
  readonly rows: readonly QueryRow[];
  readonly isCut: boolean;
  /** One or two. */
  readonly groups: readonly string[];
  readonly count: string;
}

const countings = ['deaths', 'liveBirths', 'fetalDeaths', 'events', 'totalBirths', 'population', 'rows'] as const;
type Counting = (typeof countings)[number];

const noYear = { least: 0, most: 9999 };

/**
 * The figure that says what a person's own SQL says: the workbench counts the groups itself, by roles and filters, and only where
 * every count is the same is there a figure. It is made from those counts, and never from the result.
 *
 * Rejects with an AnalysisError that says why a result cannot leave.
 */
export async function figureOfQuery({ id, sql, rows, isCut, groups, count }: AskedResult, context: AnalysisContext): Promise<DistributionSpec | CrossTabulationSpec> {
  if (groups.length === 0 || groups.length > 2 || groups.includes(count)) throw new AnalysisError('Choose one or two columns of groups, and another that holds their counts.');
  if (isCut) throw new AnalysisError('The result has more rows than are shown, so its counts cannot be compared. Group it further.');
  const shape = queryShape(sql);
  const dataset = datasetNamed(context.datasets.find(({ name }) => name.toLowerCase() === shape.table.toLowerCase())?.name ?? shape.table, context);
  const by = groups.map((group) => roleOf(dataset, shape.columns.get(group.toLowerCase()) ?? notPlain(group)));
  if (by[0] === by[1]) throw new AnalysisError('Both columns of groups are the same. Choose two that differ, or only one.');
  const filters = shape.conditions.map((condition) => filterOf(dataset, condition));
  const asked = rows.map((row) => ({ key: keyOf(groups.map((group) => row[group] ?? null)), count: row[count] }));
  const differences: string[] = [];
  for (const counting of countings.filter((each) => each === 'rows' || dataset.roles[each] !== undefined)) {
    const difference = firstDifference(asked, await recounted(dataset, counting, by, filters, context));
    if (difference === null) return specOf(id, dataset, counting, by, filters);
    differences.push(difference);
  }
  throw new AnalysisError(`The workbench counts otherwise, so this result cannot leave. ${differences.at(-1) ?? ''}`.trim());
}

function notPlain(group: string): never {
  throw new AnalysisError(`“${group}” is worked out, and is no column of the table as it stands. Only a column that has a meaning under Data can be a group of a figure.`);
}

function roleOf(dataset: Dataset, column: string): Breakdown {
  const role = breakdowns.find((breakdown) => {
    const source = dataset.roles[breakdown];
    return source?.of === 'column' && source.column.toLowerCase() === column.toLowerCase();
  });
  if (role === undefined) throw new AnalysisError(`“${column}” has no meaning that a figure can be grouped by. Say under Data what it is, then ask again.`);
  return role;
}

function filterOf(dataset: Dataset, condition: QueryCondition): Filter {
  const { factors } = dataset.roles;
  const factor = factors?.columns.find((column) => column.toLowerCase() === condition.column.toLowerCase());
  if (factor !== undefined && 'oneOf' in condition) return { dimension: 'factors', columns: [factor], match: 'any', oneOf: condition.oneOf };
  const dimension = roleOf(dataset, condition.column);
  if (dimension !== 'year') {
    if ('oneOf' in condition) return { dimension, oneOf: condition.oneOf };
    throw new AnalysisError(`“${condition.column}” is compared by size, which the workbench’s filters do for years alone. Name its values with IN ( … ).`);
  }
  if (!('oneOf' in condition)) return { dimension, from: condition.from ?? noYear.least, to: condition.to ?? noYear.most };
  const years = condition.oneOf.map(Number);
  const [from, to] = [Math.min(...years), Math.max(...years)];
  if (years.some((year) => !Number.isInteger(year)) || new Set(years).size !== to - from + 1) throw new AnalysisError('The years asked for do not follow one another. Ask for years from and to, with BETWEEN.');
  return { dimension, from, to };
}

interface Group {
  readonly key: string;
  readonly count: unknown;
}

/** Groups by their values; a blank is told from the word null. */
function keyOf(values: readonly Value[]): string {
  return JSON.stringify(values.map((value) => (value === null ? null : String(value))));
}

async function recounted(dataset: Dataset, counting: Counting, by: readonly Breakdown[], filters: readonly Filter[], { engine, signal }: AnalysisContext): Promise<readonly Group[]> {
  const [first, second] = by.map((each) => columnFor(dataset, each));
  if (first === undefined) return [];
  const [counted, conditions] = [countedBy(dataset, counting), conditionsFor(dataset, filters)];
  const { rows } = await engine.query(second === undefined ? countQuery(dataset.table, first, counted, conditions) : crossCountQuery(dataset.table, [first, second], counted, conditions), signal ? { signal } : {});
  return rows.map((row) => ({ key: keyOf(second === undefined ? [row.value ?? null] : [row.first ?? null, row.second ?? null]), count: row.count }));
}

/** The first group that is not in both with the same count, in words; null where there is none. */
function firstDifference(asked: readonly Group[], own: readonly Group[]): string | null {
  const counts = new Map(own.map(({ key, count }) => [key, count]));
  if (new Set(asked.map(({ key }) => key)).size < asked.length) return 'A group stands in more than one row of the result.';
  for (const { key, count } of asked) {
    if (!counts.has(key)) return `It knows no group ${inWords(key)}.`;
    if (counts.get(key) !== count) return `In ${inWords(key)} the result has ${String(count)}, and the workbench counts ${String(counts.get(key))}.`;
  }
  const left = own.find(({ key }) => !asked.some((group) => group.key === key));
  return left === undefined ? null : `The result leaves out ${inWords(left.key)}: take out HAVING and LIMIT, or ask for the groups in WHERE.`;
}

function inWords(key: string): string {
  const values: unknown = JSON.parse(key);
  return Array.isArray(values) ? values.map((value) => (value === null ? '(blank)' : `“${String(value)}”`)).join(', ') : key;
}

function specOf(id: string, { name }: Dataset, counting: Counting, [first, second]: readonly Breakdown[], filters: readonly Filter[]): DistributionSpec | CrossTabulationSpec {
  const common = { id, records: name, counting, filters, confidence: 0.95 };
  const rows = { by: first ?? 'year', list: 'as-recorded' };
  return second === undefined ? { kind: 'distribution', ...common, ...rows } : { kind: 'cross-tabulation', ...common, rows, columns: { by: second, list: 'as-recorded' }, show: 'counts' };
}
