import type { Host } from '../../shared/host.ts';
import { browserHost } from './browser.ts';
import { desktopHost } from './electron.ts';

/** The host that this window runs in: the desktop when its preload put a bridge here, else the browser. */
export const host: Host = window.workbenchDesktop === undefined ? browserHost() : desktopHost(window.workbenchDesktop);
