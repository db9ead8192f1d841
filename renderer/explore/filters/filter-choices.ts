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
  if (shared.length === 0) return [];
  const asked = datasets.flatMap(({ table, roles }) => shared.flatMap((dimension) => {
    const source = roles[dimension];
    return source?.of === 'column' ? [{ dimension, table, column: source.column }] : [];
  }));
  const { rows } = await engine.query(distinctValuesQuery(asked, mostValues), { signal });
  const valuesOf = (dimension: Dimension) => rows.flatMap(({ place, value }) => (asked[Number(place)]?.dimension === dimension ? [String(value)] : []));
  return shared.map((dimension) => ({ dimension, values: orderedGroups(valuesOf(dimension), []) }));
}
