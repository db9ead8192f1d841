import type { Host, SourceFile } from '../../shared/host.ts';
import { menuCommandId, messages, requestOf, valueOf } from '../../shared/hosts/messages.ts';
import type { DesktopBridge, FoundFile, Message } from '../../shared/hosts/messages.ts';
import { readSample } from './sample.ts';

declare global {
  interface Window {
    /** Put here by the desktop's preload script; absent in a browser. */
    readonly workbenchDesktop?: DesktopBridge;
  }
}

/** The desktop, through the functions that its preload script put into the window. */
export function desktopHost(bridge: DesktopBridge): Host {
  const sourceFile = (file: FoundFile): SourceFile => ({
    ...file,
    bytes: () => ask(messages.readFile, bridge.readFile, { reference: file.reference }),
  });
  return {
    kind: 'electron',
    openFiles: async (request) => (await ask(messages.openFiles, bridge.openFiles, request)).map(sourceFile),
    saveFile: (request) => ask(messages.saveFile, bridge.saveFile, request),
    readSample,
    recent: {
      list: () => ask(messages.listRecent, bridge.listRecent, null),
      add: (file) => ask(messages.addRecent, bridge.addRecent, file).then(nothing),
      open: async (file) => {
        const found = await ask(messages.openRecent, bridge.openRecent, file);
        return found === null ? null : sourceFile(found);
      },
    },
    stored: {
      list: () => ask(messages.listStored, bridge.listStored, null),
      read: (key) => ask(messages.readStored, bridge.readStored, { key }),
      write: (key, name, bytes) => ask(messages.writeStored, bridge.writeStored, { key, name, bytes }).then(nothing),
      remove: (key) => ask(messages.removeStored, bridge.removeStored, { key }).then(nothing),
    },
    writeClipboard: (content) => ask(messages.writeClipboard, bridge.writeClipboard, content).then(nothing),
    onMenuCommand: (listener) =>
      bridge.onMenuCommand((commandId) => {
        listener(menuCommandId.parse(commandId));
      }),
  };
}

/** Checks what is asked before it leaves the window and what comes back before anyone relies on it. */
async function ask<Request, Answer>(message: Message<Request, Answer>, send: (request: Request) => Promise<unknown>, request: Request): Promise<Answer> {
  return valueOf(message, await send(requestOf(message, request)));
}

function nothing(): undefined {
  return undefined;
}
