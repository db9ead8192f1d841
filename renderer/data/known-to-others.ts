import type { Dataset } from '../../shared/dataset/dataset.ts';
import { dimensions } from '../../shared/dataset/roles.ts';

/** The columns that somebody who knows a family is likely to know: when, where and who. */
export function knownToOthers({ columns, roles }: Pick<Dataset, 'columns' | 'roles'>): string[] {
  const played = [...dimensions, 'smallArea', 'ageAtDeathDays', 'date'] as const;
  const known = played.flatMap((role) => {
    const source = roles[role];
    return source?.of === 'column' ? [source.column] : [];
  });
  return [...new Set([...known, ...columns.flatMap(({ name }) => (/^(sex|gender)$/i.test(name) ? [name] : []))])];
}
