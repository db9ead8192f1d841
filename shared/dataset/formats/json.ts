import { ReadError } from '../dataset.ts';
import { cellText, plainText } from './cell-text.ts';
import type { FoundTable } from './found-table.ts';
import { columnNames } from './headings.ts';
import { preview, refuseTooManyColumns } from './printed-table.ts';
import { textTableStream } from './text-table.ts';

/** The table of a JSON text: an array of objects, or an object that holds one under "data" or as its only array. */
export function jsonTable(fileName: string, part: string | null, text: string): FoundTable {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (cause) {
    throw new ReadError(fileName, `${fileName} is JSON that is damaged or cut short. Nothing was read from it. Ask for the file again.`, { cause });
  }
  const records = recordsOf(parsed);
  if (records === null) throw new ReadError(fileName, `${fileName} is JSON, but not a table. A table is a list of objects, one for each row: [{"year": 2014, "deaths": 3}, ...], or {"data": [...]}.`);
  return recordsTable(fileName, part, records.map((value, index) => ({ value, row: index + 1 })), 'item');
}

/** The table of JSON lines: one object a line. Lines that are no object are rejected. */
export function jsonLinesTable(fileName: string, part: string | null, text: string): FoundTable {
  const records = text.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [{ value: parsedLine(line), row: index + 1 }]));
  return recordsTable(fileName, part, records, 'line');
}

interface JsonRecord {
  readonly value: unknown;
  /** Its line, or its place in the list, from 1. */
  readonly row: number;
}

function recordsTable(fileName: string, part: string | null, records: readonly JsonRecord[], unit: 'item' | 'line'): FoundTable {
  const objects = records.flatMap(({ value }) => (isObject(value) ? [new Map<string, unknown>(Object.entries(value))] : []));
  const rejected = records.filter(({ value }) => !isObject(value)).map(({ row }) => ({ line: row, column: null, reason: `This ${unit} is not an object with a name for each value.` }));
  const keys = [...new Set(objects.flatMap((object) => [...object.keys()]))];
  if (objects.length === 0 || keys.length === 0) throw new ReadError(fileName, `${fileName} holds no records: a table is a list of objects, one for each row, with a name for each value.`);
  refuseTooManyColumns(fileName, keys.length);
  let inexact = 0;
  const cells = keys.map((key) => objects.map((object) => {
    const value: unknown = object.get(key);
    if (typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER) inexact += 1;
    const text = valueText(value);
    return text === '' ? null : text;
  }));
  const { columns, notes } = columnNames(keys);
  return {
    part,
    columns,
    content: { kind: 'arrow', stream: textTableStream(columns, cells), rows: objects.length },
    layout: null,
    preview: preview([columns, ...objects.slice(0, 40).map((object) => keys.map((key) => valueText(object.get(key))))]),
    skipped: [],
    rejected,
    notes: inexact === 0 ? notes : [...notes, `${inexact} numbers have more than 15 digits and are not exact. Ask for them as text.`],
    text: null,
  };
}

function recordsOf(parsed: unknown): readonly unknown[] | null {
  if (isList(parsed)) return parsed;
  if (!isObject(parsed)) return null;
  const entries = new Map<string, unknown>(Object.entries(parsed));
  const data = entries.get('data');
  if (isList(data)) return data;
  const [only, ...others] = [...entries.values()].filter(isList);
  return only !== undefined && others.length === 0 ? only : null;
}

/** Values inside values stay as JSON. */
function valueText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return plainText(value);
  return typeof value === 'number' || typeof value === 'boolean' ? cellText(value) : JSON.stringify(value);
}

function parsedLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
