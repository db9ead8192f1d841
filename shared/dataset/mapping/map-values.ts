import type { CategoryKind, Classification } from '../../classifications/classification.ts';
import { rowCountQuery } from '../../engine/page-query.ts';
import { commonValuesQuery } from '../../engine/profile-query.ts';
import type { Ask } from '../types/column-forms.ts';
import { sorter, type Override, type Sorted } from './mapping-choice.ts';

/** Every value of a column with where it goes. The counts of the categories, the unmatched, the blank and the unlisted add up to the rows. */
export interface MappingTable {
  readonly classification: string;
  readonly name: string;
  readonly version: string;
  /** The most frequent first, blanks left out. */
  readonly rows: readonly MappingRow[];
  /** Every category that a value goes to, and every group of the list, in the list's order. */
  readonly categories: readonly MappedCategory[];
  readonly unmatched: { readonly rows: number; readonly values: number };
  readonly blank: number;
  /** Rows whose value stands beyond the values listed; 0 for all but columns with very many different ones. */
  readonly unlisted: number;
  readonly total: number;
}

export interface MappingRow extends Sorted {
  readonly raw: string;
  readonly count: number;
}

export interface MappedCategory {
  readonly code: string;
  readonly label: string;
  readonly kind: CategoryKind;
  readonly count: number;
}

/** As many values as a national column of small areas has, twice over. */
const mostValues = 100_000;

/** Sorts the values of a column by a list and a person's overrides. Rejects with an EngineError. */
export async function mapValues(ask: Ask, table: string, column: string, classification: Classification, overrides: readonly Override[] = []): Promise<MappingTable> {
  const total = Number((await ask(rowCountQuery(table, [])))[0]?.count ?? 0);
  const found = await ask(commonValuesQuery(table, column, mostValues));
  const sort = sorter(classification, overrides);
  const rows = found.flatMap(({ value, count }): readonly MappingRow[] => (value === null || String(value).trim() === '' ? [] : [{ raw: String(value), count: Number(count), ...sort(String(value)) }]));
  const listed = rows.reduce((sum, { count }) => sum + count, 0);
  const blank = found.reduce((sum, { value, count }) => sum + (value === null || String(value).trim() === '' ? Number(count) : 0), 0);
  const unmatched = rows.filter(({ target }) => target === null);
  return {
    classification: classification.id,
    name: classification.name,
    version: classification.version,
    rows,
    categories: mappedCategories(classification, rows),
    unmatched: { rows: unmatched.reduce((sum, { count }) => sum + count, 0), values: unmatched.length },
    blank,
    unlisted: total - listed - blank,
    total,
  };
}

function mappedCategories({ categories }: Classification, rows: readonly MappingRow[]): readonly MappedCategory[] {
  const counts = new Map<string, number>();
  for (const { target, count } of rows) if (target !== null) counts.set(target, (counts.get(target) ?? 0) + count);
  return categories.flatMap(({ code, label, kind }) => (kind === 'group' || counts.has(code) ? [{ code, label, kind, count: counts.get(code) ?? 0 }] : []));
}

/** What became of the values, in a sentence or two: "195 of 198 rows are sorted …; 3 rows with 2 different values are unmatched". */
export function mappingWords({ total, unmatched, blank, categories, name, unlisted }: MappingTable): string {
  const count = (number: number, one: string, many: string) => `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;
  const broader = categories.filter(({ kind }) => kind === 'broader').reduce((sum, category) => sum + category.count, 0);
  const totals = categories.filter(({ kind }) => kind === 'total').reduce((sum, category) => sum + category.count, 0);
  const sorted = total - unmatched.rows - blank - unlisted;
  return [
    `${sorted.toLocaleString('en-GB')} of ${count(total, 'row is', 'rows are')} sorted by “${name}”.`,
    ...(unmatched.rows === 0 ? [] : [`${count(unmatched.rows, 'row', 'rows')} with ${count(unmatched.values, 'value', 'different values')} not on the list ${unmatched.rows === 1 ? 'is' : 'are'} kept apart as unmatched.`]),
    ...(blank === 0 ? [] : [`${count(blank, 'row is', 'rows are')} blank.`]),
    ...(broader === 0 ? [] : [`${count(broader, 'row has', 'rows have')} a label that takes in more than one group, so no group counts ${broader === 1 ? 'it' : 'them'}.`]),
    ...(totals === 0 ? [] : [`${count(totals, 'row is', 'rows are')} for everybody, and not a group.`]),
    ...(unlisted === 0 ? [] : [`${count(unlisted, 'row has', 'rows have')} one of so many different values that they are not listed: choose another column or list.`]),
  ].join(' ');
}
