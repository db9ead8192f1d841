import * as disk from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { HostError } from '../shared/host.ts';
import type { FileType, Host, OpenRequest, RecentFile, SavedFile, SaveRequest, SourceFile, StoredWorkspace } from '../shared/host.ts';
import { fileExists, fileSize, readWhole, saveWhole } from '../shared/hosts/files.ts';

const samplesFolder = join(import.meta.dirname, '..', 'samples');

/**
 * Node as a host: nobody is there to choose, so opening takes the files of a folder that fit, and saving puts new
 * files into it. What it keeps, it keeps only as long as the command runs.
 */
export function nodeHost(folder: string): Host {
  const recent = new Map<string, RecentFile>();
  const stored = new Map<string, StoredWorkspace & { readonly bytes: Uint8Array<ArrayBuffer> }>();
  return {
    kind: 'node',
    openFiles: (request) => openFiles(folder, request),
    saveFile: (request) => saveFile(folder, request),
    readSample: (name) => sourceFile(join(samplesFolder, name), name),
    recent: {
      list: () => Promise.resolve([...recent.values()].sort((a, b) => b.openedAt.localeCompare(a.openedAt))),
      add: (file) => {
        recent.set(file.reference, file);
        return Promise.resolve();
      },
      open: ({ reference }) => sourceFile(reference).catch(nullIfGone),
    },
    stored: {
      list: () => Promise.resolve([...stored.values()].map(({ key, name, savedAt }) => ({ key, name, savedAt })).reverse()),
      read: (key) => Promise.resolve(stored.get(key)?.bytes.slice() ?? null),
      write: (key, name, bytes) => {
        stored.delete(key);
        stored.set(key, { key, name, savedAt: new Date().toISOString(), bytes: bytes.slice() });
        return Promise.resolve();
      },
      remove: (key) => {
        stored.delete(key);
        return Promise.resolve();
      },
    },
    writeClipboard: () => Promise.reject(new HostError('not-allowed', 'The command line has no clipboard. Save to a file instead.')),
    onMenuCommand: () => () => undefined,
  };
}

/** A file of the disk; its bytes are read on demand. Rejects with a HostError when it has gone or is a folder. */
export async function sourceFile(path: string, name = basename(path)): Promise<SourceFile> {
  return { name, size: await fileSize(disk, path, name), reference: resolve(path), bytes: () => readWhole(disk, path, name) };
}

async function openFiles(folder: string, { types, several }: OpenRequest): Promise<readonly SourceFile[]> {
  const entries = await disk.readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw new HostError('file-gone', `The folder “${folder}” cannot be read. Check its name.`, { cause: error });
  });
  const names = entries.filter((entry) => entry.isFile() && fits(entry.name, types)).map((entry) => entry.name);
  if (!several && names.length > 1) {
    throw new HostError('failed', `One file is wanted, and “${folder}” holds ${names.length}: ${names.sort().join(', ')}. Leave only the one that is meant.`);
  }
  return Promise.all(names.sort().map((name) => sourceFile(join(folder, name))));
}

function fits(name: string, types: readonly FileType[]): boolean {
  return types.some((type) => type.endings.some((ending) => name.toLowerCase().endsWith(`.${ending.toLowerCase()}`)));
}

/** Nobody can be asked, so a file that is there is replaced only when the request names it. */
async function saveFile(folder: string, { suggestedName, bytes, reference }: SaveRequest): Promise<SavedFile> {
  const path = reference ?? resolve(folder, basename(suggestedName));
  const name = basename(path);
  if (reference === null && (await fileExists(disk, path))) {
    throw new HostError('not-allowed', `“${name}” was not saved: a file of that name is already in “${folder}”. Move it away, or save under another name.`);
  }
  await saveWhole(disk, path, name, bytes);
  return { name, reference: path };
}

function nullIfGone(error: unknown): null {
  if (error instanceof HostError && error.code === 'file-gone') return null;
  throw error;
}
