import type { Dataset } from '../dataset/dataset.ts';
import type { Filter } from '../dataset/filter.ts';
import type { Breakdown } from '../dataset/roles.ts';
import type { Relation } from '../figures/arithmetic.ts';
import { exactNumber, type Cell } from '../figures/cell.ts';
import type { Sentence } from '../figures/sentence.ts';
import type { AnalysisContext } from './analysis.ts';
import { groupedCounts, orderedGroups, recordsApart, recordsCounted, recordsInGroups, sum, type Countable } from './counts.ts';
import { groupsOfList, ownGroups, type BandRange, type OwnGroups } from './lists.ts';
import { datasetNamed } from './provenance.ts';
import { recordNotes } from './source-notes.ts';

/** One table's records in groups that together make the whole, what is in no group included. */
export interface RecordGroups {
  readonly dataset: Dataset;
  readonly groups: readonly CountedGroup[];
  /** What is blank, not stated or not on the list; null where there is none. */
  readonly unknown: CountedGroup | null;
  /** Several groups together, where the list names them: neonatal, preterm. */
  readonly subtotals: readonly Subtotal[];
  readonly total: CountedGroup;
  /** The whole numbers that each group holds, by its id; null where groups are not bands. */
  readonly rangeOf: (id: string) => BandRange | null;
  readonly definition: string;
  readonly notes: readonly Sentence[];
}

export interface CountedGroup {
  readonly id: string;
  readonly label: string;
  readonly count: number;
  readonly cell: Cell;
}

export interface Subtotal extends CountedGroup {
  readonly parts: readonly string[];
}

export interface GroupsAsked {
  readonly records: string;
  readonly counting: Countable;
  readonly by: Breakdown;
  readonly list: string;
  readonly filters: readonly Filter[];
}

export const wholeRow = 'total';
export const unknownRow = 'not-known';

/** Counts a table's records by one breakdown, and shows the other groups named too. Rejects with an AnalysisError where a role is missing, or with an EngineError. */
export async function recordGroups(asked: GroupsAsked, context: AnalysisContext, shownToo: readonly string[] = []): Promise<RecordGroups> {
  const dataset = datasetNamed(asked.records, context);
  const { by, counting, filters } = asked;
  const own = ownGroups(dataset, by, asked.list);
  const counted = await groupedCounts(context, dataset, counting, by, own.groupOf, filters);
  const groups = shownGroups([...counted.byGroup.keys(), ...shownToo], own, asked.list).map((name): CountedGroup => {
    const count = counted.byGroup.get(name) ?? 0;
    return { id: name, label: own.labelOf(name), count, cell: exactNumber(count, recordsCounted(dataset, filters, by, counted, name)) };
  });
  const { apart } = counted;
  const unknown: CountedGroup | null = apart.count === 0 ? null : { id: unknownRow, label: 'Not known', count: apart.count, cell: exactNumber(apart.count, recordsApart(dataset, filters, by, counted)) };
  const all = sum([...groups, ...(unknown ? [unknown] : [])].map(({ count }) => count));
  return {
    dataset,
    groups,
    unknown,
    subtotals: subtotalsOf(groups, own, (parts, count) => exactNumber(count, recordsInGroups(dataset, filters, by, counted, parts))),
    total: { id: wholeRow, label: 'All', count: all, cell: exactNumber(all, { dataset: dataset.name, filters }) },
    rangeOf: own.rangeOf,
    definition: own.definition,
    notes: [...recordNotes(dataset), ...(unknown ? [[`“${unknown.label}” is blank, not stated or not on the list: it is in the total and in no group.`]] : [])],
  };
}

/** A subtotal of one group, or of all, would say nothing new. */
function subtotalsOf(groups: readonly CountedGroup[], own: OwnGroups, cellOf: (parts: readonly string[], count: number) => Cell): readonly Subtotal[] {
  return own.wider.flatMap(({ label, has }) => {
    const inside = groups.filter(({ id }) => has(id));
    const [parts, count] = [inside.map(({ id }) => id), sum(inside.map((group) => group.count))];
    return inside.length < 2 || inside.length === groups.length ? [] : [{ id: label, label, count, cell: cellOf(parts, count), parts }];
  });
}

function shownGroups(groups: readonly string[], own: OwnGroups, list: string): readonly string[] {
  if (list === 'completed-weeks') return everyWeek(groups.map(Number));
  return orderedGroups([...groups, ...(own.isScale ? groupsOfList(list) : [])], own.order);
}

/** Weeks without records are on the scale too: a gap closed up would make a peak of its neighbours. */
function everyWeek(weeks: readonly number[]): readonly string[] {
  if (weeks.length === 0) return [];
  const first = Math.min(...weeks);
  return Array.from({ length: Math.max(...weeks) - first + 1 }, (_, index) => String(first + index));
}

/** The rows in order, the unknown after the groups, without the total. */
export function partsOf({ groups, unknown }: RecordGroups): readonly CountedGroup[] {
  return unknown ? [...groups, unknown] : groups;
}

/** The total is the sum of its parts, and each subtotal of its own. */
export function totalsAreSums(groups: RecordGroups, column: string): readonly Relation[] {
  const sumOf = (row: string, parts: readonly string[]): Relation => ({ kind: 'sum', total: { row, column }, parts: parts.map((part) => ({ row: part, column })) });
  return [sumOf(wholeRow, partsOf(groups).map(({ id }) => id)), ...groups.subtotals.map(({ id, parts }) => sumOf(id, parts))];
}
