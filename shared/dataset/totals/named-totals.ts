import { sumOfTheRestQuery } from '../../engine/totals-query.ts';
import type { QueryRow } from '../../engine/engine.ts';
import type { Ask } from '../types/column-forms.ts';
import type { Found } from './find-totals.ts';
import { checkSums, mostlyRight, type Dimension, type TableFacts } from './table-facts.ts';
import { totalReason, type SumCheck } from './total-rows.ts';
import { isTotalWord, namedAfter, withoutTotalWord } from './total-words.ts';

/** As many sums of a column as this must be right, and none wrong, before arithmetic alone makes a total. */
const enoughSums = 3;

/** Totals among the values of one column: by their words (All, Total), by parts named after them (Inner London), and by adding up. */
export async function namedTotals(ask: Ask, facts: TableFacts): Promise<readonly Found[]> {
  const searched = facts.dimensions.flatMap(({ values, type, ...dimension }): readonly Searched[] => (values !== null && values.length >= 2 && (type === 'text' || type === 'ordered category') ? [{ ...dimension, values }] : []));
  if (searched.length === 0) return [];
  const sums = await ask(sumOfTheRestQuery(facts.table, searched.map(({ column, keysWithin }) => ({ column, keys: keysWithin })), facts.measures));
  const found: Found[] = [];
  for (const [place, dimension] of searched.entries()) {
    const inColumn: Found[] = [];
    for (const value of dimension.values) {
      const total = await namedTotal(ask, facts, dimension, value);
      if (total !== null) inColumn.push(total);
    }
    found.push(...inColumn, ...sumsOfTheRest(sums.filter((sum) => Number(sum.place) === place), dimension, inColumn.map(({ label }) => label)));
  }
  return found;
}

/** A column in which totals may stand among the values. */
interface Searched extends Pick<Dimension, 'column' | 'keys' | 'keysWithin'> {
  readonly values: readonly string[];
}

async function namedTotal(ask: Ask, facts: TableFacts, { column, keys, keysWithin, values }: Searched, value: string): Promise<Found | null> {
  const says = isTotalWord(value);
  const totals = [{ column, test: 'one-of', values: [value] }] as const;
  let seen: { check: SumCheck; parts: readonly string[] } | null = null;
  const alike = keys.length === keysWithin.length ? [keys] : [keysWithin, keys];
  for (const { parts, inColumns } of candidateParts(value, values).flatMap((candidate) => alike.map((columns) => ({ parts: candidate, inColumns: columns })))) {
    const check = await checkSums(ask, facts, { keys: inColumns, totals, parts: [{ column, test: 'one-of', values: parts }], except: [] });
    if (mostlyRight(check)) return found(column, value, parts, says || parts.every((part) => namedAfter(value, [part]).length > 0) ? 'label and sum' : 'sum', check);
    if (check.parts > 0) seen ??= { check, parts };
  }
  return says && seen !== null ? found(column, value, seen.parts, 'label', seen.check) : null;
}

/** The sets of values that a value may be the sum of, the likeliest first. */
function candidateParts(value: string, values: readonly string[]): readonly (readonly string[])[] {
  const after = namedAfter(value, values).filter((other) => !isTotalWord(other));
  if (!isTotalWord(value)) return after.length >= 2 ? [after] : [];
  const rest = withoutTotalWord(value);
  const others = values.filter((other) => other !== value && !isTotalWord(other));
  const place = values.indexOf(value);
  const until = (list: readonly string[]) => list.slice(0, list.findIndex(isTotalWord) < 0 ? list.length : list.findIndex(isTotalWord));
  const sets = rest === '' ? [others, until(values.slice(place + 1)), until(values.slice(0, place).toReversed())] : [others.filter((other) => other.toLowerCase().endsWith(` ${rest}`)), others];
  return sets.filter((set) => set.length >= 2);
}

/** Values that are always the sum of all others beside them, whatever they are called. */
function sumsOfTheRest(sums: readonly QueryRow[], { column, values }: Searched, known: readonly string[]): readonly Found[] {
  return sums.flatMap(({ value, pairs, agreed }) => {
    const label = String(value);
    if (known.includes(label) || Number(agreed) < Number(pairs) || Number(agreed) < enoughSums) return [];
    return [found(column, label, values.filter((other) => other !== label), 'sum', { checked: Number(pairs), agreed: Number(agreed), gapped: 0 })];
  });
}

function found(column: string, label: string, parts: readonly string[], evidence: Found['evidence'], { checked, agreed, gapped }: Omit<SumCheck, 'parts'>): Found {
  const words = parts.length <= 4 ? parts.map((part) => `“${part}”`).join(' and ') : `${parts.length} others in “${column}”`;
  return { label, where: [{ column, test: 'one-of', values: [label] }], partsWhere: [{ column, test: 'one-of', values: parts }], evidence, checked, agreed, gapped, reason: totalReason(label, words, { checked, agreed, gapped }) };
}
