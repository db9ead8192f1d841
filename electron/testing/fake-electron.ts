import { EventEmitter } from 'node:events';
import type {
  App,
  BaseWindow,
  BrowserWindow as RealWindow,
  BrowserWindowConstructorOptions,
  ClipboardItem as RealClipboardItem,
  CommandLine,
  CustomScheme,
  Dialog,
  MenuItemConstructorOptions,
  MessageBoxOptions,
  MessageBoxReturnValue,
  OpenDialogOptions,
  OpenDialogReturnValue,
  Protocol,
  SaveDialogOptions,
  SaveDialogReturnValue,
  Session,
  WebContents,
  WebFrameMain,
} from 'electron';
import { vi } from 'vitest';

/**
 * The part of Electron that the desktop host uses, as far as a test must see it: what was registered, refused and
 * shown. Every function has the type that Electron gives it, so a changed signature fails here. A test takes it with
 * vi.mock('electron', () => import('../testing/fake-electron.ts')).
 */

class FakeContents extends EventEmitter implements Pick<WebContents, 'send' | 'reload' | 'setWindowOpenHandler'> {
  readonly send = vi.fn<WebContents['send']>();
  readonly reload = vi.fn<WebContents['reload']>();
  readonly setWindowOpenHandler = vi.fn<WebContents['setWindowOpenHandler']>();
}

type WindowPart = 'show' | 'focus' | 'restore' | 'isMinimized' | 'close' | 'loadURL';

export class BrowserWindow extends EventEmitter implements Pick<RealWindow, WindowPart> {
  readonly webContents = new FakeContents();
  readonly show = vi.fn<RealWindow['show']>();
  readonly focus = vi.fn<RealWindow['focus']>();
  readonly restore = vi.fn<RealWindow['restore']>();
  readonly isMinimized = vi.fn<RealWindow['isMinimized']>(() => false);
  readonly close = vi.fn<RealWindow['close']>();
  readonly loadURL = vi.fn<RealWindow['loadURL']>(() => Promise.resolve());

  constructor(readonly options: BrowserWindowConstructorOptions = {}) {
    super();
    windows.push(this);
  }
}

/** The windows made since the test file began. */
export const windows: BrowserWindow[] = [];

type AppPart = 'quit' | 'exit' | 'enableSandbox' | 'requestSingleInstanceLock' | 'whenReady' | 'getPath' | 'setPath';

class FakeApp extends EventEmitter implements Pick<App, AppPart> {
  readonly commandLine = { appendSwitch: vi.fn<CommandLine['appendSwitch']>(), getSwitchValue: vi.fn<CommandLine['getSwitchValue']>(() => '') };
  readonly quit = vi.fn<App['quit']>();
  readonly enableSandbox = vi.fn<App['enableSandbox']>();
  readonly requestSingleInstanceLock = vi.fn<App['requestSingleInstanceLock']>(() => true);
  readonly whenReady = vi.fn<App['whenReady']>(() => Promise.resolve());
  readonly exit = vi.fn<App['exit']>();
  readonly getPath = vi.fn<App['getPath']>(() => '');
  readonly setPath = vi.fn<App['setPath']>();
}

export const app = new FakeApp();

type SessionPart = 'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler' | 'setSpellCheckerEnabled';

class FakeSession extends EventEmitter implements Pick<Session, SessionPart> {
  readonly setPermissionRequestHandler = vi.fn<Session['setPermissionRequestHandler']>();
  readonly setPermissionCheckHandler = vi.fn<Session['setPermissionCheckHandler']>();
  readonly setDevicePermissionHandler = vi.fn<Session['setDevicePermissionHandler']>();
  readonly setSpellCheckerEnabled = vi.fn<Session['setSpellCheckerEnabled']>();
  readonly webRequest = { onBeforeRequest: vi.fn<(listener: RequestListener) => void>() };
}

type RequestListener = (request: { readonly url: string }, answer: (response: { readonly cancel?: boolean }) => void) => void;

export const session = { defaultSession: new FakeSession() };

export const dialog = {
  showOpenDialog: vi.fn<(window: BaseWindow, options: OpenDialogOptions) => Promise<OpenDialogReturnValue>>(),
  showSaveDialog: vi.fn<(window: BaseWindow, options: SaveDialogOptions) => Promise<SaveDialogReturnValue>>(),
  showMessageBox: vi.fn<(window: BaseWindow, options: MessageBoxOptions) => Promise<MessageBoxReturnValue>>(),
} satisfies Record<keyof Pick<Dialog, 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox'>, unknown>;

export class ClipboardItem {
  constructor(readonly forms: ConstructorParameters<typeof RealClipboardItem>[0]) {}
}

export const clipboard = { write: vi.fn<(items: readonly ClipboardItem[]) => Promise<void>>(() => Promise.resolve()) };

export const Menu = {
  buildFromTemplate: (template: readonly MenuItemConstructorOptions[]) => template,
  setApplicationMenu: vi.fn<(menu: readonly MenuItemConstructorOptions[]) => void>(),
};

export const protocol = {
  registerSchemesAsPrivileged: vi.fn<(schemes: readonly CustomScheme[]) => void>(),
  handle: vi.fn<Protocol['handle']>(),
} satisfies Record<keyof Pick<Protocol, 'registerSchemesAsPrivileged' | 'handle'>, unknown>;

type Listener = (event: { readonly senderFrame: Frame | null }, payload: unknown) => unknown;
type Frame = Pick<WebFrameMain, 'origin'> & { readonly parent: object | null };

const listeners = new Map<string, Listener>();

export const ipcMain = {
  handle: (channel: string, listener: Listener): void => {
    listeners.set(channel, listener);
  },
};

export const ownFrame: Frame = { origin: 'app://workbench', parent: null };

/** Sends a message as the window does, from its top frame unless the test says otherwise. */
export function ask(channel: string, payload: unknown, from: Frame | null = ownFrame): unknown {
  const listener = listeners.get(channel);
  if (listener === undefined) throw new Error(`Nothing answers ${channel}.`);
  return listener({ senderFrame: from }, payload);
}

/** The channels that something answers. */
export function answered(): readonly string[] {
  return [...listeners.keys()].sort();
}
