import { dropColumnsQuery, dropTablesQuery } from '../../engine/drop-query.ts';
import { besideEachOtherQuery, filledCellsQuery, markerTextsQuery, typedColumnsQuery, type ColumnToType } from '../../engine/typed-columns-query.ts';
import { defaultLegend } from '../markers/legend.ts';
import type { LegendEntry } from '../markers/mark-meaning.ts';
import { normalStatuses } from '../markers/status-words.ts';
import type { Ask } from './column-forms.ts';
import { isTextual, type ColumnReading, type ValueType } from './column-type.ts';
import { settleMarks, type Misfit, type OddText, type SettledMarks } from './settle-marks.ts';

/** What a person or a proposal chose for one column of the raw table. Plain data, kept in a recipe. */
export interface ColumnChoice extends ColumnReading {
  readonly column: string;
}

export interface TypedColumn {
  readonly name: string;
  readonly type: ValueType;
  /** The values of an ordered category, the first first. */
  readonly order: readonly string[];
  /** Cells with neither a value nor a mark; those that did not fit are among them. */
  readonly blank: number;
  /** The column that holds the marks, as they are written; null where there is none. */
  readonly marker: string | null;
  /** Commonest first. Their cells hold no number, or a number beside the mark; never 0. */
  readonly marks: readonly { readonly mark: string; readonly count: number }[];
  /** Cells that did not fit the type and were left blank. */
  readonly misfits: number;
}

export interface TypedTable {
  readonly table: string;
  readonly rows: number;
  readonly columns: readonly TypedColumn[];
  /** Cells of all columns that did not fit and were left blank. */
  readonly misfits: number;
  /** The first of each column, without their text; all of them are counted. */
  readonly listed: readonly Misfit[];
  /** What the marks mean unless a person says otherwise. */
  readonly legend: readonly LegendEntry[];
}

/** More different texts than this that are no plain values are a column of the wrong type: the commonest are read, the others do not fit. */
const mostOddTexts = 20_000;
const mostColumnsAtOnce = 60;
const columnsInPart = 30;

/**
 * Makes the typed table from the raw one: a value where the text is one, marks in a column of their own, all else blank, counted and
 * listed. One pass over the raw table; what follows looks at the marks alone. All questions must go to one connection or be safe apart.
 */
export async function typedTable(ask: Ask, rawTable: string, table: string, choices: readonly ColumnChoice[]): Promise<TypedTable> {
  const columns = withMarkers(choices);
  await makeColumns(ask, rawTable, table, columns);
  const markers = columns.flatMap(({ marker }) => (marker === null ? [] : [marker]));
  const odd = markers.length === 0 ? [] : await ask(markerTextsQuery(table, markers, mostOddTexts));
  const settled: SettledMarks[] = [];
  for (const column of columns) {
    const texts: OddText[] = odd.filter(({ place }) => column.marker !== null && markers[Number(place)] === column.marker).map(({ text, cells }) => ({ text: String(text), cells: Number(cells) }));
    settled.push(await settleMarks(ask, table, column, texts, texts.length === mostOddTexts));
  }
  const [filled = {}] = await ask(filledCellsQuery(table, columns));
  const [unmarked, ...others] = columns.flatMap(({ marker }, place) => (marker !== null && settled[place]?.marks.length === 0 ? [marker] : []));
  if (unmarked !== undefined) await ask(dropColumnsQuery(table, [unmarked, ...others]));
  const rows = Number(filled.rows ?? 0);
  const typed = choices.map(({ column, type, order }, place): TypedColumn => {
    const { marks = [], misfits = 0 } = settled[place] ?? {};
    return { name: column, type, order, blank: rows - Number(filled[`${place}`] ?? 0), marker: marks.length > 0 ? (columns[place]?.marker ?? null) : null, marks, misfits };
  });
  const marks = [...new Set(typed.flatMap((column) => column.marks.map(({ mark }) => mark)))];
  return { table, rows, columns: typed, misfits: typed.reduce((sum, { misfits }) => sum + misfits, 0), listed: settled.flatMap(({ listed }) => listed), legend: defaultLegend(marks) };
}

/** The engine plans a statement in a time that grows with the square of its columns, so a wide table is made in parts. */
async function makeColumns(ask: Ask, rawTable: string, table: string, columns: readonly ColumnToType[]): Promise<void> {
  if (columns.length <= mostColumnsAtOnce) {
    await ask(typedColumnsQuery(table, rawTable, columns));
    return;
  }
  const part = (number: number) => `${table}-part-${number}`;
  const parts = [part(1), ...Array.from({ length: Math.ceil(columns.length / columnsInPart) - 1 }, (_, place) => part(place + 2))] as const;
  try {
    for (const [place, name] of parts.entries()) await ask(typedColumnsQuery(name, rawTable, columns.slice(place * columnsInPart, (place + 1) * columnsInPart)));
    await ask(besideEachOtherQuery(table, parts));
  } finally {
    await ask(dropTablesQuery([...parts]));
  }
}

/** Every column whose text may be no value gets a column for its marks, named unlike any other. */
function withMarkers(choices: readonly ColumnChoice[]): readonly ColumnToType[] {
  const taken = new Set(choices.map(({ column }) => column.toLowerCase()));
  return choices.map(({ column, type, writing, markerFrom }): ColumnToType => {
    const readAs = type === 'code' || type === 'ordered category' ? 'text' : type;
    if (isTextual(type)) return { column, readAs, writing, marker: null, status: null };
    let marker = `${column} (marker)`;
    for (let number = 2; taken.has(marker.toLowerCase()); number += 1) marker = `${column} (marker ${number})`;
    taken.add(marker.toLowerCase());
    return { column, readAs, writing, marker, status: markerFrom === null ? null : { column: markerFrom, normal: normalStatuses } };
  });
}
