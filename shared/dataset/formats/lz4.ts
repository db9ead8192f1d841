const magic = 0x184d2204;

/** What an LZ4 frame holds, `size` bytes of it (LZ4 frame format 1.6; checksums are passed over). Throws a RangeError where it is damaged. */
export function lz4Unpacked(frame: Uint8Array, size: number): Uint8Array {
  const view = new DataView(frame.buffer, frame.byteOffset, frame.length);
  if (view.getUint32(0, true) !== magic) throw new RangeError('This is no LZ4 frame.');
  const flags = view.getUint8(4);
  // Content size and dictionary are optional parts of the header; then comes its checksum.
  let at = 7 + (flags & 8 ? 8 : 0) + (flags & 1 ? 4 : 0);
  // One byte of LZ4 gives 255 at the most.
  if (size > frame.length * 255) throw new RangeError('A buffer says more than it can hold.');
  const unpacked = new Uint8Array(size);
  let filled = 0;
  for (let block = view.getUint32(at, true); block !== 0; block = view.getUint32(at, true)) {
    const length = block & 0x7fffffff;
    const bytes = frame.subarray(at + 4, at + 4 + length);
    if (bytes.length < length) throw new RangeError('A block is cut short.');
    if (block >>> 31 === 0) filled = unpackBlock(bytes, unpacked, filled);
    else {
      unpacked.set(bytes, filled);
      filled += length;
    }
    at += 4 + length + (flags & 16 ? 4 : 0);
  }
  if (filled !== size) throw new RangeError('The frame holds less than it should.');
  return unpacked;
}

/** Sequences of bytes as they are, each followed by a copy of earlier ones. Returns how far `to` is filled. */
function unpackBlock(from: Uint8Array, to: Uint8Array, filled: number): number {
  let at = 0;
  const next = (): number => {
    const byte = from[at];
    if (byte === undefined) throw new RangeError('A block is cut short.');
    at += 1;
    return byte;
  };
  const longer = (length: number): number => {
    let whole = length;
    if (length === 15) for (let more = 255; more === 255; whole += more) more = next();
    return whole;
  };
  while (at < from.length) {
    const token = next();
    const literals = longer(token >> 4);
    if (at + literals > from.length || filled + literals > to.length) throw new RangeError('A block holds more than it should.');
    to.set(from.subarray(at, at + literals), filled);
    at += literals;
    filled += literals;
    if (at >= from.length) break;
    const back = next() + next() * 256;
    const length = longer(token & 15) + 4;
    if (back === 0 || back > filled || filled + length > to.length) throw new RangeError('A block copies from outside itself.');
    // One by one, because a copy may overlap what it makes.
    for (let copied = 0; copied < length; copied += 1, filled += 1) to[filled] = to[filled - back] ?? 0;
  }
  return filled;
}
