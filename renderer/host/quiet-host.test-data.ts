import type { Host, SourceFile } from '../../shared/host.ts';

/** A host that has nothing to give, keeps nothing and takes nothing; a test says what it does besides. */
export function quietHost(does: Partial<Host> = {}): Host {
  return {
    kind: 'node',
    openFiles: () => Promise.resolve([]),
    saveFile: () => Promise.resolve(null),
    readSample: () => Promise.reject(new Error('There are no samples here.')),
    recent: { list: () => Promise.resolve([]), add: () => Promise.resolve(), open: () => Promise.resolve(null) },
    stored: { list: () => Promise.resolve([]), read: () => Promise.resolve(null), write: () => Promise.resolve(), remove: () => Promise.resolve() },
    writeClipboard: () => Promise.resolve(),
    onMenuCommand: () => () => undefined,
    ...does,
  };
}

/** A file of the disk, as a host gives it. */
export function fileOf(name: string, text: string | Uint8Array<ArrayBuffer>): SourceFile {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return { name, size: bytes.length, reference: null, bytes: () => Promise.resolve(bytes.slice()) };
}
