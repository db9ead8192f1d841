import type { CellForm } from '../../engine/cell-forms.ts';
import { defaultLegend } from '../markers/legend.ts';
import { readMarkedNumber } from '../markers/read-cell.ts';
import type { ColumnForms, FormCells } from './column-forms.ts';

/** How many cells there are of the forms named. */
export function cellsOf({ forms }: ColumnForms, ...named: readonly CellForm[]): number {
  return named.reduce((sum, form) => sum + (forms.get(form)?.cells ?? 0), 0);
}

export function filledCells(column: ColumnForms): number {
  return [...column.forms].reduce((sum, [form, { cells }]) => sum + (form === 'blank' ? 0 : cells), 0);
}

/** The different values of a column's filled cells; null where there are too many to list. */
export function allTexts({ forms }: ColumnForms): readonly string[] | null {
  const filled = [...forms].filter(([form]) => form !== 'blank').map(([, cells]) => cells);
  return filled.every(({ texts, different }) => texts.length === different) ? filled.flatMap(({ texts }) => texts.map(({ text }) => text)) : null;
}

/** What a column holds if it is read as numbers. */
export interface AsNumbers {
  /** Cells that hold a number, with or without a mark. */
  readonly values: number;
  /** Cells that hold a mark alone. */
  readonly marked: number;
  /** Cells that are neither. */
  readonly misfits: number;
  /** As written, commonest first. */
  readonly marks: readonly { readonly mark: string; readonly cells: number }[];
}

const plainNumbers: readonly CellForm[] = ['year', 'six-digit-year', 'whole', 'decimal', 'grouped', 'decimal-comma', 'percentage'];
/** So many different signs that no legend knows are words or codes, not marks. */
const mostUnexplained = 3;

export function asNumbers(column: ColumnForms): AsNumbers {
  const odd = [...column.forms].filter(([form]) => form !== 'blank' && !plainNumbers.includes(form));
  const readings = odd.flatMap(([, { texts }]) => texts.map(({ text, cells }) => ({ cells, read: readMarkedNumber(text, 'plain') })));
  const unlisted = odd.filter(([, cells]) => cells.texts.length < cells.different);
  const beside = unlisted.filter(([form, { texts }]) => form === 'marked-number' && texts.every(({ text }) => readMarkedNumber(text, 'plain') !== null));
  const plain = cellsOf(column, ...plainNumbers);
  const alone = summed(readings.flatMap(({ read, cells }) => (read?.value === null && read.mark !== null ? [{ mark: read.mark, cells }] : [])));
  const marks = believable(alone, plain);
  const withMark = readings.flatMap(({ read, cells }) => (typeof read?.value === 'number' && read.mark !== null ? [{ mark: read.mark, cells }] : []));
  const unlistedBeside = beside.reduce((sum, [, cells]) => sum + unlistedCells(cells), 0);
  const values = plain + cellsIn(withMark) + unlistedBeside;
  const marked = cellsIn(marks);
  return { values, marked, misfits: filledCells(column) - values - marked, marks: summed([...marks, ...withMark]) };
}

/** Marks that a legend knows; others only where they are few and stand among numbers. */
function believable(marks: AsNumbers['marks'], numbers: number): AsNumbers['marks'] {
  const unexplained = new Set(defaultLegend(marks.map(({ mark }) => mark)).flatMap(({ mark, meaning }) => (meaning === 'unexplained' ? [mark] : [])));
  const few = unexplained.size <= mostUnexplained && numbers >= cellsIn(marks.filter(({ mark }) => unexplained.has(mark)));
  return few ? marks : marks.filter(({ mark }) => !unexplained.has(mark));
}

function summed(marks: AsNumbers['marks']): AsNumbers['marks'] {
  const sums = new Map<string, number>();
  for (const { mark, cells } of marks) sums.set(mark, (sums.get(mark) ?? 0) + cells);
  return [...sums].map(([mark, cells]) => ({ mark, cells })).sort((one, other) => other.cells - one.cells || (one.mark < other.mark ? -1 : 1));
}

function cellsIn(marks: AsNumbers['marks']): number {
  return marks.reduce((sum, { cells }) => sum + cells, 0);
}

function unlistedCells({ cells, texts }: FormCells): number {
  return cells - texts.reduce((sum, text) => sum + text.cells, 0);
}
