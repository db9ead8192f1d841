import { Field, makeData, RecordBatch, RecordBatchStreamWriter, Schema, Struct, Utf8 } from 'apache-arrow';

/** Cells by column; null is a blank cell. */
export type TextColumns = readonly (readonly (string | null)[])[];

/** Rows to a batch: the engine takes batches one after another, so that none needs much memory. */
const batchRows = 65_536;

/** An Arrow IPC stream in which every column is text. Its columns must be of one length. */
export function textTableStream(names: readonly string[], columns: TextColumns): Uint8Array<ArrayBuffer> {
  const schema = new Schema(names.map((name) => new Field(name, new Utf8(), true)));
  const rows = columns[0]?.length ?? 0;
  const writer = new RecordBatchStreamWriter();
  writer.reset(undefined, schema);
  for (let from = 0; from < rows; from += batchRows) {
    const length = Math.min(batchRows, rows - from);
    const children = columns.map((column) => textData(column, from, length));
    writer.write(new RecordBatch(schema, makeData({ type: new Struct(schema.fields), length, nullCount: 0, children })));
  }
  writer.finish();
  return new Uint8Array(writer.toUint8Array(true));
}

function textData(column: readonly (string | null)[], from: number, length: number) {
  const offsets = new Int32Array(length + 1);
  const nullBitmap = new Uint8Array(Math.ceil(length / 8));
  let characters = 0;
  let nullCount = 0;
  for (let index = 0; index < length; index += 1) characters += column[from + index]?.length ?? 0;
  // A UTF-16 unit takes three bytes of UTF-8 at the most.
  const data = new Uint8Array(characters * 3);
  const encoder = new TextEncoder();
  let at = 0;
  for (let index = 0; index < length; index += 1) {
    const cell = column[from + index] ?? null;
    if (cell === null) nullCount += 1;
    else {
      at += encoder.encodeInto(cell, data.subarray(at)).written;
      nullBitmap[index >> 3] = (nullBitmap[index >> 3] ?? 0) | (1 << (index & 7));
    }
    offsets[index + 1] = at;
  }
  return makeData({ type: new Utf8(), length, nullCount, nullBitmap, valueOffsets: offsets, data: data.slice(0, at) });
}
