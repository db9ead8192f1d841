import { numbersInFileOrderQuery } from '../../engine/totals-query.ts';
import type { RowGroup } from '../../engine/row-group.ts';
import type { Ask } from '../types/column-forms.ts';
import { wholeNamed } from './area-totals.ts';
import type { Found } from './find-totals.ts';
import { nestedBlocks, type Block, type PrintedRow } from './nested-blocks.ts';
import type { Dimension, TableFacts } from './table-facts.ts';
import { totalReason } from './total-rows.ts';

const fewestRows = 10;

/**
 * Totals of a printed table whose rows are named but have no codes: each stands above the rows that it is the sum of, a region above its
 * counties and a county above its districts. Told by adding up alone, so every measure must agree exactly; none where counts are rounded.
 */
export async function printedTotals(ask: Ask, facts: TableFacts, known: readonly string[]): Promise<readonly Found[]> {
  const labels = facts.dimensions.find((dimension) => namesRows(dimension, facts.rows));
  if (labels === undefined || facts.measures.length < 2 || facts.measures.some(({ base }) => base > 1)) return [];
  const rows = (await ask(numbersInFileOrderQuery(facts.table, labels.column, facts.measures.map(({ column }) => column)))).map((row): PrintedRow => ({
    label: String(row.label ?? ''),
    numbers: facts.measures.map((_, place) => (typeof row[`${place}`] === 'number' ? Number(row[`${place}`]) : null)),
  }));
  const blocks = nestedBlocks(rows);
  if (blocks.length === 0) return [];
  const found = [...blocks.flatMap((block) => foundIn(block, rows, facts, labels.column)), ...countries(rows, blocks, labels.column)];
  return found.filter(({ label }) => !known.includes(label));
}

/** Nearly every row has a name of its own; a few stand twice, such as a country that heads its own block too. */
function namesRows({ type, blank, values }: Dimension, rows: number): boolean {
  return type === 'text' && blank === 0 && values !== null && rows >= fewestRows && values.length >= rows * 0.97;
}

function foundIn({ total, parts, again }: Block, rows: readonly PrintedRow[], facts: TableFacts, column: string): readonly Found[] {
  const { label, numbers } = rowAt(rows, total);
  const check = { checked: numbers.length, agreed: numbers.length, gapped: 0 };
  const names = (places: readonly number[]) => places.map((place) => rowAt(rows, place).label);
  const whole: Found = { label, where: rowsNamed(rows, total, facts, column), partsWhere: [{ column, test: 'one-of', values: names(parts) }], evidence: 'sum', ...check, reason: totalReason(label, `the ${parts.length} rows of the next level below it`, check) };
  // A second division of the same whole, such as health boards after councils, would count everybody twice.
  return again.length === 0 ? [whole] : [whole, { ...whole, label: `${label}, divided again`, where: [{ column, test: 'one-of', values: names(again) }], reason: `The ${again.length} rows from “${names(again)[0] ?? ''}” to “${names(again).at(-1) ?? ''}” divide “${label}” a second time.` }];
}

/** Every row of that name where all hold the same number, else the one that holds it. */
function rowsNamed(rows: readonly PrintedRow[], place: number, { measures }: TableFacts, column: string): RowGroup {
  const { label, numbers } = rowAt(rows, place);
  const alike = rows.every((row) => row.label !== label || row.numbers[0] === numbers[0]);
  const named = { column, test: 'one-of', values: [label] } as const;
  return alike ? [named] : [named, { column: measures[0]?.column ?? column, test: 'one-of', values: [String(numbers[0])] }];
}

/** Countries together, which take in people who live in none of them and so are no exact sums. */
function countries(rows: readonly PrintedRow[], blocks: readonly Block[], column: string): readonly Found[] {
  const summed = new Set(blocks.map(({ total }) => rowAt(rows, total).label));
  return [...new Set(rows.map(({ label }) => label))].flatMap((label): readonly Found[] => {
    const whole = wholeNamed(label);
    const parts = [...summed].filter((other) => ['E92', 'W92', 'S92', 'N92'].includes(wholeNamed(other) ?? ''));
    if (whole === undefined || !whole.startsWith('K0') || summed.has(label) || parts.length === 0) return [];
    const check = { checked: 0, agreed: 0, gapped: 0 };
    return [{ label, where: [{ column, test: 'one-of', values: [label] }], partsWhere: [{ column, test: 'one-of', values: parts }], evidence: 'label', ...check, reason: totalReason(label, 'its countries', check) }];
  });
}

function rowAt(rows: readonly PrintedRow[], place: number): PrintedRow {
  return rows[place] ?? { label: '', numbers: [] };
}
