import { HostError } from '../host.ts';
import type { HostErrorCode } from '../host.ts';

/** The largest file that any host hands over: the engine and its copy of the file must both fit in 3 GB. */
export const largestFile = 2 ** 30;

export type FileAct = 'read' | 'save';

/** What Node's error codes and the browser's DOMException names mean here. */
const codes: Readonly<Record<string, HostErrorCode>> = {
  ENOENT: 'file-gone',
  ENOTDIR: 'file-gone',
  NotFoundError: 'file-gone',
  EISDIR: 'not-a-file',
  TypeMismatchError: 'not-a-file',
  EACCES: 'not-allowed',
  EPERM: 'not-allowed',
  EBUSY: 'not-allowed',
  EROFS: 'not-allowed',
  NotReadableError: 'not-allowed',
  NotAllowedError: 'not-allowed',
  NoModificationAllowedError: 'not-allowed',
  SecurityError: 'not-allowed',
  EFBIG: 'too-large',
  ERR_FS_FILE_TOO_LARGE: 'too-large',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  QuotaExceededError: 'disk-full',
};

const sentences: Readonly<Record<FileAct, Readonly<Record<HostErrorCode, (name: string) => string>>>> = {
  read: {
    'file-gone': (name) => `“${name}” is no longer where it was: it was moved, renamed or deleted. What is already open stays. Choose the file again.`,
    'not-a-file': (name) => `“${name}” is a folder, not a file. Open the folder and choose the files inside it.`,
    'not-allowed': (name) =>
      `“${name}” cannot be read: another program is holding it, it has changed since it was chosen, or you have no permission for it. Close it elsewhere (Excel holds what it shows), or copy it to a folder of your own, and choose it again.`,
    'too-large': (name) => `“${name}” is larger than 1 GB, the most that can be read at once. Keep only the columns and years that you need, or split it.`,
    'disk-full': (name) => `“${name}” cannot be read because there is no room left on the disk. Free some space and choose it again.`,
    failed: (name) => `“${name}” could not be read. What is already open stays. Try again, or copy the file to another folder and choose it there.`,
  },
  save: {
    'file-gone': (name) => `“${name}” was not saved: its folder is no longer there. Save it in another folder.`,
    'not-a-file': (name) => `“${name}” was not saved: a folder has that name. Save it under another name.`,
    'not-allowed': (name) =>
      `“${name}” was not saved: another program is holding it, or you have no permission to write there. Close it elsewhere (Word holds what it shows) and save again, or save under another name. The file that was there is unchanged.`,
    'too-large': (name) => `“${name}” was not saved: it is too large for this disk. The file that was there is unchanged. Save to another disk.`,
    'disk-full': (name) => `“${name}” was not saved: there is no room left on the disk. The file that was there is unchanged. Free some space, or save to another disk.`,
    failed: (name) => `“${name}” was not saved. The file that was there is unchanged. Try again, or save in another folder.`,
  },
};

/** A HostError in words for what could not be done to a file of that name. */
export function fileError(act: FileAct, code: HostErrorCode, name: string, cause?: unknown): HostError {
  return new HostError(code, sentences[act][code](name), { cause });
}

/** The same, from whatever the file system or the browser threw. A HostError is passed on as it is. */
export function fileErrorFrom(act: FileAct, error: unknown, name: string): HostError {
  if (error instanceof HostError) return error;
  return fileError(act, codes[systemCode(error)] ?? 'failed', name, error);
}

/** Node's `code` or the browser's `name`; empty when the error has neither. */
export function systemCode(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'name' in error && typeof error.name === 'string' ? error.name : '';
}
