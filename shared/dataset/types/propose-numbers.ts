import { asNumbers, cellsOf, filledCells, type AsNumbers } from './cell-counts.ts';
import type { ColumnForms } from './column-forms.ts';
import type { ValueType, Writing } from './column-type.ts';
import { fewEnough, fitSentence, markWords, type Proposed } from './proposed.ts';

/** Numbers with their marks, or null where too many cells are neither. */
export function numberProposal(column: ColumnForms): Proposed | null {
  const filled = filledCells(column);
  const found = asNumbers(column);
  if (found.values === 0 || !fewEnough(found.misfits, filled)) return null;
  const marks = found.marks.map(({ mark }) => mark);
  const type = numberType(column, found);
  const writing = writingOf(column);
  return { type, writing, marks, misfits: found.misfits, confidence: confidenceIn(column, type, found), reason: reasonFor(column, type, writing, found) };
}

function numberType(column: ColumnForms, { values }: AsNumbers): ValueType {
  const percentages = cellsOf(column, 'percentage');
  if (percentages * 2 > values) return 'percentage';
  if (cellsOf(column, 'year') === values) return 'year';
  const excelDays = column.forms.get('whole');
  if (namedLike(column, /date|dob|dod/) && excelDays?.cells === values && (excelDays.least ?? 0) >= 20_000 && (excelDays.greatest ?? 0) <= 60_000) return 'date';
  if (percentages === 0 && namedLike(column, /percent|pct|%/) && between(column, 0, 100)) return 'percentage';
  return cellsOf(column, 'decimal') > 0 || percentages > 0 || writingOf(column) === 'decimal comma' || holdsMarkedDecimals(column) ? 'decimal number' : 'whole number';
}

function holdsMarkedDecimals({ forms }: ColumnForms): boolean {
  return [forms.get('marked-number'), forms.get('grouped')].some((cells) => cells?.texts.some(({ text }) => /[0-9][.][0-9]/.test(text)) === true);
}

function writingOf(column: ColumnForms): Writing {
  const excelDays = column.forms.get('whole');
  if (namedLike(column, /date|dob|dod/) && (excelDays?.least ?? 0) >= 20_000 && (excelDays?.greatest ?? 0) <= 60_000) return 'Excel days';
  if (cellsOf(column, 'decimal-comma') > cellsOf(column, 'decimal')) return 'decimal comma';
  return cellsOf(column, 'grouped') > 0 ? 'grouped' : 'plain';
}

function confidenceIn(column: ColumnForms, type: ValueType, { values, marked, misfits }: AsNumbers): Proposed['confidence'] {
  if (misfits > 0 || writingOf(column) === 'Excel days' || values * 20 < marked) return 'guess';
  if (writingOf(column) === 'decimal comma' || (type === 'year' && !namedLike(column, /year|period|date/))) return 'likely';
  return type === 'percentage' && cellsOf(column, 'percentage') === 0 ? 'likely' : 'sure';
}

function reasonFor(column: ColumnForms, type: ValueType, writing: Writing, { values, marked, marks, misfits }: AsNumbers): string {
  const filled = filledCells(column);
  const words = writing === 'Excel days' ? 'whole numbers of the size of Excel dates, under a heading that says date' : numberWords[type];
  const marksSentence = marks.length === 0 ? '' : ` Marks are kept apart: ${markWords(marks)}.`;
  if (marked === 0) return `${fitSentence(values, filled, words)}${marksSentence}`;
  const count = (number: number) => number.toLocaleString('en-GB');
  const left = misfits === 0 ? '' : `; ${count(misfits)} ${misfits === 1 ? 'is' : 'are'} neither and would be left blank`;
  return `${count(values)} of ${count(filled)} filled cells are ${words} and ${count(marked)} ${marked === 1 ? 'is a mark' : 'are marks'}${left}.${marksSentence}`;
}

const numberWords: Readonly<Record<ValueType, string>> = {
  'whole number': 'whole numbers', 'decimal number': 'numbers', percentage: 'percentages', year: 'years', date: 'dates', month: 'months',
  'financial year': 'financial years', code: 'codes', 'ordered category': 'values in an order', text: 'text',
};

function namedLike({ column }: ColumnForms, words: RegExp): boolean {
  return words.test(column.toLowerCase());
}

function between({ forms }: ColumnForms, least: number, greatest: number): boolean {
  return (['whole', 'decimal'] as const).every((form) => (forms.get(form)?.least ?? least) >= least && (forms.get(form)?.greatest ?? greatest) <= greatest);
}
