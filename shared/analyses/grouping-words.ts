import { groupings, type GroupingId } from '../classifications/groupings.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { roleWords, type Dimension } from '../dataset/roles.ts';

/** Which groups a figure has and where they come from: a list by its version, or the file's own column. */
export function groupingWords(deaths: Dataset, by: Dimension, grouping: GroupingId): string {
  if (grouping !== 'as-recorded') return groupings[grouping].definition;
  const source = deaths.roles[by];
  const column = source?.of === 'column' ? ` in the column “${source.column}”` : '';
  return `${roleWords[by].name} as recorded${column}${by === 'deprivationQuintile' ? ', where 1 is the most deprived and 5 the least' : ''}.`;
}
