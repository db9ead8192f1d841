import { clearMisfitsQuery, misfitCountQuery, misfitRowsQuery, splitMarkedQuery, type ColumnToType, type MarkedText } from '../../engine/typed-columns-query.ts';
import { isMark, readMarkedNumber } from '../markers/read-cell.ts';
import { isStatus } from '../markers/status-words.ts';
import type { Ask } from './column-forms.ts';

/** A cell that does not fit its column's type, without its text. */
export interface Misfit {
  /** The row's number as the raw table counts them. */
  readonly row: number;
  readonly column: string;
  /** A sentence. */
  readonly reason: string;
}

/** A text that is not plainly a value, and how many cells have it. */
export interface OddText {
  readonly text: string;
  readonly cells: number;
}

export interface SettledMarks {
  readonly marks: readonly { readonly mark: string; readonly count: number }[];
  readonly misfits: number;
  readonly listed: readonly Misfit[];
}

const listedInEachColumn = 100;
const textsInOneStatement = 1_000;

/** Splits the texts that a column's values left over into numbers, marks and misfits; misfits are counted, listed and left blank. */
export async function settleMarks(ask: Ask, table: string, column: ColumnToType, texts: readonly OddText[], mayBeMore: boolean): Promise<SettledMarks> {
  const { marker } = column;
  if (marker === null || texts.length === 0) return { marks: [], misfits: 0, listed: [] };
  const read = texts.map((odd) => ({ ...odd, ...(readOddText(odd.text, column) ?? { value: null, mark: null, misfit: true }) }));
  const splits: MarkedText[] = read.filter(({ value }) => value !== null);
  for (let start = 0; start < splits.length; start += textsInOneStatement) await ask(splitMarkedQuery(table, column.column, marker, splits.slice(start, start + textsInOneStatement)));
  const counts = new Map<string, number>();
  for (const { mark, cells } of read) if (mark !== null) counts.set(mark, (counts.get(mark) ?? 0) + cells);
  const marks = [...counts].map(([mark, count]) => ({ mark, count })).sort((one, other) => other.count - one.count);
  if (!mayBeMore && !read.some((text) => 'misfit' in text)) return { marks, misfits: 0, listed: [] };
  const kept = marks.map(({ mark }) => mark);
  const misfits = Number((await ask(misfitCountQuery(table, marker, kept)))[0]?.count ?? 0);
  const reason = misfitReasons[column.readAs];
  const listed = (await ask(misfitRowsQuery(table, marker, kept, listedInEachColumn))).map(({ row }) => ({ row: Number(row), column: column.column, reason }));
  await ask(clearMisfitsQuery(table, marker, kept));
  return { marks, misfits, listed };
}

/** The number and the mark in a text, or null where it does not fit. */
function readOddText(text: string, { readAs, writing, status }: ColumnToType): { readonly value: number | null; readonly mark: string | null } | null {
  if (status !== null && isStatus(text)) return { value: null, mark: text };
  if (readAs === 'date' || readAs === 'month' || readAs === 'financial year' || readAs === 'text') return isMark(text) ? { value: null, mark: text } : null;
  const read = readMarkedNumber(text, writing === 'decimal comma' ? writing : 'plain');
  if (typeof read?.value !== 'number') return read;
  if (readAs !== 'percentage' && text.includes('%')) return null;
  const whole = Number.isSafeInteger(read.value) && Math.abs(read.value) < 1e15;
  if (readAs === 'whole number') return whole ? read : null;
  if (readAs === 'year') return whole && read.value >= 1000 && read.value <= 2999 ? read : null;
  return read;
}

const misfitReasons: Readonly<Record<ColumnToType['readAs'], string>> = {
  'whole number': 'It is not a whole number, nor a mark that stands for a missing one.',
  'decimal number': 'It is not a number, nor a mark that stands for a missing one.',
  percentage: 'It is not a percentage, nor a mark that stands for a missing one.',
  year: 'It is not a year.',
  date: 'It is not a date that exists, written as the others are.',
  month: 'It is not a month of a year.',
  'financial year': 'It is not a year such as 2019/20.',
  text: 'It is not text.',
};
