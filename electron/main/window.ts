import { join } from 'node:path';
import { BrowserWindow, dialog } from 'electron';
import { windowOrigin } from './protocol.ts';

/** Makes the one window, still empty and unseen. */
export function makeWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 900,
    minHeight: 600,
    show: false,
    backgroundColor: '#ffffff',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => {
    window.show();
  });
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') void offerToReload(window);
  });
  return window;
}

/** `example` opens the window straight into the example. */
export function loadWindow(window: BrowserWindow, example: boolean): Promise<void> {
  return window.loadURL(`${windowOrigin}/index.html${example ? '?example' : ''}`);
}

/** Brings the window back when a second start asks for it. */
export function showWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}

async function offerToReload(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'The window stopped working.',
    detail: 'Perhaps the computer ran out of memory. Your workspace was kept as it was a moment ago. Reload to go on with it.',
    buttons: ['Reload', 'Close'],
    defaultId: 0,
    cancelId: 1,
  });
  if (response === 0) window.webContents.reload();
  else window.close();
}

/** Where the build puts the preload script, seen from the folder of the built main script. */
export function preloadPath(mainFolder: string): string {
  return join(mainFolder, '..', 'preload', 'index.cjs');
}
