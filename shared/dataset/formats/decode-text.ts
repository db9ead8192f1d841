import { ReadError } from '../dataset.ts';

export interface DecodedText {
  readonly encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252';
  readonly text: string;
  /** Set where bytes could not be read as characters: a sentence that counts them. */
  readonly note: string | null;
}

/** The text of a file in UTF-8, UTF-16 or Windows-1252, with no byte order mark; a ReadError where it is no text. */
export function decodedText(fileName: string, bytes: Uint8Array): DecodedText {
  if (bytes.length === 0) throw new ReadError(fileName, `${fileName} is empty. Nothing was read from it.`);
  const decoded = utf16(fileName, bytes) ?? utf8(bytes) ?? eightBits(bytes);
  if (decoded.text.includes('\0') || isNoise(decoded)) throw new ReadError(fileName, `${fileName} is not a table of text. Open a CSV file, a workbook, or a Parquet, Arrow or JSON file.`);
  if (decoded.text.trim() === '') throw new ReadError(fileName, `${fileName} holds nothing but blank space. Nothing was read from it.`);
  return decoded;
}

function utf16(fileName: string, bytes: Uint8Array): DecodedText | null {
  const label = utf16Label(bytes);
  if (label === null) return null;
  try {
    return { encoding: 'UTF-16', text: new TextDecoder(label, { fatal: true }).decode(bytes), note: null };
  } catch (cause) {
    throw new ReadError(fileName, `${fileName} starts as UTF-16 text but is damaged or cut short. Nothing was read from it. Ask for the file again.`, { cause });
  }
}

function utf16Label(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // Without a byte order mark, English text has a zero in every other byte.
  const start = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  start.forEach((byte, index) => { if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1; });
  const [even = 0, odd = 0] = zeros;
  if (start.length < 8 || bytes.length % 2 !== 0) return null;
  if (odd > start.length * 0.4 && even === 0) return 'utf-16le';
  return even > start.length * 0.4 && odd === 0 ? 'utf-16be' : null;
}

function utf8(bytes: Uint8Array): DecodedText | null {
  try {
    return { encoding: 'UTF-8', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), note: null };
  } catch {
    return null;
  }
}

/** Bytes that are not all UTF-8: mostly UTF-8 with damage, or Windows-1252, which is Excel's plain "CSV" in the United Kingdom. */
function eightBits(bytes: Uint8Array): DecodedText {
  const text = new TextDecoder('utf-8').decode(bytes);
  const unreadable = text.match(/\ufffd/g)?.length ?? 0;
  const accented = text.match(/[\u0080-\ufffc\ud800-\udbff]/g)?.length ?? 0;
  if (accented > unreadable) return { encoding: 'UTF-8', text, note: `${unreadable} ${unreadable === 1 ? 'character' : 'characters'} could not be read, because the file is damaged or cut short; each stands as \ufffd.` };
  return { encoding: 'Windows-1252', text: new TextDecoder('windows-1252').decode(bytes), note: null };
}

/** Every tenth character a control, or a third of eight-bit text not ASCII: no table was written so. */
function isNoise({ text, encoding }: DecodedText): boolean {
  const start = Array.from(text.slice(0, 4000));
  const controls = start.filter((character) => character < ' ' && !'\t\r\n\f'.includes(character)).length;
  const foreign = encoding === 'Windows-1252' ? start.filter((character) => character > '~').length : 0;
  return controls > start.length / 10 || foreign > start.length / 3;
}
