import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ChosenPaths } from './chosen-paths.ts';
import { Recent } from './recent.ts';

vi.mock('electron', () => import('../testing/fake-electron.ts'));

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'workbench-recent-'));
});

afterEach(() => rm(folder, { recursive: true }));

function file(name: string, minute = 0) {
  return { name, reference: join(folder, name), openedAt: new Date(Date.UTC(2026, 10, 24, 9, minute)).toISOString() };
}

function chosen(...names: readonly string[]): ChosenPaths {
  const paths = new ChosenPaths();
  for (const name of names) paths.add(join(folder, name));
  return paths;
}

describe('the files opened before', () => {
  it('are listed newest first, each once, twelve at most', async () => {
    const names = Array.from({ length: 14 }, (_, index) => `file-${index}.csv`);
    const recent = new Recent(folder, chosen(...names));
    await Promise.all(names.map((name, index) => recent.add(file(name, index))));
    await recent.add(file('file-5.csv', 30));
    expect((await recent.list()).map(({ name }) => name)).toEqual(['file-5.csv', ...[13, 12, 11, 10, 9, 8, 7, 6, 4, 3, 2].map((index) => `file-${index}.csv`)]);
  });

  it('are opened again in a later session, and may then be read', async () => {
    await writeFile(join(folder, 'deaths.csv'), 'id\n');
    await new Recent(folder, chosen('deaths.csv')).add(file('deaths.csv'));
    const later = chosen();
    const found = await new Recent(folder, later).open(file('deaths.csv'));
    expect(found).toEqual({ name: 'deaths.csv', size: 3, reference: join(folder, 'deaths.csv') });
    expect(later.require(join(folder, 'deaths.csv'))).toBe(join(folder, 'deaths.csv'));
  });

  it('give nothing when the file has gone', async () => {
    const recent = new Recent(folder, chosen('deaths.csv'));
    await recent.add(file('deaths.csv'));
    expect(await recent.open(file('deaths.csv'))).toBeNull();
  });

  it('take and open only what the person chose', async () => {
    await writeFile(join(folder, 'private.csv'), 'secret');
    const recent = new Recent(folder, chosen());
    await expect(recent.add(file('private.csv'))).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(recent.open(file('private.csv'))).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('start afresh when the list is damaged, and the damaged list is set aside', async () => {
    await writeFile(join(folder, 'recent.json'), '[{"name": "dea');
    const recent = new Recent(folder, chosen('births.csv'));
    expect(await recent.list()).toEqual([]);
    await recent.add(file('births.csv'));
    expect(await readdir(folder)).toEqual(['recent.json', 'recent.json.damaged']);
  });
});
