import { joinedBytes } from './joined-bytes.ts';

/** The header type that an Arrow message gives a schema (format/Message.fbs). */
const schemaType = 1;
const magicBytes = 8;

/**
 * An Arrow IPC stream from a stream or a file, or null where a length in it reaches beyond its end: readers ask for as much memory as a
 * length says. A file is a stream between a magic word and a footer; some writers put its schema in the footer alone, so it is put first.
 */
export function arrowStream(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | null {
  try {
    const stream = new TextDecoder().decode(bytes.subarray(0, 6)) === 'ARROW1' ? streamOfFile(bytes) : bytes;
    return messagesFit(stream) ? stream : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function streamOfFile(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const view = viewOf(bytes);
  const end = bytes.length - 10;
  const footerLength = view.getInt32(end, true);
  if (footerLength <= 0 || footerLength > end - magicBytes) throw new RangeError('The footer is longer than the file.');
  const messages = bytes.slice(magicBytes, end - footerLength);
  if (firstType(messages) === schemaType) return messages;
  return joinedBytes([schemaMessage(bytes.subarray(end - footerLength, end)), messages]);
}

/** The messages one after another: each with the length of its header and, inside that, of its body. */
function messagesFit(bytes: Uint8Array<ArrayBuffer>): boolean {
  const view = viewOf(bytes);
  for (let at = 0; at + 8 <= bytes.length; ) {
    const { from, length } = messageHeader(view, at);
    if (length === 0) return true;
    if (length < 0 || from + length > bytes.length) return false;
    const { bodyLength } = messageFields(viewOf(bytes.subarray(from, from + length)));
    if (bodyLength < 0n || bodyLength > BigInt(bytes.length - from - length)) return false;
    at = from + length + Number(bodyLength);
  }
  return true;
}

function firstType(bytes: Uint8Array): number | null {
  if (bytes.length < 8) return null;
  const { from, length } = messageHeader(viewOf(bytes), 0);
  return length <= 0 || from + length > bytes.length ? null : messageFields(viewOf(bytes.subarray(from, from + length))).type;
}

/** Where a message's header begins and how long it is; older writers leave out the continuation mark. */
export function messageHeader(view: DataView, at: number): { from: number; length: number } {
  const marked = view.getUint32(at, true) === 0xffffffff;
  return marked ? { from: at + 8, length: view.getInt32(at + 4, true) } : { from: at + 4, length: view.getInt32(at, true) };
}

/** Fields of a flatbuffer Message: 1 is the type of its header, 3 the length of its body. */
function messageFields(view: DataView): { type: number; bodyLength: bigint } {
  const root = view.getUint32(0, true);
  const type = fieldAt(view, root, 1);
  const body = fieldAt(view, root, 3);
  return { type: type === null ? 0 : view.getUint8(type), bodyLength: body === null ? 0n : view.getBigInt64(body, true) };
}

/** Where a field of a flatbuffer table lies; null where it has its default. */
export function fieldAt(view: DataView, table: number, field: number): number | null {
  const offsets = table - view.getInt32(table, true);
  const place = 4 + field * 2;
  const offset = place < view.getUint16(offsets, true) ? view.getUint16(offsets + place, true) : 0;
  return offset === 0 ? null : table + offset;
}

/** A message whose header is the schema inside a footer. Offsets are relative, so that the footer is carried along as it stands. */
function schemaMessage(footer: Uint8Array): Uint8Array<ArrayBuffer> {
  const footerView = viewOf(footer);
  const field = fieldAt(footerView, footerView.getUint32(0, true), 1);
  if (field === null) throw new RangeError('The footer has no schema.');
  const schema = field + footerView.getUint32(field, true);
  const [tableFrom, tableFields, footerFrom] = [24, 12, 48];
  const length = footerFrom + Math.ceil(footer.length / 8) * 8;
  const message = new Uint8Array(8 + length);
  const view = new DataView(message.buffer, 8);
  new DataView(message.buffer).setUint32(0, 0xffffffff, true);
  new DataView(message.buffer).setInt32(4, length, true);
  view.setUint32(0, tableFrom, true);
  // The table's fields: its own size, then where version, type of header, header and length of body lie in it.
  [12, 20, 16, 18, 4, 8].forEach((value, index) => { view.setUint16(tableFields + index * 2, value, true); });
  view.setInt32(tableFrom, tableFrom - tableFields, true);
  view.setUint32(tableFrom + 4, footerFrom + schema - (tableFrom + 4), true);
  view.setInt16(tableFrom + 16, 4, true);
  view.setUint8(tableFrom + 18, schemaType);
  message.set(footer, 8 + footerFrom);
  return message;
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}
