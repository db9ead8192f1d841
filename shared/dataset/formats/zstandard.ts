import { Decompress } from 'fzstd';
import { joinedBytes } from './joined-bytes.ts';

/** What a Zstandard frame holds, `size` bytes of it. Throws where it is damaged, or holds less or more. */
export function zstandardUnpacked(frame: Uint8Array, size: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  let filled = 0;
  const stream = new Decompress((piece) => {
    filled += piece.length;
    if (filled > size) throw new RangeError('The frame holds more than it should.');
    // The library goes on writing into the piece that it gave.
    pieces.push(piece.slice());
  });
  stream.push(frame, true);
  if (filled !== size) throw new RangeError('The frame holds less than it should.');
  return joinedBytes(pieces);
}
