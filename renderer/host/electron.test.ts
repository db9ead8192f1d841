import { describe, expect, it, vi } from 'vitest';
import { messages } from '../../shared/hosts/messages.ts';
import type { DesktopBridge, MessageName } from '../../shared/hosts/messages.ts';
import { desktopHost } from './electron.ts';

/** A desktop that gives these answers and remembers what it was asked. */
function desktop(answers: Partial<Record<MessageName, unknown>>) {
  const asked: unknown[] = [];
  let chooseInMenu: ((commandId: unknown) => void) | null = null;
  const entries = Object.keys(messages).map((name) => [
    name,
    (request: unknown) => {
      asked.push([name, request]);
      return Promise.resolve({ ok: true, value: null, ...(name in answers ? { value: answers[name as MessageName] } : {}) });
    },
  ]);
  const bridge = {
    ...Object.fromEntries(entries),
    onMenuCommand: (listener: (commandId: unknown) => void) => {
      chooseInMenu = listener;
      return () => {
        chooseInMenu = null;
      };
    },
  } as DesktopBridge;
  return { host: desktopHost(bridge), bridge, asked, choose: (commandId: unknown) => chooseInMenu?.(commandId) };
}

const deaths = { name: 'deaths.csv', size: 5, reference: '/extracts/deaths.csv' };

describe('the desktop host in the window', () => {
  it('opens files whose bytes are read when they are wanted', async () => {
    const { host, asked } = desktop({ openFiles: [deaths], readFile: new Uint8Array([105, 100]) });
    const [file] = await host.openFiles({ title: 'Open records', types: [], several: true });
    expect(file).toMatchObject(deaths);
    expect(asked).toHaveLength(1);
    expect(await file?.bytes()).toEqual(new Uint8Array([105, 100]));
    expect(asked.at(-1)).toEqual(['readFile', { reference: '/extracts/deaths.csv' }]);
  });

  it('opens a recent file, or nothing when it has gone', async () => {
    const recent = { name: 'deaths.csv', reference: '/extracts/deaths.csv', openedAt: '2026-11-24T09:00:00.000Z' };
    expect(await desktop({ openRecent: deaths }).host.recent.open(recent)).toMatchObject(deaths);
    expect(await desktop({ openRecent: null }).host.recent.open(recent)).toBeNull();
  });

  it('turns a refusal into a HostError', async () => {
    const { bridge } = desktop({});
    const host = desktopHost({ ...bridge, saveFile: () => Promise.resolve({ ok: false, code: 'not-allowed', message: 'Word holds it.' }) });
    const request = { suggestedName: 'Report.docx', type: { label: 'Word', endings: ['docx'], mediaType: '' }, bytes: new Uint8Array(), reference: null };
    await expect(host.saveFile(request)).rejects.toMatchObject({ name: 'HostError', code: 'not-allowed', message: 'Word holds it.' });
  });

  it('sends nothing that the desktop would refuse, and believes no answer of another shape', async () => {
    const { host, asked } = desktop({ listStored: [{ key: '../x', name: 'Lambeth', savedAt: 'now' }] });
    await expect(host.stored.read('../../profile')).rejects.toMatchObject({ name: 'HostError' });
    expect(asked).toEqual([]);
    await expect(host.stored.list()).rejects.toMatchObject({ name: 'HostError' });
  });

  it('hears of menu commands until it stops listening', () => {
    const { host, choose } = desktop({});
    const listener = vi.fn();
    const stop = host.onMenuCommand(listener);
    choose('report.save-word');
    stop();
    choose('workspace.open');
    expect(listener.mock.calls).toEqual([['report.save-word']]);
  });
});
