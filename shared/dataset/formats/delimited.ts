import { ReadError } from '../dataset.ts';
import { findLayout } from '../layout/find-layout.ts';
import { filledCells, isMark, isNote, isValue, isYear, type Grid } from '../layout/grid.ts';
import { plainText } from './cell-text.ts';
import type { DecodedText } from './decode-text.ts';
import { delimiterOf } from './delimiter.ts';
import type { FoundTable, Layout, ReadingChoices } from './found-table.ts';
import { columnNames } from './headings.ts';
import { limits } from './limits.ts';
import type { RejectedCell } from './load-table.ts';
import { preview, printedTable, refuseTooManyColumns } from './printed-table.ts';
import { recordsIn, type TextRecord } from './records.ts';

/** As much of a text as is looked at to tell how it is written. */
const sampleCharacters = 256 * 1024;
const sampleRecords = 300;
const tailCharacters = 8 * 1024;

/**
 * The table of a delimited text. A header in the first row with records below it stays text, which the engine parses fastest; text with
 * titles above, notes below, gaps or stacked rows in the header is laid out here. Throws a ReadError where there is no table.
 */
export function delimitedTable(fileName: string, part: string | null, bytes: Uint8Array<ArrayBuffer>, decoded: DecodedText, choices: ReadingChoices): FoundTable {
  // Excel's own hint, a first line such as "sep=;", is no row of the table.
  const hint = /^sep=(.)\r?\n/i.exec(decoded.text);
  const text = hint ? decoded.text.slice(hint[0].length) : decoded.text;
  const start = sampleOf(fileName, text);
  const delimiter = hint?.[1] ?? delimiterOf(fileName, start);
  const { records } = recordsIn(start, delimiter, sampleRecords);
  const written = { encoding: decoded.encoding, delimiter, decimalComma: delimiter !== ',' && hasDecimalCommas(records) };
  const filled = records.filter(({ fields }) => filledCells(fields) > 0);
  const [header] = filled;
  if (!header) throw new ReadError(fileName, `${fileName} holds no values. Nothing was read from it.`);
  refuseTooManyColumns(fileName, header.fields.length);
  if (filled.length === 1) throw new ReadError(fileName, `${fileName} has a header but no rows below it. Nothing was read from it.`);
  const found = choices.layout === undefined && header === records[0] && isPlain(filled) && !endsInNotes(text, delimiter, filled)
    ? plainTable(part, bytes, decoded, hint ? 1 : 0, records, delimiter)
    : laidOutTable(fileName, part, text, delimiter, choices.layout);
  return { ...found, text: written, notes: decoded.note === null ? found.notes : [decoded.note, ...found.notes] };
}

function sampleOf(fileName: string, text: string): string {
  if (text.length <= sampleCharacters) return text;
  const end = Math.max(text.lastIndexOf('\n', sampleCharacters), text.lastIndexOf('\r', sampleCharacters));
  if (end <= 0) throw new ReadError(fileName, `${fileName} has a first row of over ${sampleCharacters.toLocaleString('en-GB')} characters. At most ${limits.columns.toLocaleString('en-GB')} columns are read. Check that it is a table with a row of headings, or remove the columns that you do not need.`);
  return text.slice(0, end);
}

/** A name for each column in the first row, all different, and nothing above or beside it. */
function isPlain([header, ...others]: readonly TextRecord[]): boolean {
  const names = header?.fields.map((field) => field.trim().toLowerCase()) ?? [];
  const named = names.every((name) => name !== '' && (isYear(name) || !(isValue(name) || isMark(name)) || name.length === 1));
  return named && new Set(names).size === names.length && names.length >= Math.max(2, commonestWidth(others) / 2);
}

function endsInNotes(text: string, delimiter: string, sample: readonly TextRecord[]): boolean {
  const tail = text.slice(-tailCharacters);
  const { records } = recordsIn(tail.length < text.length ? tail.slice(tail.indexOf('\n') + 1) : tail, delimiter);
  const last = records.findLastIndex(({ fields }) => filledCells(fields) > 0);
  const fields = records[last]?.fields ?? [];
  const width = commonestWidth(sample);
  if (filledCells(fields) >= width) return false;
  const afterBlank = filledCells(records[last - 1]?.fields ?? ['.']) === 0;
  return isNote(fields[0]?.trim() ?? '') || (filledCells(fields) === 1 && afterBlank && last > 1);
}

