import { describe, expect, it, vi } from 'vitest';
import { messages } from '../../shared/hosts/messages.ts';

const { exposed, ipcRenderer } = vi.hoisted(() => ({
  exposed: new Map<string, Readonly<Record<string, (argument: unknown) => unknown>>>(),
  ipcRenderer: { invoke: vi.fn(), on: vi.fn(), off: vi.fn() },
}));

vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: exposed.set.bind(exposed) },
  ipcRenderer,
}));

await import('./index.ts');
const bridge = exposed.get('workbenchDesktop') ?? {};

describe('what the window gets from the desktop', () => {
  it('is one name with one function for each message, and the menu', () => {
    expect([...exposed.keys()]).toEqual(['workbenchDesktop']);
    expect(Object.keys(bridge).sort()).toEqual([...Object.keys(messages), 'onMenuCommand'].sort());
  });

  it.each(Object.values(messages).map(({ name }) => name))('sends %s on its own channel', (name) => {
    bridge[name]?.({ some: 'request' });
    expect(ipcRenderer.invoke).toHaveBeenLastCalledWith(name, { some: 'request' });
  });

  it('passes on the id of a menu command and nothing of its event, until told to stop', () => {
    const listener = vi.fn();
    const stop = bridge.onMenuCommand?.(listener);
    const [channel, hear] = ipcRenderer.on.mock.lastCall as [string, (event: unknown, id: unknown) => void];
    hear({ sender: 'everything' }, 'report.save-word');
    expect(channel).toBe('menuCommand');
    expect(listener).toHaveBeenCalledExactlyOnceWith('report.save-word');
    if (typeof stop === 'function') (stop as () => void)();
    expect(ipcRenderer.off).toHaveBeenCalledExactlyOnceWith('menuCommand', hear);
  });
});
