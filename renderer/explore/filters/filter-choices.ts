import { orderedGroups } from '../../../shared/analyses/counts.ts';
import type { Dataset } from '../../../shared/dataset/dataset.ts';
import { dimensions, type Dimension } from '../../../shared/dataset/roles.ts';
import type { Engine } from '../../../shared/engine/engine.ts';
import { distinctValuesQuery } from '../../../shared/engine/profile-query.ts';
import type { FilterChoices } from './change-filters.ts';

const mostValues = 1000;

/** What can be filtered by: the dimensions that deaths and births both have, each with the values that either has. */
export async function filterChoices(engine: Engine, datasets: readonly Dataset[], signal: AbortSignal): Promise<readonly FilterChoices[]> {
  const shared = dimensions.filter((dimension) => datasets.every(({ roles }) => roles[dimension]?.of === 'column'));
  return Promise.all(
    shared.map(async (dimension) => {
      const values = await Promise.all(datasets.map((dataset) => valuesIn(engine, dataset, dimension, signal)));
      return { dimension, values: orderedGroups(values.flat(), []) };
    }),
  );
}

async function valuesIn(engine: Engine, { table, roles }: Dataset, dimension: Dimension, signal: AbortSignal): Promise<readonly string[]> {
  const source = roles[dimension];
  if (source?.of !== 'column') return [];
  const { rows } = await engine.query(distinctValuesQuery(table, source.column, mostValues), { signal });
  return rows.map(({ value }) => String(value));
}
