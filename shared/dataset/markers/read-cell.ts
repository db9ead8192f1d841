import type { Writing } from '../types/column-type.ts';
import { plainMark, thresholdRange } from './legend.ts';
import { besideNumber, knownMarks } from './known-marks.ts';

/** A cell of a column of numbers: its number, its mark, or both, as in "2.04 (Unreliable)". A mark is never 0. */
export interface MarkedNumber {
  readonly value: number | null;
  /** As it is written; null where there is none. */
  readonly mark: string | null;
}

const number = /^[+-]?(?:(?:0|[1-9][0-9]*)(?:\.[0-9]+)?|\.[0-9]+)(?:[eE][+-][0-9]{1,3})?$/;
const marksAfter = /^(.*?[0-9%])\s*((?:\[[^\]]{1,12}\]|\([^)]{1,30}\)|[*†‡§~#^¹²³⁴⁵⁶⁷⁸⁹⁰])+|[a-zA-Z])$/u;

/** Reads one text; null where it is neither a number, nor a mark, nor both. Blank gives neither. */
export function readMarkedNumber(text: string, writing: Writing): MarkedNumber | null {
  const trimmed = text.replace(/\u00ad/g, '').trim();
  if (trimmed === '') return { value: null, mark: null };
  if (isMark(trimmed)) return { value: null, mark: trimmed };
  const value = readNumber(trimmed, writing);
  if (value !== null) return { value, mark: null };
  const [, before, mark] = marksAfter.exec(trimmed) ?? [];
  if (before === undefined || mark === undefined || !standsBesideNumber(mark)) return null;
  const marked = readNumber(before.trim(), writing);
  return marked === null ? null : { value: marked, mark };
}

/** Whether a whole cell is a mark: one that is known, a threshold or range, or a sign or bracket that must stand for something. */
export function isMark(text: string): boolean {
  const plain = plainMark(text);
  return Object.hasOwn(knownMarks, plain) || thresholdRange(plain) !== null || /^(\[[a-z ]{1,20}\])+$/.test(plain) || /^\([a-z ]{1,30}\)$/.test(plain) || /^[^\p{L}\p{N}\s]{1,3}$/u.test(plain) || /^[a-z]$/.test(plain);
}

function standsBesideNumber(mark: string): boolean {
  return !/^[a-zA-Z]$/.test(mark) || Object.hasOwn(besideNumber, mark.toLowerCase());
}

/** Numbers with 1,234 or 1 234 for thousands, a pound sign before them, or a comma for the point where the file writes so; a percentage without its sign. */
function readNumber(text: string, writing: Writing): number | null {
  const bare = text.replace(/\s*%$/, '').replace(/^[−–](?=[£0-9.])/, '-').replace(/^([+-]?)£\s?(?=[0-9.])/, '$1');
  const pointed = writing === 'decimal comma' ? bare.replace(/[.\s](?=[0-9]{3}(?:\D|$))/g, '').replace(',', '.') : withoutSeparators(bare);
  return number.test(pointed) ? Number(pointed) : null;
}

function withoutSeparators(text: string): string {
  return /^[+-]?[0-9]{1,3}([,\s][0-9]{3})+(\.[0-9]+)?$/.test(text) ? text.replace(/[,\s]/g, '') : text;
}
