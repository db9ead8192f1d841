import type { Host } from '../../shared/host.ts';
import { writeClipboard } from './clipboard.ts';
import { Database } from './database.ts';
import { FileHandles } from './file-handles.ts';
import { openFiles } from './open-files.ts';
import { readSample } from './sample.ts';
import { saveFile } from './save-file.ts';
import { storedWorkspaces } from './stored-workspaces.ts';

/** A browser tab on loopback. It keeps what it keeps in the browser's database, under this address. */
export function browserHost(): Host {
  const database = new Database('workbench');
  const handles = new FileHandles(database);
  return {
    kind: 'browser',
    openFiles: (request) => openFiles(handles, request),
    saveFile: (request) => saveFile(handles, request),
    readSample,
    recent: handles,
    stored: storedWorkspaces(database),
    writeClipboard,
    // A browser has no menu of ours; its commands are reached by button and key.
    onMenuCommand: () => () => undefined,
  };
}
