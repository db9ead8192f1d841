/** Where a PNG's first chunk, its header, ends: 8 bytes of signature, then 25. */
const afterHeader = 33;
const inchesPerMetre = 39.3701;

/** A PNG that says how many pixels there are to the inch, so that Word places it at its size in centimetres. */
export function withDensity(png: Uint8Array, dpi: number): Uint8Array {
  const chunk = new Uint8Array(21);
  const view = new DataView(chunk.buffer);
  const pixelsPerMetre = Math.round(dpi * inchesPerMetre);
  view.setUint32(0, 9);
  chunk.set(new TextEncoder().encode('pHYs'), 4);
  view.setUint32(8, pixelsPerMetre);
  view.setUint32(12, pixelsPerMetre);
  view.setUint8(16, 1);
  view.setUint32(17, checksum(chunk.subarray(4, 17)));
  const result = new Uint8Array(png.length + chunk.length);
  result.set(png.subarray(0, afterHeader));
  result.set(chunk, afterHeader);
  result.set(png.subarray(afterHeader), afterHeader + chunk.length);
  return result;
}

/** The cyclic redundancy check that PNG chunks end with (CRC-32, ISO 3309). */
function checksum(bytes: Uint8Array): number {
  let remainder = 0xffffffff;
  for (const byte of bytes) {
    remainder ^= byte;
    for (let bit = 0; bit < 8; bit += 1) remainder = (remainder >>> 1) ^ (remainder & 1 ? 0xedb88320 : 0);
  }
  return (remainder ^ 0xffffffff) >>> 0;
}
