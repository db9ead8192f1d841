import { commonValuesQuery } from '../engine/profile-query.ts';
import type { Engine, QueryOptions } from '../engine/engine.ts';
import type { Dataset } from './dataset.ts';
import { isTextual } from './types/column-type.ts';

/** How a file that takes the place of another differs from it, in sentences. Empty where it is the same table for another time. */
export type Drift = readonly string[];

/** As many values as a list of groups has; a column with more is no list of groups. */
const mostValues = 200;

/**
 * Compares two datasets that are both in the engine: columns that came or went, types that changed, and groups that are new or gone in
 * the columns that say who and where. Years and numbers are left out, because new ones are what the file is for.
 */
export async function driftBetween(engine: Pick<Engine, 'query'>, before: Dataset, after: Dataset, options: QueryOptions = {}): Promise<Drift> {
  const gone = before.columns.filter(({ name }) => !has(after, name)).map(({ name }) => name);
  const came = after.columns.filter(({ name }) => !has(before, name)).map(({ name }) => name);
  const kept = before.columns.filter(({ name }) => has(after, name));
  const sentences = [
    ...(gone.length > 0 ? [`No longer there: ${quoted(gone)}.`] : []),
    ...(came.length > 0 ? [`New: ${quoted(came)}.`] : []),
    ...kept.flatMap(({ name, type }) => {
      const now = after.columns.find((column) => column.name === name)?.type;
      return now === type || now === undefined ? [] : [`“${name}” was ${type} and is ${now} now.`];
    }),
  ];
  for (const { name } of kept.filter((column) => isTextual(column.type) && holdsGroups(before, column.name))) {
    const [old, now] = [await valuesOf(engine, before.table, name, options), await valuesOf(engine, after.table, name, options)];
    if (old === null || now === null) continue;
    const unknown = [...now].filter((value) => !old.has(value));
    const missing = [...old].filter((value) => !now.has(value));
    if (unknown.length > 0) sentences.push(`“${name}” has groups that it did not have: ${quoted(unknown)}.`);
    if (missing.length > 0) sentences.push(`“${name}” no longer has: ${quoted(missing)}.`);
  }
  const identifying = after.check.settled.filter(({ finding }) => !before.check.settled.some((other) => other.finding.column === finding.column));
  if (identifying.length > 0) sentences.push(`Looks identifying and did not before: ${quoted(identifying.map(({ finding }) => finding.column))}.`);
  return sentences;
}

function has({ columns }: Dataset, name: string): boolean {
  return columns.some((column) => column.name === name);
}

/** Columns that say who and where: those that are sorted by a list or play a part by groups. */
function holdsGroups({ meanings, roles }: Dataset, name: string): boolean {
  const sorted = meanings.some(({ column, classification }) => column === name && classification !== null);
  return sorted || [roles.area, roles.ethnicGroup, roles.deprivationQuintile].some((source) => source?.of === 'column' && source.column === name);
}

async function valuesOf(engine: Pick<Engine, 'query'>, table: string, column: string, options: QueryOptions): Promise<ReadonlySet<string> | null> {
  const { rows } = await engine.query(commonValuesQuery(table, column, mostValues + 1), options);
  return rows.length > mostValues ? null : new Set(rows.flatMap(({ value }) => (value === null || value === undefined ? [] : [String(value)])));
}

function quoted(names: readonly string[]): string {
  const shown = names.slice(0, 8).map((name) => `“${name}”`);
  return new Intl.ListFormat('en-GB').format([...shown, ...(names.length > 8 ? [`${names.length - 8} more`] : [])]);
}
