import { fileError, fileErrorFrom, largestFile, systemCode } from './errors.ts';

/** The part of node:fs/promises that the desktop and the command line read and save through, handed in by them. */
export interface FileSystem {
  stat(path: string): Promise<FileFacts>;
  readFile(path: string): Promise<Uint8Array>;
  open(path: string, flags: 'wx'): Promise<NewFile>;
  rename(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
}

export interface FileFacts {
  readonly size: number;
  isDirectory(): boolean;
}

export interface NewFile {
  writeFile(bytes: Uint8Array): Promise<void>;
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** Whether anything of that path is there. */
export function fileExists(files: Pick<FileSystem, 'stat'>, path: string): Promise<boolean> {
  return files.stat(path).then(
    () => true,
    () => false,
  );
}

/** Bytes in the file. Rejects with a HostError when it is a folder, has gone, may not be read or is over 1 GB. */
export async function fileSize(files: FileSystem, path: string, name: string): Promise<number> {
  try {
    const facts = await files.stat(path);
    if (facts.isDirectory()) throw fileError('read', 'not-a-file', name);
    if (facts.size > largestFile) throw fileError('read', 'too-large', name);
    return facts.size;
  } catch (error) {
    throw fileErrorFrom('read', error, name);
  }
}

/** The whole file, in a buffer of its own. Rejects as `fileSize` does. */
export async function readWhole(files: FileSystem, path: string, name: string): Promise<Uint8Array<ArrayBuffer>> {
  await fileSize(files, path, name);
  try {
    const bytes = await files.readFile(path);
    // Node may hand out a window on a larger pool; whoever transfers the buffer must not take the pool with it.
    const whole = bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength;
    return whole ? new Uint8Array(bytes.buffer) : new Uint8Array(bytes);
  } catch (error) {
    throw fileErrorFrom('read', error, name);
  }
}

const waits = [20, 50, 100, 200, 400, 800];
const held = new Set(['EBUSY', 'EPERM', 'EACCES']);

/**
 * Saves the whole file or leaves what was there: written beside it, flushed to the disk, then renamed over it.
 * Rejects with a HostError; the file written beside it is then removed.
 */
export async function saveWhole(
  files: FileSystem,
  path: string,
  name: string,
  bytes: Uint8Array,
  pause: (milliseconds: number) => Promise<void> = sleep,
): Promise<void> {
  const beside = `${path}.${crypto.randomUUID().slice(0, 8)}.part`;
  try {
    const file = await files.open(beside, 'wx');
    try {
      await file.writeFile(bytes);
      // Without this a power cut after the rename can leave an empty file under the old name.
      await file.sync();
    } finally {
      await file.close();
    }
    await renameHeld(files, beside, path, pause);
  } catch (error) {
    await files.unlink(beside).catch(() => undefined);
    throw fileErrorFrom('save', error, name);
  }
}

/** Virus scanners on managed desktops hold a new file for a moment, so a refused rename is tried again for about 1.5 s. */
async function renameHeld(files: FileSystem, from: string, to: string, pause: (milliseconds: number) => Promise<void>): Promise<void> {
  for (const wait of waits) {
    try {
      await files.rename(from, to);
      return;
    } catch (error) {
      if (!held.has(systemCode(error))) throw error;
      await pause(wait);
    }
  }
  await files.rename(from, to);
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
