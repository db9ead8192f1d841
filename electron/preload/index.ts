import { contextBridge, ipcRenderer } from 'electron';
import type { DesktopBridge, MessageName, RequestOf } from '../../shared/hosts/messages.ts';

/** Sends one named message; the channel is fixed here, so the window cannot name another. */
function send<Name extends MessageName>(name: Name): (request: RequestOf<Name>) => Promise<unknown> {
  return (request) => ipcRenderer.invoke(name, request);
}

const bridge = {
  openFiles: send('openFiles'),
  readFile: send('readFile'),
  saveFile: send('saveFile'),
  listRecent: send('listRecent'),
  addRecent: send('addRecent'),
  openRecent: send('openRecent'),
  listStored: send('listStored'),
  readStored: send('readStored'),
  writeStored: send('writeStored'),
  removeStored: send('removeStored'),
  writeClipboard: send('writeClipboard'),
  onMenuCommand: (listener) => {
    // Only the id goes through: the event would carry the sender, and with it every channel, into the window.
    const hear = (_event: unknown, commandId: unknown): void => {
      listener(commandId);
    };
    ipcRenderer.on('menuCommand', hear);
    return () => {
      ipcRenderer.off('menuCommand', hear);
    };
  },
} satisfies DesktopBridge;

contextBridge.exposeInMainWorld('workbenchDesktop', bridge);
