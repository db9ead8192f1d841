/** What a person can do, in words and keys: the desktop's menu, the keyboard, the list of commands and the page of keys all come from here. */
export const commands = [
  { id: 'open-files', label: 'Open files…', menu: 'File', keys: 'CmdOrCtrl+O' },
  { id: 'open-example', label: 'Open the example', menu: 'File', keys: null },
  { id: 'save-workspace', label: 'Save workspace', menu: 'File', keys: 'CmdOrCtrl+S' },
  { id: 'close-workspace', label: 'Close workspace', menu: 'File', keys: null },
  { id: 'save-report-to-word', label: 'Save report to Word…', menu: 'File', keys: 'CmdOrCtrl+Shift+S' },
  { id: 'save-report-to-excel', label: 'Save the report’s tables to Excel…', menu: 'File', keys: null },
  { id: 'undo', label: 'Undo', menu: 'Edit', keys: 'CmdOrCtrl+Z' },
  { id: 'redo', label: 'Redo', menu: 'Edit', keys: 'CmdOrCtrl+Y' },
  { id: 'find-command', label: 'Find a command or a question…', menu: 'Edit', keys: 'CmdOrCtrl+K' },
  { id: 'go-to-data', label: 'Data', menu: 'View', keys: 'CmdOrCtrl+1' },
  { id: 'go-to-explore', label: 'Explore', menu: 'View', keys: 'CmdOrCtrl+2' },
  { id: 'go-to-report', label: 'Report', menu: 'View', keys: 'CmdOrCtrl+3' },
  { id: 'go-to-check', label: 'Check a report', menu: 'View', keys: 'CmdOrCtrl+4' },
  { id: 'go-back', label: 'Back in Explore', menu: 'View', keys: 'Alt+Left' },
  { id: 'go-forward', label: 'Forward in Explore', menu: 'View', keys: 'Alt+Right' },
  { id: 'clear-filters', label: 'Remove all filters', menu: 'View', keys: null },
  { id: 'show-keys', label: 'Keys', menu: 'Help', keys: 'CmdOrCtrl+/' },
] as const satisfies readonly Command[];

export const commandMenus = ['File', 'Edit', 'View', 'Help'] as const;

export interface Command {
  readonly id: string;
  readonly label: string;
  /** The menu that it stands in. */
  readonly menu: (typeof commandMenus)[number];
  /** Keys in the desktop's spelling, "CmdOrCtrl+S"; null for none. */
  readonly keys: string | null;
}

export type CommandId = (typeof commands)[number]['id'];

export function isCommandId(id: string): id is CommandId {
  return commands.some((command) => command.id === id);
}
