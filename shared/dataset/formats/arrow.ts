import { RecordBatch, RecordBatchReader, Schema, Struct, Table, makeData, tableFromIPC, tableToIPC } from 'apache-arrow';
import { initSync, ParquetFile, readParquet, Table as WasmTable } from 'parquet-wasm/esm';
import { ReadError } from '../dataset.ts';
import { arrowStream } from './arrow-stream.ts';
import { unpackedStream } from './arrow-unpack.ts';
import { cellText } from './cell-text.ts';
import type { FoundTable } from './found-table.ts';
import { columnNames } from './headings.ts';
import { limits } from './limits.ts';
import { preview, refuseTooManyColumns } from './printed-table.ts';

/** What a host must bring to read Parquet and Arrow: the bytes of `parquet-wasm/esm/parquet_wasm_bg.wasm`, fetched when first needed. */
export type ColumnarModule = () => Promise<Uint8Array<ArrayBuffer>>;

/** The table of a Parquet file, with the types that it says. Throws a ReadError where it is damaged or far too large. */
export async function parquetTable(fileName: string, part: string | null, bytes: Uint8Array<ArrayBuffer>, module: ColumnarModule): Promise<FoundTable> {
  await started(module);
  return columnarTable(fileName, part, 'a Parquet file', async () => {
    const about = await ParquetFile.fromFile(new Blob([bytes]));
    const rows = about.metadata().fileMetadata().numRows();
    const columns = about.metadata().numRowGroups() === 0 ? 0 : about.metadata().rowGroup(0).numColumns();
    if (rows * columns > limits.cells * 10) throw new ReadError(fileName, `${fileName} holds ${rows.toLocaleString('en-GB')} rows, more than can be held here. Ask for fewer columns or years.`);
    return readParquet(bytes);
  });
}

/** The table of an Arrow IPC stream or file (Feather version 2), packed or not, with the types that it says. */
export async function arrowTable(fileName: string, part: string | null, bytes: Uint8Array<ArrayBuffer>, module: ColumnarModule): Promise<FoundTable> {
  await started(module);
  return columnarTable(fileName, part, 'an Arrow file', () => {
    const stream = arrowStream(bytes);
    return stream ? Promise.resolve(WasmTable.fromIPCStream(unpackedStream(stream))) : Promise.reject(new RangeError('A length reaches beyond the end of the file.'));
  });
}

let start: Promise<void> | null = null;

async function started(module: ColumnarModule): Promise<void> {
  start ??= module().then((bytes) => { initSync({ module: bytes }); });
  try {
    await start;
  } catch (error) {
    start = null;
    throw error;
  }
}

async function columnarTable(fileName: string, part: string | null, kind: string, open: () => Promise<WasmTable>): Promise<FoundTable> {
  const damaged = (cause: unknown) => new ReadError(fileName, `${fileName} is ${kind} that is damaged, cut short or of a kind that cannot be read here. Nothing was read from it. Ask for the file again, or for a CSV file.`, { cause });
  try {
    const table = await open();
    const rows = table.recordBatches().reduce((sum, batch) => sum + batch.numRows, 0);
    const stream = new Uint8Array(table.intoIPCStream());
    const headings = RecordBatchReader.from(stream).open().schema.fields.map(({ name }) => name);
    refuseTooManyColumns(fileName, headings.length);
    if (rows === 0 || headings.length === 0) throw new ReadError(fileName, `${fileName} has columns but no rows. Nothing was read from it.`);
    const { columns, notes } = columnNames(headings);
    const named = columns.every((name, index) => name === headings[index]) ? stream : renamed(stream, columns);
    return { part, columns, content: { kind: 'arrow', stream: named, rows }, layout: null, preview: firstRows(named, columns), skipped: [], rejected: [], notes, text: null };
  } catch (error) {
    if (error instanceof Error && error.message.includes('IPC decompression')) throw new ReadError(fileName, `${fileName} is an Arrow or Feather file whose columns are compressed in a way that cannot be read here. Save it again without compression, or as Parquet or CSV, and open that.`, { cause: error });
    throw error instanceof ReadError ? error : damaged(error);
  }
}

function renamed(stream: Uint8Array, names: readonly string[]): Uint8Array<ArrayBuffer> {
  const table = tableFromIPC(stream);
  const schema = new Schema(table.schema.fields.map((field, index) => field.clone({ name: names[index] ?? field.name })));
  const batches = table.batches.map(({ data }) => new RecordBatch(schema, makeData({ type: new Struct(schema.fields), length: data.length, nullCount: 0, children: data.children })));
  return new Uint8Array(tableToIPC(new Table(schema, batches), 'stream'));
}

function firstRows(stream: Uint8Array, columns: readonly string[]): readonly (readonly string[])[] {
  const table = tableFromIPC(stream).slice(0, 40);
  const cells = columns.map((_, index) => Array.from(table.getChildAt(index) ?? [], (value: unknown) => shown(value)));
  return preview([columns, ...Array.from({ length: table.numRows }, (_, row) => cells.map((column) => column[row] ?? ''))]);
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value instanceof Date) return cellText(value);
  return typeof value === 'bigint' ? value.toString() : JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? part.toString() : part));
}
