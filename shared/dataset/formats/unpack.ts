import { Gunzip, Inflate } from 'fflate';
import { ReadError } from '../dataset.ts';
import { crc32 } from './crc32.ts';
import { joinedBytes } from './joined-bytes.ts';
import { limits } from './limits.ts';
import { zipEntries, type ZipEntry } from './zip-directory.ts';

/** What a gzip file holds, checked against its own checksum. Throws a ReadError where it is damaged, cut short or a bomb. */
export function gunzipped(fileName: string, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const damaged = `${fileName} is a gzip file that is damaged or cut short. Nothing was read from it. Ask for the file again.`;
  const unpacked = inflated(fileName, bytes, damaged, (take) => {
    const stream = new Gunzip(take);
    return (piece, last) => { stream.push(piece, last); };
  });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  // Several gzip files one after another are one file; the trailer is that of the last.
  const single = view.getUint32(bytes.length - 4, true) === unpacked.length;
  if (single && view.getUint32(bytes.length - 8, true) !== crc32(unpacked)) throw new ReadError(fileName, damaged);
  if (!single && !hasSecondMember(bytes)) throw new ReadError(fileName, damaged);
  return unpacked;
}

/** The parts of a workbook or archive, after checking how many there are and what they unpack to by their own account. */
export function checkedEntries(fileName: string, bytes: Uint8Array, mostEntries: number): readonly ZipEntry[] {
  const entries = zipEntries(fileName, bytes);
  if (entries.length > mostEntries) throw new ReadError(fileName, `${fileName} holds ${entries.length.toLocaleString('en-GB')} files; at most ${mostEntries.toLocaleString('en-GB')} are read from one archive. Unpack it and open the files that you need.`);
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  refuseBomb(fileName, total, bytes.length);
  return entries;
}

/** One entry's bytes, checked against its checksum. */
export function entryBytes(fileName: string, bytes: Uint8Array, entry: ZipEntry): Uint8Array<ArrayBuffer> {
  const damaged = `“${entry.name}” in ${fileName} is damaged. Nothing was read from it. Ask for the file again.`;
  if (entry.encrypted) throw new ReadError(fileName, `“${entry.name}” in ${fileName} is protected by a password. Unpack it with the password, then open the file inside.`);
  if (entry.method !== 0 && entry.method !== 8) throw new ReadError(fileName, `“${entry.name}” in ${fileName} is packed in a way that cannot be read here. Unpack it, then open the file inside.`);
  const packed = bytes.subarray(entry.from, entry.from + entry.packedSize);
  const unpacked = entry.method === 0 ? packed.slice() : inflated(fileName, packed, damaged, (take) => {
    const stream = new Inflate(take);
    return (piece, last) => { stream.push(piece, last); };
  });
  if (unpacked.length !== entry.size || crc32(unpacked) !== entry.crc32) throw new ReadError(fileName, damaged);
  return unpacked;
}

/** Unpacks every entry and keeps nothing, to find one that grows beyond what the directory says of it. What else is wrong with it is for its reader to say. */
export async function refuseHiddenBomb(fileName: string, bytes: Uint8Array<ArrayBuffer>, entries: readonly ZipEntry[]): Promise<void> {
  for (const { from, packedSize, size } of entries.filter(({ method }) => method === 8)) {
    let unpacked = 0;
    try {
      for await (const piece of new Blob([bytes.subarray(from, from + packedSize)]).stream().pipeThrough(new DecompressionStream('deflate-raw'))) {
        const part: unknown = piece;
        if (part instanceof Uint8Array) unpacked += part.length;
        if (unpacked > size) break;
      }
    } catch {
      continue;
    }
    if (unpacked > size) throw new ReadError(fileName, `${fileName} holds more than its own directory says, as files made to do harm do. Nothing was read from it. Open it in the program that made it and save it again.`);
  }
}

type Push = (piece: Uint8Array, last: boolean) => void;

const pieceBytes = 64 * 1024;

/** Unpacks piece by piece, so that a bomb is stopped before it has grown. */
function inflated(fileName: string, bytes: Uint8Array, damaged: string, stream: (take: (piece: Uint8Array) => void) => Push): Uint8Array<ArrayBuffer> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const push = stream((piece) => {
    pieces.push(piece);
    size += piece.length;
    refuseBomb(fileName, size, bytes.length);
  });
  try {
    for (let from = 0; from < bytes.length; from += pieceBytes) push(bytes.subarray(from, from + pieceBytes), from + pieceBytes >= bytes.length);
  } catch (cause) {
    throw cause instanceof ReadError ? cause : new ReadError(fileName, damaged, { cause });
  }
  return joinedBytes(pieces);
}

function refuseBomb(fileName: string, expanded: number, packed: number): void {
  if (expanded > limits.expandedBytes || (expanded > limits.ratioFrom && expanded > packed * limits.ratio)) {
    throw new ReadError(fileName, `${fileName} unpacks to far more than its own size, as files made to do harm do. Nothing was read from it. If you trust it, unpack it yourself and open the file inside.`);
  }
}

function hasSecondMember(bytes: Uint8Array): boolean {
  for (let at = 18; at < bytes.length - 10; at += 1) if (bytes[at] === 0x1f && bytes[at + 1] === 0x8b && bytes[at + 2] === 8) return true;
  return false;
}
