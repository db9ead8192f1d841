import { Menu } from 'electron';
import type { MenuItemConstructorOptions } from 'electron';

/** A command as the menu shows it. */
export interface MenuCommand {
  readonly id: string;
  readonly label: string;
  /** The menu that it stands in: "File". */
  readonly menu: string;
  /** Keys in Electron's words, "CmdOrCtrl+S"; null for none. */
  readonly keys: string | null;
}

/** Makes the menu bar from the commands; choosing one calls back with its id. There is no reload and no developer tool in it. */
export function setMenu(commands: readonly MenuCommand[], choose: (commandId: string) => void): void {
  const names = [...new Set(['File', 'Edit', 'View', ...commands.map((command) => command.menu)])];
  const menus = names.map((name) => {
    const items = commands.filter((command) => command.menu === name).map((command) => menuItem(command, choose));
    return { label: name, submenu: [...items, ...separated(items, standardItems(name))] };
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(menus));
}

function menuItem(command: MenuCommand, choose: (commandId: string) => void): MenuItemConstructorOptions {
  return {
    id: command.id,
    label: command.label,
    ...(command.keys === null ? {} : { accelerator: command.keys }),
    click: () => {
      choose(command.id);
    },
  };
}

function separated(before: readonly MenuItemConstructorOptions[], after: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] {
  return before.length > 0 && after.length > 0 ? [{ type: 'separator' }, ...after] : after;
}

/** What every program has and no command of ours does: text editing, text size, quitting. */
function standardItems(menu: string): readonly MenuItemConstructorOptions[] {
  switch (menu) {
    case 'File':
      return [{ role: 'quit', label: 'Quit' }];
    case 'Edit':
      return [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }];
    case 'View':
      return [{ role: 'zoomIn' }, { role: 'zoomOut' }, { role: 'resetZoom', label: 'Actual size' }, { role: 'togglefullscreen' }];
    default:
      return [];
  }
}
