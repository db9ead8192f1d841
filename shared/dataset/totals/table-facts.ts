import { pairsQuery, roundingQuery, sumsAgreeQuery, valuesInFileOrderQuery } from '../../engine/totals-query.ts';
import type { RowGroup } from '../../engine/row-group.ts';
import type { Ask } from '../types/column-forms.ts';
import type { TypedColumn } from '../types/typed-table.ts';
import type { SumCheck } from './total-rows.ts';

/** What the search for totals knows of a typed table. */
export interface TableFacts {
  readonly table: string;
  readonly rows: number;
  /** Columns that say what a row is about. */
  readonly dimensions: readonly Dimension[];
  /** Columns of whole numbers that can be added up, and what they are rounded to. */
  readonly measures: readonly Measure[];
}

export interface Dimension {
  readonly column: string;
  readonly type: TypedColumn['type'];
  readonly blank: number;
  /** Different values in the order of the file; null where there are more than a total could stand among. */
  readonly values: readonly string[] | null;
  /** The dimensions in which a total and its parts are alike: all others but those that go with this one, as a name goes with a code or a region with its areas. */
  readonly keys: readonly string[];
  /** The same with the columns that group this one's values, as "Age" groups age bands: for totals that stand within a group. */
  readonly keysWithin: readonly string[];
}

export interface Measure {
  readonly column: string;
  readonly base: number;
}

/** Sums that are wrong this often are no sums, whatever the other measures say. */
const enoughToTell = 5;
const kindsOfDimension: readonly TypedColumn['type'][] = ['text', 'code', 'ordered category', 'year', 'financial year', 'month'];
const mostDimensions = 16;
const mostMeasures = 3;
const mostValues = 2_000;

/** Headings of numbers that measure one person or place, or name it, rather than count: a sum of them means nothing. */
const noCounts = /(^|[ _-])(id|ids|rank|order|record|respondent|row|gestation|birthweight|weight|score|index|decile|quintile|year|month|week|day|date|grams?|weeks|days|months)([ _-]|$)|(^|[ _-])age(?!s)[^0-9]*$/i;

/** Between the headings that stand over one column of a printed table, of which the last says what the numbers are. */
const headingBetween = ' > ';

/** Asks nothing where no column can be added up. */
export async function tableFacts(ask: Ask, table: string, rows: number, columns: readonly TypedColumn[]): Promise<TableFacts> {
  const counts = columns.filter(({ name, type, blank }) => type === 'whole number' && blank < rows && !noCounts.test(name.split(headingBetween).at(-1) ?? name)).slice(0, mostMeasures).map(({ name }) => name);
  if (counts.length === 0) return { table, rows, dimensions: [], measures: [] };
  const [bases = {}] = await ask(roundingQuery(table, counts));
  const measures = counts.flatMap((column, place): Measure[] => (typeof bases[`${place}`] === 'number' ? [{ column, base: Number(bases[`${place}`]) }] : []));
  const described = columns.filter(({ type, blank }) => kindsOfDimension.includes(type) && blank < rows).slice(0, mostDimensions);
  if (described.length === 0) return { table, rows, dimensions: [], measures };
  const names = described.map(({ name }) => name);
  const found = await ask(valuesInFileOrderQuery(table, names, mostValues + 1));
  const valued = described.map(({ name, type, blank }, place) => ({ column: name, type, blank, values: found.filter((row) => Number(row.place) === place).map(({ value }) => String(value)) }));
  // A year or month is never a total, so what goes with it is not asked.
  const searched = valued.filter(({ type, values }) => values.length >= 2 && values.length <= mostValues && (type === 'text' || type === 'ordered category' || type === 'code')).map(({ column }) => column);
  const keys = await keysOf(ask, table, searched, names);
  const dimensions = valued.map(({ values, ...dimension }): Dimension => ({ ...dimension, values: values.length > mostValues ? null : values, ...(keys.get(dimension.column) ?? { keys: [], keysWithin: [] }) }));
  return { table, rows, dimensions, measures };
}

/** A column goes with another where nearly every value of the one stands with one value of the other; one with far fewer values groups it. A constant goes with none. */
async function keysOf(ask: Ask, table: string, searched: readonly string[], names: readonly string[]): Promise<ReadonlyMap<string, Pick<Dimension, 'keys' | 'keysWithin'>>> {
  if (searched.length === 0 || names.length < 2) return new Map();
  const asked = searched.map((column) => ({ column, others: names.filter((other) => other !== column) }));
  const found = await ask(pairsQuery(table, asked));
  return new Map(asked.map(({ column, others }, index) => {
    const pairs = found[index] ?? {};
    const own = Number(pairs.own ?? 0);
    const goesWith = (place: number) => own > 1 && Number(pairs[`${place}`] ?? 0) <= own * 1.08;
    const groups = (place: number) => Number(pairs[`of${place}`] ?? 0) < own * 0.7;
    return [column, { keys: others.filter((_, place) => !goesWith(place)), keysWithin: others.filter((_, place) => !goesWith(place) || groups(place)) }];
  }));
}

/** Adds up parts and compares them with their totals, over every measure unless the first is never right. */
export async function checkSums(ask: Ask, { table, measures }: TableFacts, asked: { readonly keys: readonly string[]; readonly totals: RowGroup; readonly parts: RowGroup; readonly except: readonly RowGroup[] }): Promise<SumCheck> {
  let check: SumCheck = { checked: 0, agreed: 0, gapped: 0, parts: 0 };
  for (const { column, base } of measures) {
    const [row = {}] = await ask(sumsAgreeQuery({ table, measure: column, base, ...asked }));
    const gapped = Number(row.gapped ?? 0);
    check = { checked: check.checked + Number(row.pairs ?? 0) - gapped, agreed: check.agreed + Number(row.agreed ?? 0), gapped: check.gapped + gapped, parts: Math.max(check.parts, Number(row.parts ?? 0)) };
    if (check.agreed === 0 && check.checked >= enoughToTell) break;
  }
  return check;
}

/** Sums that are right mostly: a few are wrong in any published table. */
export function mostlyRight({ checked, agreed }: Pick<SumCheck, 'checked' | 'agreed'>): boolean {
  return agreed > 0 && agreed * 2 >= checked;
}
