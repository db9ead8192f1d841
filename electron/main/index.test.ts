import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { messages } from '../../shared/hosts/messages.ts';
import * as fake from '../testing/fake-electron.ts';

vi.mock('electron', () => import('../testing/fake-electron.ts'));

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'workbench-main-'));
  fake.app.getPath.mockReturnValue(folder);
  fake.app.commandLine.getSwitchValue.mockImplementation((name) => (name === 'user-data-dir' ? folder : ''));
  await import('./index.ts');
  await vi.waitFor(() => {
    expect(fake.windows[0]?.loadURL).toHaveBeenCalled();
  });
});

afterAll(() => rm(folder, { recursive: true }));

describe('the desktop app', () => {
  it('sandboxes every process and declares its scheme before it is ready', () => {
    const before = fake.app.whenReady.mock.invocationCallOrder[0] ?? 0;
    expect(fake.app.enableSandbox.mock.invocationCallOrder[0]).toBeLessThan(before);
    expect(fake.protocol.registerSchemesAsPrivileged.mock.invocationCallOrder[0]).toBeLessThan(before);
  });

  it('keeps things in the folder that it was given', () => {
    expect(fake.app.setPath).toHaveBeenCalledExactlyOnceWith('userData', folder);
  });

  it('opens one window with no Node in it', () => {
    expect(fake.windows).toHaveLength(1);
    expect(fake.windows[0]?.options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      spellcheck: false,
    });
    expect(fake.windows[0]?.loadURL).toHaveBeenCalledExactlyOnceWith('app://workbench/index.html');
  });

  it('shuts the doors and serves the files before it loads the window', () => {
    const loaded = fake.windows[0]?.loadURL.mock.invocationCallOrder[0] ?? 0;
    const doors = fake.session.defaultSession;
    expect(doors.webRequest.onBeforeRequest.mock.invocationCallOrder[0]).toBeLessThan(loaded);
    expect(doors.setPermissionRequestHandler.mock.invocationCallOrder[0]).toBeLessThan(loaded);
    expect(fake.protocol.handle.mock.invocationCallOrder[0]).toBeLessThan(loaded);
  });

  it('guards every page that is ever made', () => {
    const { webContents } = new fake.BrowserWindow();
    fake.app.emit('web-contents-created', {}, webContents);
    const preventDefault = vi.fn();
    webContents.emit('will-navigate', { preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
  });

  it('answers every message that there is', () => {
    expect(fake.answered()).toEqual(Object.keys(messages).sort());
  });

  it('keeps workspaces below its own folder', async () => {
    const key = '7b0c1f4e-1111-4222-8333-944455556666';
    expect(await fake.ask('writeStored', { key, name: 'Lambeth', bytes: new Uint8Array([1]) })).toEqual({ ok: true, value: null });
    expect(await fake.ask('listStored', null)).toMatchObject({ ok: true, value: [{ key, name: 'Lambeth' }] });
    expect(await fake.ask('readStored', { key })).toEqual({ ok: true, value: new Uint8Array([1]) });
    expect(await fake.ask('removeStored', { key })).toEqual({ ok: true, value: null });
  });

  it('comes forward when it is started a second time', () => {
    fake.windows[0]?.isMinimized.mockReturnValueOnce(true);
    fake.app.emit('second-instance');
    expect(fake.windows[0]?.restore).toHaveBeenCalledOnce();
    expect(fake.windows[0]?.focus).toHaveBeenCalledOnce();
  });

  it('shows its window once there is something to see', () => {
    expect(fake.windows[0]?.show).not.toHaveBeenCalled();
    fake.windows[0]?.emit('ready-to-show');
    expect(fake.windows[0]?.show).toHaveBeenCalledOnce();
  });

  it('offers to reload when the window stops working', async () => {
    fake.dialog.showMessageBox.mockResolvedValueOnce({ response: 0, checkboxChecked: false });
    fake.windows[0]?.webContents.emit('render-process-gone', {}, { reason: 'oom', exitCode: 1 });
    await vi.waitFor(() => {
      expect(fake.windows[0]?.webContents.reload).toHaveBeenCalledOnce();
    });
  });

  it('quits when its window is closed', () => {
    fake.app.emit('window-all-closed');
    expect(fake.app.quit).toHaveBeenCalledOnce();
  });
});
