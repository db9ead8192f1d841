import { ReadError, type DatasetSource } from './dataset.ts';

export interface TextFile {
  /** UTF-8 with no byte order mark. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly encoding: DatasetSource['encoding'];
  readonly firstLine: string;
}

/** The first bytes of files that people mistake for tables of text, and what to do about each. */
const notText: readonly { readonly starts: readonly number[]; readonly words: string }[] = [
  { starts: [0x50, 0x4b], words: 'is an Excel workbook or another zip file, not a CSV file. In Excel choose Save As, then "CSV UTF-8", and open that.' },
  { starts: [0xd0, 0xcf, 0x11, 0xe0], words: 'is an old Excel workbook, not a CSV file. In Excel choose Save As, then "CSV UTF-8", and open that.' },
  { starts: [0x25, 0x50, 0x44, 0x46], words: 'is a PDF document, not a table. Ask whoever made it for the table as a CSV file.' },
];

/** The file's text as UTF-8, or a ReadError that says what the file is instead. */
export function textFile(fileName: string, bytes: Uint8Array<ArrayBuffer>): TextFile {
  if (bytes.length === 0) throw new ReadError(fileName, `${fileName} is empty. Nothing was read from it.`);
  const mistaken = notText.find(({ starts }) => starts.every((byte, index) => bytes[index] === byte));
  if (mistaken) throw new ReadError(fileName, `${fileName} ${mistaken.words}`);
  const { encoding, text } = decoded(bytes);
  if (text.includes('\0')) throw new ReadError(fileName, `${fileName} is not a table of text. Open a CSV file.`);
  if (text.trim() === '') throw new ReadError(fileName, `${fileName} holds nothing but blank space. Nothing was read from it.`);
  return { bytes: new TextEncoder().encode(text), encoding, firstLine: /^[^\r\n]*/.exec(text)?.[0] ?? '' };
}

function decoded(bytes: Uint8Array): { encoding: TextFile['encoding']; text: string } {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { encoding: 'UTF-16', text: new TextDecoder('utf-16le').decode(bytes) };
  if (first === 0xfe && second === 0xff) return { encoding: 'UTF-16', text: new TextDecoder('utf-16be').decode(bytes) };
  try {
    return { encoding: 'UTF-8', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    // Excel's plain "CSV" is Windows-1252 in the United Kingdom.
    return { encoding: 'Windows-1252', text: new TextDecoder('windows-1252').decode(bytes) };
  }
}
