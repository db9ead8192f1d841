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
      { id: 'report.save-word', label: 'Save to Word', menu: 'Report', keys: 'CmdOrCtrl+Shift+S' },
      { id: 'workspace.open', label: 'Open workspace', menu: 'File', keys: null },
    ],
    choose,
  );

  it('shows each command in its menu, under its keys', () => {
    expect(items('Report')).toMatchObject([{ id: 'report.save-word', label: 'Save to Word', accelerator: 'CmdOrCtrl+Shift+S' }]);
    expect(items('File')[0]).not.toHaveProperty('accelerator');
  });

  it('calls back with the id of the command that is chosen', () => {
    const click = items('Report')[0]?.click;
    if (click !== undefined) Reflect.apply(click, undefined, []);
    expect(choose).toHaveBeenCalledExactlyOnceWith('report.save-word');
  });

  it('has what every program has, and neither reload nor developer tools', () => {
    const roles = ['File', 'Edit', 'View', 'Report'].flatMap(items).flatMap(({ role }) => role ?? []);
    expect(roles).toEqual(['quit', 'cut', 'copy', 'paste', 'selectAll', 'zoomIn', 'zoomOut', 'resetZoom', 'togglefullscreen']);
  });
});
