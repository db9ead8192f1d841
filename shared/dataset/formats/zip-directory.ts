import { ReadError } from '../dataset.ts';

/** One file in a zip file, as the directory at its end tells it. */
export interface ZipEntry {
  readonly name: string;
  /** Where its packed bytes begin. */
  readonly from: number;
  readonly packedSize: number;
  readonly size: number;
  readonly crc32: number;
  /** 0 is stored, 8 deflated. */
  readonly method: number;
  readonly encrypted: boolean;
}

const endRecord = 0x06054b50;
const directoryRecord = 0x02014b50;

/** The files in a zip file, folders left out. Throws a ReadError where the directory is damaged or missing (PKWARE APPNOTE 4.3). */
export function zipEntries(fileName: string, bytes: Uint8Array): readonly ZipEntry[] {
  const damaged = (cause?: unknown): ReadError => new ReadError(fileName, `${fileName} is a zip file or workbook that is damaged or cut short. Nothing was read from it. Ask for the file again.`, { cause });
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    const end = endOfDirectory(view);
    if (end === null) throw damaged();
    const count = view.getUint16(end + 10, true);
    let at = view.getUint32(end + 16, true);
    if (count === 0xffff || at === 0xffffffff) throw new ReadError(fileName, `${fileName} is a zip file of over four gigabytes or 65,000 files, which is not read here. Unpack it, then open the file inside.`);
    const entries: ZipEntry[] = [];
    for (let number = 0; number < count; number += 1) {
      if (view.getUint32(at, true) !== directoryRecord) throw damaged();
      const nameLength = view.getUint16(at + 28, true);
      const local = view.getUint32(at + 42, true);
      const entry: ZipEntry = {
        name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
        from: local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true),
        packedSize: view.getUint32(at + 20, true),
        size: view.getUint32(at + 24, true),
        crc32: view.getUint32(at + 16, true),
        method: view.getUint16(at + 10, true),
        encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      };
      if (entry.from + entry.packedSize > bytes.length) throw damaged();
      if (!entry.name.endsWith('/')) entries.push(entry);
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return entries;
  } catch (cause) {
    throw cause instanceof ReadError ? cause : damaged(cause);
  }
}

function endOfDirectory(view: DataView): number | null {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at -= 1) if (view.getUint32(at, true) === endRecord) return at;
  return null;
}
