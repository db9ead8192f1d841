import { Menu } from 'electron';
import type { MenuItemConstructorOptions } from 'electron';
import { commandMenus, type Command } from '../../shared/commands/commands.ts';

/** Makes the menu bar from the commands; choosing one calls back with its id. There is no reload and no developer tool in it. */
export function setMenu(commands: readonly Command[], choose: (commandId: string) => void): void {
  const menus = commandMenus.map((name) => {
    const items = commands.filter((command) => command.menu === name).map((command) => menuItem(command, choose));
    return { label: name, submenu: [...items, ...separated(items, standardItems(name))] };
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(menus));
}

function menuItem(command: Command, choose: (commandId: string) => void): MenuItemConstructorOptions {
  return {
    id: command.id,
    label: command.label,
    // Shown here, taken in the window: the keys that take back a change take back letters while a field is typed in.
    ...(command.keys === null ? {} : { accelerator: command.keys, registerAccelerator: false }),
    click: () => {
      choose(command.id);
    },
  };
}

function separated(before: readonly MenuItemConstructorOptions[], after: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] {
  return before.length > 0 && after.length > 0 ? [{ type: 'separator' }, ...after] : after;
}

/** What every program has and no command of ours does: text editing, text size, quitting. */
function standardItems(menu: Command['menu']): readonly MenuItemConstructorOptions[] {
  switch (menu) {
    case 'File':
      return [{ role: 'quit', label: 'Quit' }];
    case 'Edit':
      return [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }];
    case 'View':
      return [{ role: 'zoomIn' }, { role: 'zoomOut' }, { role: 'resetZoom', label: 'Actual size' }, { role: 'togglefullscreen' }];
    case 'Help':
      return [];
  }
}
