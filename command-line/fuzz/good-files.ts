import { tableFromIPC, tableToIPC } from 'apache-arrow';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { writeOds, writeXlsx, type CellValue } from 'hucre';
import { initSync, Table, writeParquet } from 'parquet-wasm/esm';
import { textTableStream } from '../../shared/dataset/formats/text-table.ts';
import { nodeReadingTools } from '../reading-tools.ts';
import type { Seeded } from './seeded.ts';

/** A file with a table that is known, to be damaged or not. */
export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What the table says, by column; every cell as text. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Whether a change of its bytes is always found, by checksums or the format itself; if not, changed cells are no fault of the reader. */
  readonly checked: boolean;
}

const areas: readonly [string, ...string[]] = ['Lambeth', 'Southwark', 'Tower Hamlets', 'King’s Lynn', 'Ynys Môn', '=1+1', '@SUM(A1)', '-2+3', 'a "quoted" name', 'two, parts'];
const oddNames: readonly [string, ...string[]] = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '=cmd|calc', 'Deaths', 'rate per 1,000', 'drop table a; --', 'naïve'];

const kinds = ['csv', 'utf-16', 'tsv', 'xlsx', 'ods', 'parquet', 'arrow', 'feather', 'json', 'ndjson', 'gz', 'zip'] as const;

let module: Uint8Array<ArrayBuffer> | null = null;

/** One of the formats that can be read, with a table of the seed's own. */
export async function goodFile(random: Seeded): Promise<MadeFile> {
  const columns = ['area', ...new Set(Array.from({ length: 1 + random.below(4) }, () => random.oneOf(oddNames))), 'n'];
  const rows = Array.from({ length: 2 + random.below(30) }, () => columns.map((_, index) => (index === 0 ? random.oneOf(areas) : index === columns.length - 1 ? random.oneOf([String(random.below(5000)), String(random.below(5)), '']) : random.oneOf(['c', '[x]', '12', '3.5', '2014', 'Yes']))));
  const kind = random.oneOf(kinds);
  const made = (name: string, bytes: Uint8Array, checked: boolean): MadeFile => ({ name, bytes: new Uint8Array(bytes), columns, rows, checked });
  const records = rows.map((row) => `{${columns.map((column, index) => `${JSON.stringify(column)}:${JSON.stringify(row[index])}`).join(',')}}`);
  switch (kind) {
    case 'csv':
      return made('a.csv', strToU8(delimited([columns, ...rows], ',')), false);
    case 'tsv':
      return made('a.tsv', strToU8(delimited([columns, ...rows], '\t')), false);
    case 'utf-16':
      return made('a.csv', utf16(delimited([columns, ...rows], ';')), false);
    case 'xlsx':
      return made('a.xlsx', await writeXlsx({ sheets: [{ name: 'a', rows: cellsOf([columns, ...rows]) }] }), true);
    case 'ods':
      return made('a.ods', await writeOds({ sheets: [{ name: 'a', rows: cellsOf([columns, ...rows]) }] }), true);
    case 'parquet':
      module ??= await nodeReadingTools.columnarModule();
      initSync({ module });
      return made('a.parquet', writeParquet(Table.fromIPCStream(textTableStream(columns, columns.map((_, index) => rows.map((row) => row[index] ?? null))))), false);
    case 'arrow':
      return made('a.arrow', textTableStream(columns, columns.map((_, index) => rows.map((row) => row[index] ?? null))), false);
    case 'feather':
      return made('a.feather', tableToIPC(tableFromIPC(textTableStream(columns, columns.map((_, index) => rows.map((row) => row[index] ?? null)))), 'file'), false);
    case 'json':
      return made('a.json', strToU8(`[${records.join(',\n')}]`), false);
    case 'ndjson':
      return made('a.ndjson', strToU8(records.join('\n')), false);
    case 'gz':
      return made('a.csv.gz', gzipSync(strToU8(delimited([columns, ...rows], ','))), true);
    case 'zip':
      return made('a.zip', zipSync({ 'a.csv': strToU8(delimited([columns, ...rows], ',')) }), true);
  }
}

function delimited(rows: readonly (readonly string[])[], delimiter: string): string {
  return rows.map((row) => row.map((cell) => (/["\n,;\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter)).join('\n');
}

function cellsOf(rows: readonly (readonly string[])[]): CellValue[][] {
  return rows.map((row) => row.map((cell) => (/^\d+$/.test(cell) ? Number(cell) : cell)));
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, true);
  for (let index = 0; index < text.length; index += 1) view.setUint16(2 + index * 2, text.charCodeAt(index), true);
  return bytes;
}
