import { BrowserWindow, session } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import * as fake from '../testing/fake-electron.ts';
import { closeSession, guardContents } from './doors.ts';

vi.mock('electron', () => import('../testing/fake-electron.ts'));

closeSession(session.defaultSession);
const doors = fake.session.defaultSession;

describe('the session', () => {
  it('grants no permission when asked and none when checked', () => {
    const answer = vi.fn();
    const request = doors.setPermissionRequestHandler.mock.lastCall?.[0];
    const check = doors.setPermissionCheckHandler.mock.lastCall?.[0];
    request?.(new BrowserWindow().webContents, 'clipboard-read', answer, { isMainFrame: true, requestingUrl: 'app://workbench/' });
    expect(answer).toHaveBeenCalledExactlyOnceWith(false);
    expect(check?.(null, 'geolocation', 'app://workbench', { isMainFrame: true })).toBe(false);
  });

  it('grants no device', () => {
    const handler = doors.setDevicePermissionHandler.mock.lastCall?.[0];
    expect(handler?.({ deviceType: 'usb', origin: 'app://workbench', device: {} as Electron.USBDevice })).toBe(false);
  });

  it('fetches no dictionaries and takes no downloads', () => {
    const preventDefault = vi.fn();
    doors.emit('will-download', { preventDefault });
    expect(doors.setSpellCheckerEnabled).toHaveBeenLastCalledWith(false);
    expect(preventDefault).toHaveBeenCalledOnce();
  });

  it.each([
    ['app://workbench/index.html', false],
    ['app://workbench/samples/deaths.csv?x=1', false],
    ['blob:app://workbench/0b1f', false],
    ['data:image/png;base64,AA==', false],
    ['https://extensions.duckdb.org/v1.4.3/wasm_eh/icu.duckdb_extension.wasm', true],
    ['http://127.0.0.1:8000/', true],
    ['ws://workbench/', true],
    ['file:///etc/passwd', true],
    ['app://elsewhere/index.html', true],
    ['app://workbench.example.org/', true],
    ['blob:https://example.org/0b1f', true],
    ['devtools://devtools/bundled/inspector.html', true],
  ])('a request to %s is cancelled: %s', (url, cancel) => {
    const answer = vi.fn();
    doors.webRequest.onBeforeRequest.mock.lastCall?.[0]({ url }, answer);
    expect(answer).toHaveBeenCalledExactlyOnceWith({ cancel });
  });
});

describe('a page', () => {
  guardContents(new BrowserWindow().webContents);
  const contents = fake.windows.at(-1)?.webContents;

  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])('is refused %s', (event) => {
    const preventDefault = vi.fn();
    contents?.emit(event, { preventDefault, url: 'app://workbench/index.html' });
    expect(preventDefault).toHaveBeenCalledOnce();
  });

  it('opens no window', () => {
    const handler = contents?.setWindowOpenHandler.mock.lastCall?.[0];
    const details = { url: 'https://example.org/', frameName: '', features: '', disposition: 'foreground-tab', referrer: { url: '', policy: 'default' } } as const;
    expect(handler?.(details)).toEqual({ action: 'deny' });
  });
});
