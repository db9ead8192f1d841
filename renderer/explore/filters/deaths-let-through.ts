import { conditionsFor, sum } from '../../../shared/analyses/counts.ts';
import type { Dataset } from '../../../shared/dataset/dataset.ts';
import type { Filter } from '../../../shared/dataset/filter.ts';
import { readingOf, type Policy } from '../../../shared/disclosure/policy.ts';
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

/** "33 of 198 deaths": withheld or rounded like any figure's count, and withheld where the deaths left out are few. */
export function deathsInWords(count: number, all: number, policy: Policy): string {
  const text = (number: number) => {
    const reading = readingOf(number, policy);
    return reading.kind === 'withheld' ? '[c]' : reading.printed.toLocaleString('en-GB');
  };
  const shown = readingOf(all - count, policy).kind === 'withheld' ? '[c]' : text(count);
  return count === all ? `All ${text(all)} deaths` : `${shown} of ${text(all)} deaths`;
}
