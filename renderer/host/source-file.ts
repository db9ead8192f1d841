import type { SourceFile } from '../../shared/host.ts';
import { fileError, fileErrorFrom, largestFile } from '../../shared/hosts/errors.ts';

/** A file that the window already holds. Each call of `bytes` gives a buffer of its own, so that it may be transferred. */
export function blobFile(name: string, blob: Blob, reference: string | null = null): SourceFile {
  return {
    name,
    size: blob.size,
    reference,
    bytes: async () => {
      if (blob.size > largestFile) throw fileError('read', 'too-large', name);
      try {
        return new Uint8Array(await blob.arrayBuffer());
      } catch (error) {
        throw fileErrorFrom('read', error, name);
      }
    },
  };
}

/** The file behind a handle as it is now. Rejects with a HostError when it has gone. */
export async function handleFile(handle: FileSystemFileHandle, reference: string): Promise<SourceFile> {
  try {
    return blobFile(handle.name, await handle.getFile(), reference);
  } catch (error) {
    throw fileErrorFrom('read', error, handle.name);
  }
}

/** Files dropped on the window; to be called while the drop is being handled. Throws a HostError when one is a folder. */
export function droppedFiles(transfer: DataTransfer): readonly SourceFile[] {
  return [...transfer.items].flatMap((item) => {
    const entry = item.webkitGetAsEntry();
    if (entry?.isDirectory === true) throw fileError('read', 'not-a-file', entry.name);
    const file = item.getAsFile();
    return file === null ? [] : [blobFile(file.name, file)];
  });
}

/** A table that a person pasted or typed, as a file: "Pasted table 10.32.05". */
export function pastedFile(text: string): SourceFile {
  const bytes = new TextEncoder().encode(text);
  const time = new Date().toLocaleTimeString('en-GB').replaceAll(':', '.');
  return { name: `Pasted table ${time}.txt`, size: bytes.length, reference: null, bytes: () => Promise.resolve(bytes.slice()) };
}
