import type { Dataset } from '../dataset/dataset.ts';
import type { Filter, RecordsCounted } from '../dataset/filter.ts';
import type { Breakdown } from '../dataset/roles.ts';
import { crossCountQuery } from '../engine/cross-count-query.ts';
import { exactNumber, type Cell } from '../figures/cell.ts';
import type { AnalysisContext } from './analysis.ts';
import { columnFor, conditionsFor, countedBy, orderedGroups, type Countable } from './counts.ts';
import { groupsOfList, ownGroups, type OwnGroups } from './lists.ts';

/** One side of a cross-tabulation. */
export interface Axis {
  readonly by: Breakdown;
  readonly list: string;
}

export interface AxisGroup {
  readonly id: string;
  readonly label: string;
}

/** A table's records by two breakdowns at once, with both margins. */
export interface CrossCounts {
  readonly rows: readonly AxisGroup[];
  readonly columns: readonly AxisGroup[];
  readonly definition: string;
  /** The count of a row and a column; null for all of that side. */
  readonly count: (row: string | null, column: string | null) => number;
  readonly cell: (row: string | null, column: string | null) => Cell;
}

/** What is blank, not stated or not on the list: in the totals and in no group. */
const unknown: AxisGroup = { id: 'not-known', label: 'Not known' };

export interface CrossAsked {
  readonly counting: Countable;
  readonly rows: Axis;
  readonly columns: Axis;
  readonly filters: readonly Filter[];
}

interface Pair {
  readonly raw: readonly [first: string | null, second: string | null];
  readonly row: string;
  readonly column: string;
  readonly count: number;
}

/** Counts a table by two breakdowns. Groups named besides are shown too. Rejects with an AnalysisError or an EngineError. */
export async function crossCounts(dataset: Dataset, { counting, rows, columns, filters }: CrossAsked, context: AnalysisContext, shownToo: { readonly rows: readonly string[]; readonly columns: readonly string[] } = { rows: [], columns: [] }): Promise<CrossCounts> {
  const [down, across] = [ownGroups(dataset, rows.by, rows.list), ownGroups(dataset, columns.by, columns.list)];
  const asked = crossCountQuery(dataset.table, [columnFor(dataset, rows.by), columnFor(dataset, columns.by)], countedBy(dataset, counting), conditionsFor(dataset, filters));
  const found = await context.engine.query(asked, context.signal ? { signal: context.signal } : {});
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  const groupOf = ({ groupOf: sort }: OwnGroups, raw: string | null) => (raw === null ? unknown.id : (sort(raw) ?? unknown.id));
  const pairs = found.rows.map(({ first, second, count }): Pair => ({ raw: [text(first), text(second)], row: groupOf(down, text(first)), column: groupOf(across, text(second)), count: Number(count) }));
  const within = (row: string | null, column: string | null) => pairs.filter((pair) => (row === null || pair.row === row) && (column === null || pair.column === column));
  const count = (row: string | null, column: string | null) => within(row, column).reduce((sumSoFar, pair) => sumSoFar + pair.count, 0);
  return {
    rows: shown(pairs.map(({ row }) => row), shownToo.rows, rows.list, down),
    columns: shown(pairs.map(({ column }) => column), shownToo.columns, columns.list, across),
    definition: `${down.definition} ${across.definition}`,
    count,
    cell: (row, column) => exactNumber(count(row, column), counted(row, column)),
  };

  function counted(row: string | null, column: string | null): RecordsCounted | null {
    const own = [ownFilters(rows.by, row, 0), ownFilters(columns.by, column, 1)];
    return own.includes(null) ? null : { dataset: dataset.name, filters: [...filters, ...own.flatMap((each) => each ?? [])] };
  }

  /** The filters of one group; null where blanks are in it, which no filter can ask for. */
  function ownFilters(by: Breakdown, group: string | null, side: 0 | 1): readonly Filter[] | null {
    if (group === null) return [];
    const raws = [...new Set(pairs.filter((pair) => (side === 0 ? pair.row : pair.column) === group).map(({ raw }) => raw[side]))];
    if (raws.includes(null)) return null;
    const values = raws.flatMap((raw) => raw ?? []);
    if (by !== 'year') return [{ dimension: by, oneOf: values }];
    return values.length === 1 ? values.map((year) => ({ dimension: 'year', from: Number(year), to: Number(year) })) : null;
  }
}

function shown(found: readonly string[], shownToo: readonly string[], list: string, own: OwnGroups): readonly AxisGroup[] {
  const all = new Set([...found, ...shownToo]);
  const groups = [...all].filter((group) => group !== unknown.id);
  const ordered = orderedGroups([...groups, ...(own.isScale ? groupsOfList(list) : [])], own.order).map((id) => ({ id, label: own.labelOf(id) }));
  return all.has(unknown.id) ? [...ordered, unknown] : ordered;
}