function plainTable(part: string | null, bytes: Uint8Array<ArrayBuffer>, { encoding, text, note }: DecodedText, linesBefore: number, records: readonly TextRecord[], delimiter: string): FoundTable {
  const { columns, notes } = columnNames(records[0]?.fields ?? []);
  const rows = records.slice(0, 40).map(({ fields }) => fields);
  return {
    part,
    columns,
    content: { kind: 'text', bytes: encoding === 'UTF-8' && note === null && hasOneLineEnding(text) ? withoutMark(bytes) : encoded(text), delimiter, headerLines: linesBefore + 1 },
    layout: null,
    preview: preview(rows),
    skipped: [],
    rejected: [],
    notes,
    text: null,
  };
}

function withoutMark(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.slice(3) : bytes;
}

/** The engine fails on text that mixes line endings, as files put together from several do, and on a carriage return alone. */
function hasOneLineEnding(text: string): boolean {
  return !text.includes('\r') || !/(^|[^\r])\n|\r(?!\n)/.test(text);
}

function encoded(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(hasOneLineEnding(text) ? text : text.replace(/\r\n?/g, '\n'));
}

function laidOutTable(fileName: string, part: string | null, text: string, delimiter: string, chosen: Layout | undefined): FoundTable {
  const { records } = recordsIn(text, delimiter);
  const rows = records.map(({ fields }) => fields.map(plainText));
  const layout = chosen ?? findLayout({ rows, merges: [] });
  const { grid, rejected } = layout === null ? { grid: { rows, merges: [] }, rejected: [] } : withoutRagged(rows, records, layout);
  const table = layout && printedTable(fileName, part, grid, layout);
  if (!table) throw new ReadError(fileName, `${fileName} has no row of headings with rows of data below it. Nothing was read from it.`);
  const ragged = new Set(rejected.map(({ line }) => line));
  const skipped = table.skipped.map(({ row, as }) => ({ row: records[row - 1]?.line ?? row, as })).filter(({ row }) => !ragged.has(row));
  return { ...table, skipped, rejected };
}

/** Records with more or fewer fields than the others are taken out and listed; lines of a label or note alone are no records. */
function withoutRagged(rows: readonly (readonly string[])[], records: readonly TextRecord[], { dataRows }: Layout): { grid: Grid; rejected: RejectedCell[] } {
  const inTable = (index: number): boolean => index >= dataRows.from - 1 && index < dataRows.to;
  const width = commonestWidth(records.filter((_, index) => inTable(index)));
  const rejected: RejectedCell[] = [];
  const kept = rows.map((row, index) => {
    const line = records[index]?.line ?? index + 1;
    if (!inTable(index) || row.length === width || filledCells(row) <= 1) return row;
    rejected.push({ line, column: null, reason: row.length > width ? 'It has more fields than there are columns.' : 'It has fewer fields than there are columns.' });
    return [];
  });
  return { grid: { rows: kept, merges: [] }, rejected };
}

function commonestWidth(records: readonly TextRecord[]): number {
  const counts = new Map<number, number>();
  for (const { fields } of records) counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1);
  return [...counts].sort(([width, count], [otherWidth, otherCount]) => otherCount - count || otherWidth - width)[0]?.[0] ?? 0;
}

/** Numbers such as 3,5 or 1.234,5: a comma with other than three digits after it is no sign of thousands. */
function hasDecimalCommas(records: readonly TextRecord[]): boolean {
  const cells = records.flatMap(({ fields }) => fields.map((field) => field.trim()));
  const commas = cells.filter((cell) => /^[+-]?(\d+|\d{1,3}(\.\d{3})+),\d+ ?%?$/.test(cell) && !/^[+-]?\d{1,3}(,\d{3})+$/.test(cell)).length;
  const points = cells.filter((cell) => /^[+-]?\d+\.\d+$/.test(cell) && !/^\d{1,3}(\.\d{3})+$/.test(cell)).length;
  return commas > points;
}
