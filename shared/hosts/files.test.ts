import * as disk from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FileSystem } from './files.ts';
import { readWhole, saveWhole } from './files.ts';

let folder = '';

beforeEach(async () => {
  folder = await disk.mkdtemp(join(tmpdir(), 'workbench-files-'));
});

afterEach(() => disk.rm(folder, { recursive: true }));

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const refused = (code: string): Error => Object.assign(new Error(`${code}: the system says no`), { code });

/** The real file system, but with some of its functions failing. */
function failing(changes: Partial<FileSystem>): FileSystem {
  return { ...disk, ...changes };
}

/** Counts what is waited for instead of waiting. */
function waits(): { readonly pause: (milliseconds: number) => Promise<void>; readonly total: () => number } {
  let total = 0;
  return {
    pause: (milliseconds) => {
      total += milliseconds;
      return Promise.resolve();
    },
    total: () => total,
  };
}

describe('reading a file', () => {
  it('gives its bytes in a buffer of their own, which may be transferred', async () => {
    await disk.writeFile(join(folder, 'small.csv'), 'a,b\n');
    const read = await readWhole(disk, join(folder, 'small.csv'), 'small.csv');
    expect(read).toEqual(bytes('a,b\n'));
    expect(read.buffer.byteLength).toBe(4);
  });

  it.each([
    ['ENOENT', 'file-gone', '“deaths.csv” is no longer where it was'],
    ['EACCES', 'not-allowed', '“deaths.csv” cannot be read'],
    ['EBUSY', 'not-allowed', 'Excel holds what it shows'],
    ['EIO', 'failed', '“deaths.csv” could not be read'],
  ])('says what to do on %s', async (code, expected, words) => {
    const files = failing({ stat: () => Promise.reject(refused(code)) });
    await expect(readWhole(files, join(folder, 'deaths.csv'), 'deaths.csv')).rejects.toMatchObject({
      name: 'HostError',
      code: expected,
      message: expect.stringContaining(words) as string,
    });
  });

  it('does not begin to read what is over 1 GB', async () => {
    const files = failing({
      stat: () => Promise.resolve({ size: 2 ** 30 + 1, isDirectory: () => false }),
      readFile: () => Promise.reject(new Error('was read')),
    });
    await expect(readWhole(files, 'national.csv', 'national.csv')).rejects.toMatchObject({ code: 'too-large' });
  });
});

describe('saving a file', () => {
  it('replaces what was there and leaves nothing beside it', async () => {
    await disk.writeFile(join(folder, 'report.docx'), 'old and longer');
    await saveWhole(disk, join(folder, 'report.docx'), 'report.docx', bytes('new'));
    expect(await disk.readFile(join(folder, 'report.docx'), 'utf8')).toBe('new');
    expect(await disk.readdir(folder)).toEqual(['report.docx']);
  });

  it('flushes the new file to the disk before it takes the old name', async () => {
    const done: string[] = [];
    const files = failing({
      open: async (path, flags) => {
        const file = await disk.open(path, flags);
        return {
          writeFile: (content) => file.writeFile(content),
          close: () => file.close(),
          sync: () => {
            done.push('sync');
            return file.sync();
          },
        };
      },
      rename: (from, to) => {
        done.push('rename');
        return disk.rename(from, to);
      },
    });
    await saveWhole(files, join(folder, 'report.docx'), 'report.docx', bytes('new'));
    expect(done).toEqual(['sync', 'rename']);
  });

  it('tries again while a virus scanner holds the file', async () => {
    const clock = waits();
    let held = 3;
    const files = failing({ rename: (from, to) => (held-- > 0 ? Promise.reject(refused('EPERM')) : disk.rename(from, to)) });
    await saveWhole(files, join(folder, 'report.docx'), 'report.docx', bytes('new'), clock.pause);
    expect(await disk.readFile(join(folder, 'report.docx'), 'utf8')).toBe('new');
    expect(clock.total()).toBe(20 + 50 + 100);
  });

  it('gives up after a second and a half, keeps what was there, and says who may be holding it', async () => {
    await disk.writeFile(join(folder, 'report.docx'), 'old');
    const clock = waits();
    const files = failing({ rename: () => Promise.reject(refused('EBUSY')) });
    await expect(saveWhole(files, join(folder, 'report.docx'), 'report.docx', bytes('new'), clock.pause)).rejects.toMatchObject({
      code: 'not-allowed',
      message: expect.stringContaining('Word holds what it shows') as string,
    });
    expect(clock.total()).toBe(1570);
    expect(await disk.readFile(join(folder, 'report.docx'), 'utf8')).toBe('old');
    expect(await disk.readdir(folder)).toEqual(['report.docx']);
  });

  it('keeps what was there when the disk fills up half way', async () => {
    await disk.writeFile(join(folder, 'report.docx'), 'old');
    const files = failing({
      open: async (path, flags) => {
        const file = await disk.open(path, flags);
        return {
          writeFile: async (content) => {
            await file.writeFile(content.subarray(0, 1));
            throw refused('ENOSPC');
          },
          close: () => file.close(),
          sync: () => file.sync(),
        };
      },
    });
    await expect(saveWhole(files, join(folder, 'report.docx'), 'report.docx', bytes('new'))).rejects.toMatchObject({ code: 'disk-full' });
    expect(await disk.readFile(join(folder, 'report.docx'), 'utf8')).toBe('old');
    expect(await disk.readdir(folder)).toEqual(['report.docx']);
  });

  it('says that the folder has gone', async () => {
    await expect(saveWhole(disk, join(folder, 'gone', 'report.docx'), 'report.docx', bytes('new'))).rejects.toMatchObject({
      code: 'file-gone',
      message: expect.stringContaining('its folder is no longer there') as string,
    });
  });
});
