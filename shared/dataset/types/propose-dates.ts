import { cellsOf, filledCells } from './cell-counts.ts';
import type { ColumnForms } from './column-forms.ts';
import { fewEnough, fitSentence, type Proposed } from './proposed.ts';

/** Dates, day first unless some can only be month first. Where nothing tells the two apart, day first, as the United Kingdom writes them. */
export function dateProposal(column: ColumnForms): Proposed | null {
  const filled = filledCells(column) - cellsOf(column, 'mark');
  const certain = cellsOf(column, 'iso-date', 'word-date');
  const dayFirst = cellsOf(column, 'day-first');
  const monthFirst = cellsOf(column, 'month-first');
  const either = cellsOf(column, 'either-first');
  if (certain + dayFirst + monthFirst + either === 0) return null;
  const american = monthFirst > dayFirst;
  const fitting = certain + either + (american ? monthFirst : dayFirst);
  const misfits = filled - fitting;
  if (!fewEnough(misfits, filled)) return null;
  const marks = (column.forms.get('mark')?.texts ?? []).map(({ text }) => text);
  const open = either > 0 && dayFirst === 0 && monthFirst === 0;
  const confidence = misfits > 0 ? 'guess' : open || american ? 'likely' : 'sure';
  return { type: 'date', writing: american ? 'month first' : 'plain', misfits, marks, confidence, reason: `${fitSentence(fitting, filled, 'dates')}${orderSentence(american, open, dayFirst, monthFirst)}` };
}

function orderSentence(american: boolean, open: boolean, dayFirst: number, monthFirst: number): string {
  if (open) return ' Nothing tells day and month apart in them; they are read day first.';
  if (american) return ` ${monthFirst.toLocaleString('en-GB')} can only be read month first, so all are.`;
  return dayFirst > 0 ? ` ${dayFirst.toLocaleString('en-GB')} can only be read day first.` : '';
}

/** Months of a year, and financial years; 2009-10 is a month only where others of the column can be nothing else. */
export function monthProposal(column: ColumnForms): Proposed | null {
  const filled = filledCells(column) - cellsOf(column, 'mark');
  const months = cellsOf(column, 'year-month');
  const financial = cellsOf(column, 'financial-year');
  const numbered = /year|period/.test(column.column.toLowerCase()) ? cellsOf(column, 'six-digit-year') : 0;
  if (months > 0 && fewEnough(filled - months - financial, filled)) return proposed('month', 'months of a year', months + financial, filled, financial > 0);
  if (financial + numbered > 0 && fewEnough(filled - financial - numbered, filled)) return proposed('financial year', 'financial or school years', financial + numbered, filled, numbered > 0);
  return null;
}

function proposed(type: 'month' | 'financial year', words: string, fitting: number, filled: number, doubtful: boolean): Proposed {
  const confidence = fitting < filled ? 'guess' : doubtful ? 'likely' : 'sure';
  return { type, confidence, misfits: filled - fitting, reason: fitSentence(fitting, filled, words) };
}
