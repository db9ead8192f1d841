import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import * as fake from '../testing/fake-electron.ts';
import { setMenu } from './menu.ts';

vi.mock('electron', () => import('../testing/fake-electron.ts'));

function items(menu: string): readonly MenuItemConstructorOptions[] {
  const found = fake.Menu.setApplicationMenu.mock.lastCall?.[0].find(({ label }) => label === menu)?.submenu;
  return Array.isArray(found) ? found : [];
}

describe('the menu bar', () => {
  const choose = vi.fn();
  setMenu(
    [
      { id: 'save-report-to-word', label: 'Save report to Word…', menu: 'File', keys: 'CmdOrCtrl+Shift+S' },
      { id: 'go-to-data', label: 'Data', menu: 'View', keys: null },
    ],
    choose,
  );

  it('shows each command in its menu beside its keys, which the window takes', () => {
    expect(items('File')[0]).toMatchObject({ id: 'save-report-to-word', label: 'Save report to Word…', accelerator: 'CmdOrCtrl+Shift+S', registerAccelerator: false });
    expect(items('View')[0]).toMatchObject({ id: 'go-to-data', label: 'Data' });
    expect(items('View')[0]).not.toHaveProperty('accelerator');
  });

  it('calls back with the id of the command that is chosen', () => {
    const click = items('File')[0]?.click;
    if (click !== undefined) Reflect.apply(click, undefined, []);
    expect(choose).toHaveBeenCalledExactlyOnceWith('save-report-to-word');
  });

  it('has what every program has, and neither reload nor developer tools', () => {
    const roles = ['File', 'Edit', 'View'].flatMap(items).flatMap(({ role }) => role ?? []);
    expect(roles).toEqual(['quit', 'cut', 'copy', 'paste', 'selectAll', 'zoomIn', 'zoomOut', 'resetZoom', 'togglefullscreen']);
  });
});
