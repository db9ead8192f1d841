import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FileType } from '../shared/host.ts';
import { nodeHost } from './host.ts';

const csv: FileType = { label: 'Comma-separated values', endings: ['csv'], mediaType: 'text/csv' };
const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'workbench-node-'));
  await writeFile(join(folder, 'deaths.csv'), 'id\n');
  await writeFile(join(folder, 'notes.txt'), 'notes');
  await mkdir(join(folder, 'old.csv'));
});

afterEach(() => rm(folder, { recursive: true }));

const open = (several: boolean) => nodeHost(folder).openFiles({ title: '', types: [csv], several });

describe('Node as a host', () => {
  it('opens the files of its folder that fit', async () => {
    await writeFile(join(folder, 'BIRTHS.CSV'), 'year\n');
    const files = await open(true);
    expect(files.map(({ name, size }) => [name, size])).toEqual([
      ['BIRTHS.CSV', 5],
      ['deaths.csv', 3],
    ]);
    expect(await files[1]?.bytes()).toEqual(bytes('id\n'));
    await expect(open(false)).rejects.toThrow('BIRTHS.CSV, deaths.csv');
  });

  it('says that a file has vanished, and that a folder is missing', async () => {
    const [file] = await open(false);
    await rm(join(folder, 'deaths.csv'));
    await expect(file?.bytes()).rejects.toMatchObject({ name: 'HostError', code: 'file-gone' });
    await expect(nodeHost(join(folder, 'nowhere')).openFiles({ title: '', types: [csv], several: true })).rejects.toMatchObject({ code: 'file-gone' });
  });

  it('saves new files, and replaces one only when it is named', async () => {
    const host = nodeHost(folder);
    const request = { suggestedName: 'rates.csv', type: csv, bytes: bytes('one'), reference: null };
    const saved = await host.saveFile(request);
    await expect(host.saveFile({ ...request, bytes: bytes('two') })).rejects.toMatchObject({ code: 'not-allowed' });
    expect(await readFile(join(folder, 'rates.csv'), 'utf8')).toBe('one');
    await host.saveFile({ ...request, bytes: bytes('three'), reference: saved?.reference ?? null });
    expect(await readFile(join(folder, 'rates.csv'), 'utf8')).toBe('three');
  });

  it('reads the example files, and names one that is not there', async () => {
    const readme = await nodeHost(folder).readSample('README.md');
    expect((await readme.bytes()).byteLength).toBe(readme.size);
    await expect(nodeHost(folder).readSample('none.csv')).rejects.toMatchObject({ code: 'file-gone' });
  });

  it('keeps workspaces and recent files while it runs', async () => {
    const host = nodeHost(folder);
    await host.stored.write('a', 'Lambeth', bytes('one'));
    await host.stored.write('b', 'Southwark', bytes('two'));
    expect((await host.stored.list()).map(({ key }) => key)).toEqual(['b', 'a']);
    expect(await host.stored.read('a')).toEqual(bytes('one'));
    await host.stored.remove('a');
    expect(await host.stored.read('a')).toBeNull();
    const recent = { name: 'deaths.csv', reference: join(folder, 'deaths.csv'), openedAt: '2026-11-24T09:00:00.000Z' };
    await host.recent.add(recent);
    expect((await host.recent.open(recent))?.size).toBe(3);
    await rm(join(folder, 'deaths.csv'));
    expect(await host.recent.open(recent)).toBeNull();
  });
});
