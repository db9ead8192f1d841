import { mkdir, mkdtemp, readdir, readFile as readDisk, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BrowserWindow } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FileType, SaveRequest } from '../../shared/host.ts';
import * as fake from '../testing/fake-electron.ts';
import { ChosenPaths } from './chosen-paths.ts';
import { openFiles, readFile, saveFile } from './files.ts';

vi.mock('electron', () => import('../testing/fake-electron.ts'));

const csv: FileType = { label: 'Comma-separated values', endings: ['csv', 'txt'], mediaType: 'text/csv' };
const word: FileType = { label: 'Word document', endings: ['docx'], mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' };
const window = new BrowserWindow();

let folder = '';
let chosen = new ChosenPaths();

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'workbench-files-'));
  chosen = new ChosenPaths();
  fake.app.getPath.mockReturnValue(folder);
  fake.dialog.showOpenDialog.mockReset();
  fake.dialog.showSaveDialog.mockReset();
});

afterEach(() => rm(folder, { recursive: true }));

function choose(...names: readonly string[]): void {
  fake.dialog.showOpenDialog.mockResolvedValueOnce({ canceled: names.length === 0, filePaths: names.map((name) => join(folder, name)) });
}

function saveAs(...names: readonly (string | null)[]): void {
  for (const name of names) fake.dialog.showSaveDialog.mockResolvedValueOnce({ canceled: name === null, filePath: name === null ? '' : join(folder, name) });
}

function report(text: string, reference: string | null = null): SaveRequest {
  return { suggestedName: 'Report.docx', type: word, bytes: new TextEncoder().encode(text), reference };
}

describe('opening files', () => {
  it('gives name, size and where they are, and reads them when asked', async () => {
    await writeFile(join(folder, 'deaths.csv'), 'id\n1\n');
    choose('deaths.csv');
    const files = await openFiles(window, chosen, { title: 'Open records', types: [csv], several: true });
    expect(files).toEqual([{ name: 'deaths.csv', size: 5, reference: join(folder, 'deaths.csv') }]);
    expect(await readFile(chosen, join(folder, 'deaths.csv'))).toEqual(new TextEncoder().encode('id\n1\n'));
  });

  it('shows all kinds at once before each kind', async () => {
    choose();
    expect(await openFiles(window, chosen, { title: 'Open records', types: [csv, word], several: false })).toEqual([]);
    expect(fake.dialog.showOpenDialog).toHaveBeenCalledWith(window, {
      title: 'Open records',
      properties: ['openFile'],
      filters: [
        { name: 'All that can be opened', extensions: ['csv', 'txt', 'docx'] },
        { name: 'Comma-separated values', extensions: ['csv', 'txt'] },
        { name: 'Word document', extensions: ['docx'] },
      ],
    });
  });

  it('says that a folder is not a file', async () => {
    await mkdir(join(folder, 'extracts'));
    choose('extracts');
    await expect(openFiles(window, chosen, { title: '', types: [csv], several: true })).rejects.toMatchObject({
      code: 'not-a-file',
      message: expect.stringContaining('“extracts” is a folder, not a file.') as string,
    });
  });

  it('says that a file has vanished between being chosen and being read', async () => {
    await writeFile(join(folder, 'births.csv'), 'year\n');
    choose('births.csv');
    const [file] = await openFiles(window, chosen, { title: '', types: [csv], several: false });
    await rm(join(folder, 'births.csv'));
    await expect(readFile(chosen, file?.reference ?? '')).rejects.toMatchObject({
      code: 'file-gone',
      message: expect.stringContaining('“births.csv” is no longer where it was') as string,
    });
  });

  it('reads no file that the person did not choose', async () => {
    await writeFile(join(folder, 'private.csv'), 'secret');
    await expect(readFile(chosen, join(folder, 'private.csv'))).rejects.toMatchObject({ code: 'not-allowed' });
  });
});

describe('saving a file', () => {
  it('asks where, saves, and saves there again without asking', async () => {
    saveAs('Report.docx');
    const saved = await saveFile(window, chosen, report('first'));
    expect(saved).toEqual({ name: 'Report.docx', reference: join(folder, 'Report.docx') });
    await saveFile(window, chosen, report('second', join(folder, 'Report.docx')));
    expect(fake.dialog.showSaveDialog).toHaveBeenCalledOnce();
    expect(await readDisk(join(folder, 'Report.docx'), 'utf8')).toBe('second');
    expect(await readdir(folder)).toEqual(['Report.docx']);
  });

  it('does nothing when the person cancels', async () => {
    saveAs(null);
    expect(await saveFile(window, chosen, report('first'))).toBeNull();
    expect(await readdir(folder)).toEqual([]);
  });

  it('adds the ending that the person left out', async () => {
    saveAs('Infant deaths 2019.2');
    expect(await saveFile(window, chosen, report('first'))).toMatchObject({ name: 'Infant deaths 2019.2.docx' });
  });

  it('asks again when the ending that it adds makes the name of a file that is there', async () => {
    await writeFile(join(folder, 'Final.docx'), 'yesterday');
    saveAs('Final', null);
    expect(await saveFile(window, chosen, report('today'))).toBeNull();
    expect(fake.dialog.showSaveDialog.mock.lastCall?.[1].defaultPath).toBe(join(folder, 'Final.docx'));
    expect(await readDisk(join(folder, 'Final.docx'), 'utf8')).toBe('yesterday');
  });

  it('suggests a name that every system allows, in the documents folder', async () => {
    saveAs(null);
    await saveFile(window, chosen, { ...report(''), suggestedName: '../O/E: by <ethnic group>?.docx' });
    expect(fake.dialog.showSaveDialog.mock.lastCall?.[1].defaultPath).toBe(join(folder, '..-O-E- by -ethnic group--.docx'));
  });

  it('overwrites nothing that the person did not choose', async () => {
    await writeFile(join(folder, 'other.docx'), 'kept');
    await expect(saveFile(window, chosen, report('lost', join(folder, 'other.docx')))).rejects.toMatchObject({ code: 'not-allowed' });
    expect(await readDisk(join(folder, 'other.docx'), 'utf8')).toBe('kept');
  });
});
