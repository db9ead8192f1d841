import { Field, Int32, makeData, MessageHeader, MetadataVersion, RecordBatch, Schema, Struct, Table, tableFromIPC, tableToIPC } from 'apache-arrow';
import { BodyCompression } from 'apache-arrow/fb/body-compression';
import { Buffer as ArrowBuffer } from 'apache-arrow/fb/buffer';
import { CompressionType } from 'apache-arrow/fb/compression-type';
import { FieldNode } from 'apache-arrow/fb/field-node';
import { Message } from 'apache-arrow/fb/message';
import { RecordBatch as BatchHeader } from 'apache-arrow/fb/record-batch';
import { Builder } from 'flatbuffers';
import { describe, expect, it } from 'vitest';
import { nodeReadingTools } from '../../../command-line/reading-tools.ts';
import { lz4Unpacked } from './lz4.ts';
import { readContents } from './read-contents.ts';

/** A frame of one block: what it holds as it is, or packed. */
const frame = (block: readonly number[], packed: boolean): Uint8Array => Uint8Array.of(4, 0x22, 0x4d, 0x18, 0x60, 0x40, 0x82, block.length, 0, 0, packed ? 0 : 0x80, ...block, 0, 0, 0, 0);

/** A stream of one column of whole numbers, its buffer compressed by the codec. */
function compressedStream(rows: number, buffer: Uint8Array, codec: CompressionType): Uint8Array<ArrayBuffer> {
  const schema = new Schema([new Field('a', new Int32(), true), new Field('b', new Int32(), true)]);
  const none = makeData({ type: new Int32(), length: 0, data: new Int32Array() });
  const plain = tableToIPC(new Table(schema, [new RecordBatch(schema, makeData({ type: new Struct(schema.fields), length: 0, nullCount: 0, children: [none, none] }))]), 'stream');
  const schemaEnd = 8 + new DataView(plain.buffer, plain.byteOffset).getInt32(4, true);
  const body = new Uint8Array(Math.ceil(buffer.length / 8) * 8);
  body.set(buffer);
  const builder = new Builder();
  BatchHeader.startBuffersVector(builder, 4);
  for (const length of [buffer.length, 0, buffer.length, 0]) ArrowBuffer.createBuffer(builder, 0n, BigInt(length));
  const buffers = builder.endVector();
  BatchHeader.startNodesVector(builder, 2);
  for (let column = 0; column < 2; column += 1) FieldNode.createFieldNode(builder, BigInt(rows), 0n);
  const nodes = builder.endVector();
  BodyCompression.startBodyCompression(builder);
  BodyCompression.addCodec(builder, codec);
  const compression = BodyCompression.endBodyCompression(builder);
  BatchHeader.startRecordBatch(builder);
  BatchHeader.addLength(builder, BigInt(rows));
  BatchHeader.addNodes(builder, nodes);
  BatchHeader.addBuffers(builder, buffers);
  BatchHeader.addCompression(builder, compression);
  const batch = BatchHeader.endRecordBatch(builder);
  Message.startMessage(builder);
  Message.addVersion(builder, MetadataVersion.V5);
  Message.addHeaderType(builder, MessageHeader.RecordBatch);
  Message.addHeader(builder, batch);
  Message.addBodyLength(builder, BigInt(body.length));
  builder.finish(Message.endMessage(builder));
  const header = builder.asUint8Array();
  const message = new Uint8Array(8 + Math.ceil(header.length / 8) * 8);
  new DataView(message.buffer).setUint32(0, 0xffffffff, true);
  new DataView(message.buffer).setInt32(4, message.length - 8, true);
  message.set(header, 8);
  return Uint8Array.from([...plain.subarray(0, schemaEnd), ...message, ...body, 255, 255, 255, 255, 0, 0, 0, 0]);
}

const sized = (size: number, packed: Uint8Array): Uint8Array => Uint8Array.of(size, 0, 0, 0, 0, 0, 0, 0, ...packed);

describe('LZ4', () => {
  it('is unpacked, with copies that overlap what they make and long runs', () => {
    expect([...lz4Unpacked(frame([7, 0, 0, 0], false), 4)]).toEqual([7, 0, 0, 0]);
    expect([...lz4Unpacked(frame([0x44, 1, 2, 3, 4, 4, 0], true), 12)]).toEqual([1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4]);
    expect([...lz4Unpacked(frame([0x1f, 9, 1, 0, 10, 0x10, 5], true), 31)]).toEqual([...new Array<number>(30).fill(9), 5]);
  });

  it.each([[[0x44, 1, 2, 3]], [[0x14, 1, 9, 0]], [[0x14, 1, 1, 0]]])('that is damaged is refused: %j', (block) => {
    expect(() => lz4Unpacked(frame(block, true), 6)).toThrow(RangeError);
  });
});

describe('a Feather file', () => {
  it('is read where its columns are compressed by LZ4', async () => {
    const stream = compressedStream(3, sized(12, frame([0x44, 1, 0, 0, 0, 4, 0], true)), CompressionType.LZ4_FRAME);
    const { tables: [table] } = await readContents('a.feather', stream, {}, nodeReadingTools);
    expect(table?.content.kind === 'arrow' && tableFromIPC(table.content.stream).toArray().map(String)).toEqual(['{"a": 1, "b": 1}', '{"a": 1, "b": 1}', '{"a": 1, "b": 1}']);
  });

  /** 1, 1 and 1 as the zstd program packs them. */
  const byZstandard = [40, 181, 47, 253, 4, 88, 97, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 222, 245, 254, 185];

  it('is read where its columns are compressed by Zstandard', async () => {
    const { tables: [table] } = await readContents('a.feather', compressedStream(3, sized(12, Uint8Array.from(byZstandard)), CompressionType.ZSTD), {}, nodeReadingTools);
    expect(table?.content.kind === 'arrow' && tableFromIPC(table.content.stream).toArray().map(String)).toEqual(['{"a": 1, "b": 1}', '{"a": 1, "b": 1}', '{"a": 1, "b": 1}']);
  });

  it.each([['cut short', sized(12, Uint8Array.from(byZstandard.slice(0, -10)))], ['of another size than it says', sized(16, Uint8Array.from(byZstandard))], ['no Zstandard at all', sized(12, frame([1], false))]])('is refused where a column is %s', async (_, buffer) => {
    await expect(readContents('a.feather', compressedStream(3, buffer, CompressionType.ZSTD), {}, nodeReadingTools)).rejects.toThrow('a.feather is an Arrow file that is damaged');
  });
});
