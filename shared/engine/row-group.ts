import { sql, type RawBuilder } from 'kysely';

/** What a column must hold for a row to belong to a group. Texts are compared as they stand. */
export type GroupTest =
  | { readonly column: string; readonly test: 'one-of'; readonly values: readonly string[] }
  | { readonly column: string; readonly test: 'begins'; readonly with: readonly string[] }
  /** Marks that say that there is none count as blank. */
  | { readonly column: string; readonly test: 'blank' | 'filled' };

/** Rows that meet every test. Plain data, so that a recipe can keep it. */
export type RowGroup = readonly GroupTest[];

export function inGroup(group: RowGroup): RawBuilder<boolean> {
  return group.length === 0 ? sql`true` : sql`(${sql.join(group.map(one), sql` and `)})`;
}

/** Rows of at least one of the groups. */
export function inAnyGroup(groups: readonly RowGroup[]): RawBuilder<boolean> {
  return groups.length === 0 ? sql`false` : sql`(${sql.join(groups.map(inGroup), sql` or `)})`;
}

function one(test: GroupTest): RawBuilder<boolean> {
  const column = sql.id(test.column);
  const text = sql`coalesce(cast(${column} as varchar), '')`;
  switch (test.test) {
    case 'one-of':
      return sql`${text} in (${sql.join(test.values)})`;
    case 'begins':
      return sql`(${sql.join(test.with.map((start) => sql`starts_with(${text}, ${start})`), sql` or `)})`;
    case 'blank':
      return isBlank(test.column);
    case 'filled':
      return sql`not ${isBlank(test.column)}`;
  }
}

/** What stands in place of a name or code where there is none, in lower case: a region has no local authority. */
export const noName: readonly string[] = ['z', '[z]', 'x', '[x]', ':', '-', '.', '..', 'n/a', 'not applicable'];

/** Whether a cell holds nothing, or says that there is nothing to hold. */
export function isBlank(column: string): RawBuilder<boolean> {
  return sql`(${sql.id(column)} is null or lower(cast(${sql.id(column)} as varchar)) in (${sql.join(noName)}))`;
}
