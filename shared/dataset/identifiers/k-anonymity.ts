import type { Engine, QueryOptions } from '../../engine/engine.ts';
import { sameRowsQuery } from '../../engine/identifier-query.ts';

/** How far rows can be told apart by columns that somebody else may know, such as borough, sex, month and ethnic group. */
export interface Anonymity {
  readonly columns: readonly string[];
  /** k: how many rows the smallest class of alike rows holds. */
  readonly smallestClass: number;
  readonly rows: number;
  readonly uniqueRows: number;
  /** For each column, how many rows would still be unique without it; the fewest first, so the column that tells most stands first. */
  readonly uniqueWithout: readonly { readonly column: string; readonly uniqueRows: number }[];
}

/** Source: ISB 1523 (NHS anonymisation standard), which asks for a k of 3, and 5 where the risk is greater. */
export async function anonymity(engine: Pick<Engine, 'query'>, table: string, columns: readonly string[], options: QueryOptions = {}): Promise<Anonymity> {
  const measure = async (kept: readonly string[]) => {
    const { rows } = await engine.query(sameRowsQuery(table, kept), options);
    return { smallest: Number(rows[0]?.smallest ?? 0), alone: Number(rows[0]?.alone ?? 0), rows: Number(rows[0]?.rows ?? 0) };
  };
  const all = await measure(columns);
  const uniqueWithout: { column: string; uniqueRows: number }[] = [];
  for (const column of columns.length > 1 ? columns : []) {
    uniqueWithout.push({ column, uniqueRows: (await measure(columns.filter((other) => other !== column))).alone });
  }
  uniqueWithout.sort((one, other) => one.uniqueRows - other.uniqueRows);
  return { columns, smallestClass: all.smallest, rows: all.rows, uniqueRows: all.alone, uniqueWithout };
}
