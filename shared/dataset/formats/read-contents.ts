import { ReadError } from '../dataset.ts';
import { arrowTable, parquetTable, type ColumnarModule } from './arrow.ts';
import { decodedText } from './decode-text.ts';
import { delimitedTable } from './delimited.ts';
import { detectedFormat, type BinaryFormat, type Packing } from './detect-format.ts';
import type { FileContents, FileFormat, FoundTable, ReadingChoices } from './found-table.ts';
import { jsonLinesTable, jsonTable } from './json.ts';
import { limits } from './limits.ts';
import { checkedEntries, entryBytes, gunzipped } from './unpack.ts';
import { workbookTables } from './workbook.ts';

/** What a host must bring for formats that need a module of their own. */
export interface ReadingTools {
  readonly columnarModule: ColumnarModule;
}

/**
 * Everything that can be read from a file: what it is, and its tables as the engine takes them. Needs no engine and no window, so that a
 * worker can run it. The bytes may become part of the answer: hash them first. Rejects with a ReadError, a sentence for the person.
 */
export async function readContents(fileName: string, bytes: Uint8Array<ArrayBuffer>, choices: ReadingChoices, tools: ReadingTools): Promise<FileContents> {
  return unpacked(fileName, bytes, choices, tools, []);
}

async function unpacked(fileName: string, bytes: Uint8Array<ArrayBuffer>, choices: ReadingChoices, tools: ReadingTools, packed: readonly Packing[]): Promise<FileContents> {
  const format = detectedFormat(fileName, bytes);
  if (packed.length >= limits.nesting && (format === 'gzip' || format === 'zip')) throw new ReadError(fileName, `${fileName} is an archive inside an archive inside an archive. Unpack it, then open the file inside.`);
  if (format === 'gzip') return unpacked(fileName, gunzipped(fileName, bytes), choices, tools, [...packed, format]);
  if (format === 'zip') return unzipped(fileName, bytes, choices, tools, [...packed, format]);
  return { packed, ...await read(fileName, format, bytes, choices, tools) };
}

async function read(fileName: string, format: BinaryFormat | 'text', bytes: Uint8Array<ArrayBuffer>, choices: ReadingChoices, { columnarModule }: ReadingTools): Promise<Omit<FileContents, 'packed'>> {
  const one = (kind: FileFormat, table: FoundTable) => ({ format: kind, tables: [table], passedOver: [] });
  switch (format) {
    case 'Excel workbook':
    case 'Excel 97 workbook':
    case 'OpenDocument spreadsheet':
      return { format, ...await workbookTables(fileName, format, bytes, choices) };
    case 'Parquet':
      return one(format, await parquetTable(fileName, null, bytes, columnarModule));
    case 'Arrow':
      return one(format, await arrowTable(fileName, null, bytes, columnarModule));
    case 'text': {
      const decoded = decodedText(fileName, bytes);
      const noted = (table: FoundTable) => (decoded.note === null ? table : { ...table, notes: [decoded.note, ...table.notes] });
      if (/^\s*\{.*\}\s*\r?\n\s*\{/.test(decoded.text)) return one('JSON lines', noted(jsonLinesTable(fileName, null, decoded.text)));
      if (/^\s*(\[\s*[[{\]]|\{\s*["}])/.test(decoded.text)) return one('JSON', noted(jsonTable(fileName, null, decoded.text)));
      return one('delimited text', delimitedTable(fileName, null, bytes, decoded, choices));
    }
  }
}

/** The tables of a zip file: one that holds a single file is that file. Files that hold no table are passed over, each with the reason. */
async function unzipped(fileName: string, bytes: Uint8Array<ArrayBuffer>, choices: ReadingChoices, tools: ReadingTools, packed: readonly Packing[]): Promise<FileContents> {
  const entries = checkedEntries(fileName, bytes, limits.archiveEntries).filter(({ name }) => !/(^|\/)(\.|__MACOSX\/)/.test(name));
  if (entries.length === 0) throw new ReadError(fileName, `${fileName} is a zip file with nothing in it. Nothing was read from it.`);
  const read: FileContents[] = [];
  const passedOver: { part: string; reason: string }[] = [];
  for (const entry of entries) {
    const inside = choices.part === undefined ? '' : choices.part.slice(entry.name.length);
    if (choices.part !== undefined && entries.length > 1 && !(choices.part.startsWith(entry.name) && (inside === '' || inside.startsWith(partBetween)))) continue;
    const sheet = entries.length === 1 ? choices.part : inside.slice(partBetween.length) || undefined;
    const part = entries.length === 1 ? null : entry.name;
    try {
      const within: ReadingChoices = { ...(sheet === undefined ? {} : { part: sheet }), ...(choices.layout ? { layout: choices.layout } : {}) };
      const contents = await unpacked(`${fileName} (${entry.name})`, entryBytes(fileName, bytes, entry), within, tools, packed);
      read.push(part === null ? contents : { ...contents, tables: contents.tables.map((table) => ({ ...table, part: table.part === null ? part : `${part}${partBetween}${table.part}` })) });
    } catch (error) {
      if (!(error instanceof ReadError)) throw error;
      if (entries.length === 1) throw error;
      passedOver.push({ part: entry.name, reason: error.message });
    }
  }
  const [first] = read;
  if (!first) throw new ReadError(fileName, `${fileName} is a zip file in which no table was found. ${passedOver[0]?.reason ?? ''}`.trim());
  return { format: first.format, packed: first.packed, tables: read.flatMap(({ tables }) => tables), passedOver: [...passedOver, ...read.flatMap((contents) => contents.passedOver)] };
}

/** Between the name of a file in an archive and that of a sheet in it. */
const partBetween = ' > ';
