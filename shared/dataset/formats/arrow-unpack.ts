import { fieldAt, messageHeader, viewOf } from './arrow-stream.ts';
import { joinedBytes } from './joined-bytes.ts';
import { limits } from './limits.ts';
import { lz4Unpacked } from './lz4.ts';
import { zstandardUnpacked } from './zstandard.ts';

const dictionaryBatch = 2;
const recordBatch = 3;
/** How a buffer is unpacked to its size, by the codec's number in a batch's header. */
const unpackers: Readonly<Record<number, (packed: Uint8Array, size: number) => Uint8Array>> = {
  0: lz4Unpacked,
  1: zstandardUnpacked,
};

/** A stream whose batches are not compressed: LZ4, in which Feather files are written unless told otherwise, and Zstandard are taken off. Other streams are returned as they are. Throws a RangeError where one is damaged. */
export function unpackedStream(stream: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const pieces: Uint8Array[] = [];
  let changed = false;
  const view = viewOf(stream);
  for (let at = 0; at + 8 <= stream.length; ) {
    const { from, length } = messageHeader(view, at);
    if (length === 0) break;
    const header = stream.slice(from, from + length);
    const bodyField = fieldAt(viewOf(header), viewOf(header).getUint32(0, true), 3);
    const bodyLength = bodyField === null ? 0 : Number(viewOf(header).getBigInt64(bodyField, true));
    const body = stream.subarray(from + length, from + length + bodyLength);
    const unpacked = unpackedBody(header, body);
    changed ||= unpacked !== body;
    pieces.push(stream.subarray(at, from), header, unpacked);
    at = from + length + bodyLength;
  }
  return changed ? joinedBytes([...pieces, Uint8Array.of(255, 255, 255, 255, 0, 0, 0, 0)]) : stream;
}

/** A batch's body unpacked; its header is changed to say so. */
function unpackedBody(header: Uint8Array, body: Uint8Array): Uint8Array {
  const view = viewOf(header);
  const message = view.getUint32(0, true);
  const batch = batchIn(view, message);
  const compression = batch === null ? null : fieldAt(view, batch, 3);
  const buffers = batch === null ? null : fieldAt(view, batch, 2);
  const bodyLength = fieldAt(view, message, 3);
  if (batch === null || compression === null || buffers === null || bodyLength === null) return body;
  const codec = fieldAt(view, compression + view.getUint32(compression, true), 0);
  const unpack = unpackers[codec === null ? 0 : view.getUint8(codec)];
  if (unpack === undefined) return body;
  const list = buffers + view.getUint32(buffers, true);
  const pieces: Uint8Array[] = [];
  let filled = 0;
  for (let number = 0; number < view.getUint32(list, true); number += 1) {
    const place = list + 4 + number * 16;
    const offset = Number(view.getBigInt64(place, true));
    const unpacked = unpackedBuffer(body.subarray(offset, offset + Number(view.getBigInt64(place + 8, true))), unpack);
    const padding = new Uint8Array((8 - (unpacked.length % 8)) % 8);
    view.setBigInt64(place, BigInt(filled), true);
    view.setBigInt64(place + 8, BigInt(unpacked.length), true);
    pieces.push(unpacked, padding);
    filled += unpacked.length + padding.length;
    if (filled > limits.expandedBytes) throw new RangeError('The file unpacks to too much.');
  }
  view.setBigInt64(bodyLength, BigInt(filled), true);
  // The place of the compression in the batch's list of fields: none.
  view.setUint16(batch - view.getInt32(batch, true) + 4 + 3 * 2, 0, true);
  return joinedBytes(pieces);
}

function batchIn(view: DataView, message: number): number | null {
  const type = fieldAt(view, message, 1);
  const table = fieldAt(view, message, 2);
  if (type === null || table === null) return null;
  const kind = view.getUint8(type);
  const start = table + view.getUint32(table, true);
  if (kind === recordBatch) return start;
  const data = kind === dictionaryBatch ? fieldAt(view, start, 1) : null;
  return data === null ? null : data + view.getUint32(data, true);
}

/** A compressed buffer begins with its size; -1 says that it was left as it was. */
function unpackedBuffer(buffer: Uint8Array, unpack: (packed: Uint8Array, size: number) => Uint8Array): Uint8Array {
  if (buffer.length === 0) return buffer;
  const size = viewOf(buffer).getBigInt64(0, true);
  if (size === -1n) return buffer.subarray(8);
  if (size < 0n || size > BigInt(limits.expandedBytes)) throw new RangeError('A buffer says more than it can hold.');
  return unpack(buffer.subarray(8), Number(size));
}
