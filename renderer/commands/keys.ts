import { commands, type CommandId } from '../../shared/commands/commands.ts';

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** The names that the desktop's spelling has for keys which a browser names otherwise. */
const names: Readonly<Record<string, string>> = { ARROWLEFT: 'Left', ARROWRIGHT: 'Right' };

/** Other keys that people press for the same. */
const alsoPressed: Readonly<Record<string, CommandId>> = { 'CmdOrCtrl+Shift+Z': 'redo' };

/** The command whose keys were pressed, or null. Keys are in the desktop's spelling, "CmdOrCtrl+Shift+S". */
export function commandOf(press: Press): CommandId | null {
  const key = press.key.toUpperCase();
  const pressed = [...(press.ctrlKey || press.metaKey ? ['CmdOrCtrl'] : []), ...(press.altKey ? ['Alt'] : []), ...(press.shiftKey ? ['Shift'] : []), names[key] ?? key].join('+');
  return commands.find(({ keys }) => keys === pressed)?.id ?? alsoPressed[pressed] ?? null;
}

/** "Ctrl+Shift+S" of "CmdOrCtrl+Shift+S", as it stands on the keys of this computer. */
export function keyWords(keys: string): string {
  const isMac = navigator.platform.startsWith('Mac');
  return keys.replace('CmdOrCtrl', isMac ? '⌘' : 'Ctrl').replace('Left', '←').replace('Right', '→');
}
