import * as disk from 'node:fs/promises';
import { basename, join } from 'node:path';
import { app, dialog } from 'electron';
import type { BrowserWindow, FileFilter } from 'electron';
import type { FileType, OpenRequest, SavedFile, SaveRequest } from '../../shared/host.ts';
import { fileExists, fileSize, readWhole, saveWhole } from '../../shared/hosts/files.ts';
import type { FoundFile } from '../../shared/hosts/messages.ts';
import type { ChosenPaths } from './chosen-paths.ts';

/** Lets the person choose files; an empty list when they chose none. */
export async function openFiles(window: BrowserWindow, chosen: ChosenPaths, request: OpenRequest): Promise<readonly FoundFile[]> {
  const answer = await dialog.showOpenDialog(window, {
    title: request.title,
    filters: filters(request.types),
    properties: request.several ? ['openFile', 'multiSelections'] : ['openFile'],
  });
  if (answer.canceled) return [];
  return Promise.all(
    answer.filePaths.map((path) => {
      chosen.add(path);
      return findFile(path);
    }),
  );
}

/** A file of the disk as the window hears of it. Rejects with a HostError when it has gone or is not a file. */
export async function findFile(path: string): Promise<FoundFile> {
  const name = basename(path);
  return { name, size: await fileSize(disk, path, name), reference: path };
}

export async function readFile(chosen: ChosenPaths, reference: string): Promise<Uint8Array<ArrayBuffer>> {
  const path = chosen.require(reference);
  return readWhole(disk, path, basename(path));
}

/** Saves where the file was saved before, else where the person says; null when they cancel. */
export async function saveFile(window: BrowserWindow, chosen: ChosenPaths, request: SaveRequest): Promise<SavedFile | null> {
  const path = request.reference === null ? await askWhereToSave(window, request) : chosen.require(request.reference);
  if (path === null) return null;
  const name = basename(path);
  await saveWhole(disk, path, name, request.bytes);
  chosen.add(path);
  return { name, reference: path };
}

async function askWhereToSave(window: BrowserWindow, { suggestedName, type }: SaveRequest): Promise<string | null> {
  let suggestion = join(app.getPath('documents'), plainName(suggestedName));
  for (;;) {
    const answer = await dialog.showSaveDialog(window, {
      defaultPath: suggestion,
      filters: filters([type]),
      properties: ['showOverwriteConfirmation', 'createDirectory'],
    });
    if (answer.canceled || answer.filePath === '') return null;
    const ending = type.endings[0];
    if (ending === undefined || hasEnding(answer.filePath, type)) return answer.filePath;
    const path = `${answer.filePath}.${ending}`;
    // The dialog asked about overwriting the name without the ending, so a file of the whole name must be asked about too.
    if (!(await fileExists(disk, path))) return path;
    suggestion = path;
  }
}

function hasEnding(path: string, type: FileType): boolean {
  return type.endings.some((ending) => path.toLowerCase().endsWith(`.${ending.toLowerCase()}`));
}

/** Characters that Windows allows in no file name would make the dialog refuse the suggestion. */
function plainName(name: string): string {
  return name.replace(/[<>:"/\\|?*\p{Cc}]/gu, '-');
}

/** Several kinds come with one choice that shows them all, or the dialog would hide all but the first. */
function filters(types: readonly FileType[]): FileFilter[] {
  const each = types.map((type) => ({ name: type.label, extensions: [...type.endings] }));
  if (types.length < 2) return each;
  return [{ name: 'All that can be opened', extensions: types.flatMap((type) => [...type.endings]) }, ...each];
}
