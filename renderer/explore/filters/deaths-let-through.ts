import { conditionsFor, sum } from '../../../shared/analyses/counts.ts';
import type { Dataset } from '../../../shared/dataset/dataset.ts';
import type { Filter } from '../../../shared/dataset/filter.ts';
import type { Policy } from '../../../shared/disclosure/policy.ts';
import { countQuery } from '../../../shared/engine/count-query.ts';
import type { Engine } from '../../../shared/engine/engine.ts';
import { rowCountQuery } from '../../../shared/engine/page-query.ts';

/** How many deaths the filters let through. */
export async function deathsLetThrough(engine: Engine, deaths: Dataset, filters: readonly Filter[], signal: AbortSignal): Promise<number> {
  const counted = deaths.roles.deaths;
  if (!counted) return 0;
  const conditions = conditionsFor(deaths, filters);
  const statement = counted.of === 'rows' ? rowCountQuery(deaths.table, conditions) : countQuery(deaths.table, counted.column, counted, conditions);
  const { rows } = await engine.query(statement, { signal });
  return sum(rows.map(({ count }) => Number(count)));
}

/** "33 of 198 deaths": withheld like any figure's count where it, or the deaths left out, are few. */
export function deathsInWords(count: number, all: number, policy: Policy): string {
  const withheld = (number: number) => policy.kind === 'withhold-small-counts' && number >= policy.from && number <= policy.to;
  const text = (number: number) => (withheld(number) ? '[c]' : number.toLocaleString('en-GB'));
  const shown = withheld(all - count) ? '[c]' : text(count);
  return count === all ? `All ${text(all)} deaths` : `${shown} of ${text(all)} deaths`;
}
