import { ReadError } from '../../../dataset/dataset.ts';
import { decodedText } from '../../../dataset/formats/decode-text.ts';
import { delimiterOf } from '../../../dataset/formats/delimiter.ts';
import { recordsIn } from '../../../dataset/formats/records.ts';
import type { PrintedBlock, PrintedReport } from '../printed-report.ts';
import { blockWriter } from './blocks.ts';
import { htmlBlocks } from './clipboard-html.ts';
import { plainTextBlocks } from './plain-text.ts';
import { wordBlocks } from './word-document.ts';

/** Characters and rows that are read: a report that is printed has fewer. */
const mostCharacters = 20_000_000;
const mostRows = 1000;

/** A report from a Word document, a CSV file, a web page or plain text, told apart by what is in it. Throws a ReadError that says what to do. */
export function readReport(name: string, bytes: Uint8Array): PrintedReport {
  const blocks = blocksOf(name, bytes);
  if (blocks.length === 0) throw new ReadError(name, `${name} has no text and no table that can be read. If it holds pictures of tables, type their numbers instead.`);
  return { name, blocks };
}

function blocksOf(name: string, bytes: Uint8Array): readonly PrintedBlock[] {
  const starts = (...first: readonly number[]): boolean => first.every((byte, index) => bytes[index] === byte);
  if (starts(0x50, 0x4b)) return wordBlocks(name, bytes);
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) throw new ReadError(name, `${name} is an old Word or Excel file, or is protected by a password. Open it, save it as a Word document (.docx) without a password, and open that; or copy its tables and paste them here.`);
  if (starts(0x25, 0x50, 0x44, 0x46)) throw new ReadError(name, `${name} is a PDF document, which does not say where its tables begin and end. Copy the text and tables that you want to check, and paste them here.`);
  const { text } = decodedText(name, bytes);
  if (text.length > mostCharacters) throw new ReadError(name, `${name} is longer than a report is. Open the data that it holds under “Open files” instead.`);
  if (/^\s*(?:<!doctype html|<html|<table)/iu.test(text)) return htmlBlocks(text);
  return /\.(?:csv|tsv|psv)$/iu.test(name) ? delimitedBlocks(name, text) : plainTextBlocks(text);
}

function delimitedBlocks(name: string, text: string): readonly PrintedBlock[] {
  const { records } = recordsIn(text, delimiterOf(name, text.slice(0, 256 * 1024)), mostRows + 1);
  if (records.length > mostRows) throw new ReadError(name, `${name} has more than ${mostRows.toLocaleString('en-GB')} rows, which is data rather than a printed table. Open it under “Open files” instead.`);
  const writer = blockWriter();
  let rows: (readonly string[])[] = [];
  const endTable = (): void => {
    writer.table(rows);
    rows = [];
  };
  for (const { fields } of records) {
    // A blank line ends a table; a line of one cell alone is its title or a note.
    if (fields.every((field) => field.trim() === '')) endTable();
    else if (fields.filter((field) => field.trim() !== '').length === 1 && rows.length === 0) writer.paragraph(fields.join(' '));
    else rows.push(fields);
  }
  endTable();
  return writer.blocks;
}

/** What is pasted: the HTML that Word and Excel bring, which says where cells are, or else the plain text. */
export function pastedBlocks({ html, text }: { readonly html: string; readonly text: string }): readonly PrintedBlock[] {
  const marked = html.length > mostCharacters ? [] : htmlBlocks(html);
  return marked.length > 0 ? marked : plainTextBlocks(text.slice(0, mostCharacters));
}
