import { ArgumentError } from '../../shared/statistics/argument-error.ts';
import type { Json } from './case-method.ts';

type Fields = Readonly<Record<string, Json>>;

/** A number as the reference wrote it: "Inf" is Infinity, missing and NaN are null. Throws ArgumentError for anything else. */
export function asNumber(name: string, cell: Json | undefined): number | null {
  if (typeof cell === 'number') return cell;
  if (cell === null || cell === undefined || cell === 'NaN') return null;
  if (cell === 'Inf') return Infinity;
  if (cell === '-Inf') return -Infinity;
  throw new ArgumentError(name, JSON.stringify(cell), 'it must be a number');
}

/** The number in a field that the method cannot do without. Throws ArgumentError when it is missing. */
export function number(fields: Fields, name: string): number {
  const value = asNumber(name, fields[name]);
  if (value === null) throw new ArgumentError(name, null, 'it must be given');
  return value;
}

/** The number in a field, or null where it is missing. */
export function numberOrMissing(fields: Fields, name: string): number | null {
  return asNumber(name, fields[name]);
}

/** A column of numbers with its missing cells as null; one number is a column of one. Throws ArgumentError when there is no such column. */
export function column(fields: Fields, name: string): readonly (number | null)[] {
  return cells(fields, name).map((cell) => asNumber(name, cell));
}

/** A column of numbers without gaps. Throws ArgumentError when a cell is missing. */
export function numbers(fields: Fields, name: string): readonly number[] {
  return column(fields, name).map((value, row) => {
    if (value === null) throw new ArgumentError(name, null, `row ${row + 1} must be given`);
    return value;
  });
}

/** A column of labels, such as area names. Throws ArgumentError when there is no such column. */
export function texts(fields: Fields, name: string): readonly string[] {
  return cells(fields, name).map((cell) => (typeof cell === 'string' ? cell : JSON.stringify(cell)));
}

/** A column of names that are words or numbers, such as ages or areas. Throws ArgumentError when a cell is neither. */
export function labels(fields: Fields, name: string): readonly (string | number)[] {
  return cells(fields, name).map((cell) => {
    if (typeof cell !== 'string' && typeof cell !== 'number') throw new ArgumentError(name, JSON.stringify(cell), 'each name must be a word or a number');
    return cell;
  });
}

/** A choice among words, or the fallback where the reference was not told. Throws ArgumentError for any other word. */
export function choice<Word extends string>(fields: Fields, name: string, words: readonly Word[], fallback?: Word): Word {
  const given = fields[name] ?? fallback;
  const word = words.find((each) => each === given);
  if (word === undefined) throw new ArgumentError(name, JSON.stringify(given ?? null), `it must be one of ${words.join(', ')}`);
  return word;
}

/** A yes or no, or the fallback where the reference was not told. Throws ArgumentError for anything else. */
export function yesOrNo(fields: Fields, name: string, fallback: boolean): boolean {
  const given = fields[name] ?? fallback;
  if (typeof given !== 'boolean') throw new ArgumentError(name, JSON.stringify(given), 'it must be true or false');
  return given;
}

function cells(fields: Fields, name: string): readonly Json[] {
  const given = fields[name];
  if (given === undefined || given === null) throw new ArgumentError(name, null, 'the column must be given');
  return isColumn(given) ? given : [given];
}

function isColumn(given: Json): given is readonly Json[] {
  return Array.isArray(given);
}
