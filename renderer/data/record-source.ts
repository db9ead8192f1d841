import type { IDatasource } from 'ag-grid-community';
import type { Dataset } from '../../shared/dataset/dataset.ts';
import type { ColumnCondition, Condition } from '../../shared/engine/condition.ts';
import type { Engine } from '../../shared/engine/engine.ts';
import { pageQuery, rowCountQuery, rowNumber } from '../../shared/engine/page-query.ts';
import { wasStopped } from '../workspace/problem-of.ts';
import { conditionsOf, sortOf } from './grid-conditions.ts';

export interface RecordsShown {
  readonly rows: number;
  readonly conditions: readonly ColumnCondition[];
}

interface Listener {
  /** How many rows meet the filters, once for every change of them. */
  shown(records: RecordsShown): void;
  failed(error: unknown): void;
}

/** Pages of a dataset's records, or of those within some conditions, each asked of the engine when the grid comes to it. Queries for filters that were changed are stopped. */
export function recordSource(engine: Promise<Engine>, { table, columns }: Dataset, listener: Listener, within: readonly Condition[] = []): IDatasource {
  const names = [rowNumber, ...columns.flatMap(({ name, marker }) => (marker === null ? [name] : [name, marker]))];
  let current: { readonly filters: string; readonly stop: AbortController; readonly rows: Promise<number> } | null = null;

  function rowsThatMeet(conditions: readonly ColumnCondition[]): { readonly rows: Promise<number>; readonly signal: AbortSignal } {
    const filters = JSON.stringify(conditions);
    if (current?.filters !== filters) {
      current?.stop.abort();
      const stop = new AbortController();
      current = { filters, stop, rows: count(conditions, stop.signal) };
    }
    return { rows: current.rows, signal: current.stop.signal };
  }

  async function count(conditions: readonly ColumnCondition[], signal: AbortSignal): Promise<number> {
    const { rows } = await (await engine).query(rowCountQuery(table, [...within, ...conditions]), { signal });
    const found = Number(rows[0]?.count ?? 0);
    if (!signal.aborted) listener.shown({ rows: found, conditions });
    return found;
  }

  return {
    getRows: (params) => {
      const page = async () => {
        const { startRow, endRow, sortModel } = params;
        const conditions = conditionsOf(params.filterModel);
        const { rows, signal } = rowsThatMeet(conditions);
        const asked = pageQuery({ table, columns: names, conditions: [...within, ...conditions], sort: sortOf(sortModel), offset: startRow, limit: endRow - startRow });
        const [found, answer] = await Promise.all([rows, (await engine).query(asked, { signal })]);
        params.successCallback([...answer.rows], found);
      };
      page().catch((error: unknown) => {
        params.failCallback();
        if (!wasStopped(error)) listener.failed(error);
      });
    },
    destroy: () => {
      current?.stop.abort();
    },
  };
}
