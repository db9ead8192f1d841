import { z } from 'zod';
import type { ColumnCondition } from '../../shared/engine/condition.ts';
import type { Sort } from '../../shared/engine/page-query.ts';

/** The filters of the grid's own menus, as it describes them; only those that the columns offer. */
const columnFilter = z.discriminatedUnion('type', [
  z.object({ type: z.literal('contains'), filter: z.string() }),
  z.object({ type: z.literal('equals'), filter: z.union([z.string(), z.number()]) }),
  z.object({ type: z.literal('inRange'), filter: z.number(), filterTo: z.number() }),
  z.object({ type: z.literal('greaterThanOrEqual'), filter: z.number() }),
  z.object({ type: z.literal('lessThanOrEqual'), filter: z.number() }),
  z.object({ type: z.literal('blank') }),
]);
type ColumnFilter = z.infer<typeof columnFilter>;

const filterModel = z.record(z.string(), columnFilter).nullish();

export const textFilters: readonly ColumnFilter['type'][] = ['contains', 'equals', 'blank'];
export const numberFilters: readonly ColumnFilter['type'][] = ['equals', 'greaterThanOrEqual', 'lessThanOrEqual', 'inRange', 'blank'];

/** The grid's filters as conditions for the engine. Throws when the grid describes one that no column offers. */
export function conditionsOf(model: unknown): readonly ColumnCondition[] {
  return Object.entries(filterModel.parse(model) ?? {}).map(([column, filter]) => condition(column, filter));
}

function condition(column: string, filter: ColumnFilter): ColumnCondition {
  switch (filter.type) {
    case 'contains':
      return { column, test: 'contains', text: filter.filter };
    case 'equals':
      return typeof filter.filter === 'number' ? { column, test: 'between', from: filter.filter, to: filter.filter } : { column, test: 'one-of', values: [filter.filter] };
    case 'inRange':
      return { column, test: 'between', from: filter.filter, to: filter.filterTo };
    case 'greaterThanOrEqual':
      return { column, test: 'between', from: filter.filter, to: Number.MAX_VALUE };
    case 'lessThanOrEqual':
      return { column, test: 'between', from: -Number.MAX_VALUE, to: filter.filter };
    case 'blank':
      return { column, test: 'blank' };
  }
}

export function sortOf(model: readonly { readonly colId: string; readonly sort: string }[]): readonly Sort[] {
  return model.map(({ colId, sort }) => ({ column: colId, direction: sort === 'desc' ? 'descending' : 'ascending' }));
}

/** A condition in words: "borough contains “lam”". */
export function conditionWords(condition: ColumnCondition): string {
  const { column } = condition;
  switch (condition.test) {
    case 'contains':
      return `${column} contains “${condition.text}”`;
    case 'one-of':
      return `${column} is ${condition.values.map((value) => `“${value}”`).join(' or ')}`;
    case 'blank':
      return `${column} is blank`;
    case 'false':
      return `${column} is false`;
    case 'between':
      if (condition.from === condition.to) return `${column} is ${condition.from}`;
      if (condition.to === Number.MAX_VALUE) return `${column} is at least ${condition.from}`;
      if (condition.from === -Number.MAX_VALUE) return `${column} is at most ${condition.to}`;
      return `${column} is ${condition.from} to ${condition.to}`;
  }
}
