import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Stored } from './stored.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'workbench-stored-'));
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-24T09:00:00Z') });
});

afterEach(async () => {
  vi.useRealTimers();
  await rm(folder, { recursive: true });
});

const passAMinute = (): void => {
  vi.setSystemTime(Date.now() + 60_000);
};


const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

describe('the workspaces that the app keeps', () => {
  it('are there in the next session, newest first', async () => {
    const stored = new Stored(join(folder, 'workspaces'));
    expect(await stored.list()).toEqual([]);
    await stored.write('a', 'Lambeth 2014 to 2019', bytes('one'));
    passAMinute();
    await stored.write('b', 'Southwark', bytes('two'));
    passAMinute();
    await stored.write('a', 'Lambeth 2014 to 2019', bytes('three'));
    const later = new Stored(join(folder, 'workspaces'));
    const listed = await later.list();
    expect(listed).toEqual([
      { key: 'a', name: 'Lambeth 2014 to 2019', savedAt: '2026-11-24T09:02:00.000Z' },
      { key: 'b', name: 'Southwark', savedAt: '2026-11-24T09:01:00.000Z' },
    ]);
    expect(await later.read('a')).toEqual(bytes('three'));
    expect(await later.read('b')).toEqual(bytes('two'));
  });

  it('are null where there is none, and gone once removed', async () => {
    const stored = new Stored(folder);
    await stored.write('a', 'Lambeth', bytes('one'));
    await stored.remove('a');
    await stored.remove('never-there');
    expect(await stored.read('a')).toBeNull();
    expect(await stored.list()).toEqual([]);
  });

  it('are still listed when the index is damaged or behind', async () => {
    const stored = new Stored(folder);
    await stored.write('a', 'Lambeth', bytes('one'));
    await writeFile(join(folder, 'index.json'), '{"a": ');
    expect((await new Stored(folder).list()).map(({ key, name }) => [key, name])).toEqual([['a', 'a']]);
    expect(await readdir(folder)).toContain('index.json.damaged');
  });
});
