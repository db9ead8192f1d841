import { commands, type CommandId } from '../../shared/commands/commands.ts';

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** The command whose keys were pressed, or null. Keys are in the desktop's spelling, "CmdOrCtrl+Shift+S". */
export function commandOf(press: Press): CommandId | null {
  const pressed = [...(press.ctrlKey || press.metaKey ? ['CmdOrCtrl'] : []), ...(press.altKey ? ['Alt'] : []), ...(press.shiftKey ? ['Shift'] : []), press.key.toUpperCase()].join('+');
  return commands.find(({ keys }) => keys === pressed)?.id ?? null;
}
