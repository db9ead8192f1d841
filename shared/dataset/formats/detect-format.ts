import { ReadError } from '../dataset.ts';
import type { FileFormat } from './found-table.ts';
import { limits } from './limits.ts';
import { checkedEntries } from './unpack.ts';

export type Packing = 'gzip' | 'zip';

/** Formats that their first bytes give away; text is told apart by its characters. */
export type BinaryFormat = Exclude<FileFormat, 'delimited text' | 'JSON' | 'JSON lines'>;

/** What bytes are, from the first of them and never from a file's name; text is told apart later. Throws a ReadError for what is known to be no table. */
export function detectedFormat(fileName: string, bytes: Uint8Array): BinaryFormat | Packing | 'text' {
  const starts = (...first: readonly number[]): boolean => first.every((byte, index) => bytes[index] === byte);
  if (starts(0x1f, 0x8b)) return 'gzip';
  if (starts(0x50, 0x4b, 3, 4) || starts(0x50, 0x4b, 5, 6)) return zipFormat(fileName, bytes);
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return 'Excel 97 workbook';
  if (starts(0x50, 0x41, 0x52, 0x31)) return 'Parquet';
  if (starts(0x41, 0x52, 0x52, 0x4f, 0x57, 0x31) || isArrowStream(bytes)) return 'Arrow';
  if (starts(0x46, 0x45, 0x41, 0x31)) throw new ReadError(fileName, `${fileName} is a Feather file of the first version, which is not read here. Save it again as Feather 2, Parquet or CSV.`);
  if (starts(0x25, 0x50, 0x44, 0x46)) throw new ReadError(fileName, `${fileName} is a PDF document, not a table. Ask whoever made it for the table as a workbook or a CSV file.`);
  return 'text';
}

function zipFormat(fileName: string, bytes: Uint8Array): BinaryFormat | 'zip' {
  const names = checkedEntries(fileName, bytes, limits.workbookEntries).map(({ name }) => name);
  if (names.some((name) => name.startsWith('xl/'))) return 'Excel workbook';
  if (names.includes('content.xml') && names.includes('mimetype')) return 'OpenDocument spreadsheet';
  if (names.some((name) => name.startsWith('word/') || name.startsWith('ppt/'))) throw new ReadError(fileName, `${fileName} is a Word or PowerPoint document, not a table. Copy its table into a workbook, and open that.`);
  return 'zip';
}

/** A stream begins with a message: a continuation mark, the length of a schema, and the schema. */
function isArrowStream(bytes: Uint8Array): boolean {
  if (bytes.length < 16 || [0, 1, 2, 3].some((index) => bytes[index] !== 0xff)) return false;
  const length = new DataView(bytes.buffer, bytes.byteOffset).getInt32(4, true);
  return length > 0 && length < bytes.length;
}
