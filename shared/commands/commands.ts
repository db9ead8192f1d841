/** What a person can do, in words and keys. The window acts on an id; the desktop's menu is made from this list. */
export const commands = [
  { id: 'open-files', label: 'Open files…', menu: 'File', keys: 'CmdOrCtrl+O' },
  { id: 'open-example', label: 'Open the example', menu: 'File', keys: null },
  { id: 'save-workspace', label: 'Save workspace', menu: 'File', keys: 'CmdOrCtrl+S' },
  { id: 'close-workspace', label: 'Close workspace', menu: 'File', keys: null },
  { id: 'save-report-to-word', label: 'Save report to Word…', menu: 'File', keys: 'CmdOrCtrl+Shift+S' },
  { id: 'go-to-data', label: 'Data', menu: 'View', keys: 'CmdOrCtrl+1' },
  { id: 'go-to-explore', label: 'Explore', menu: 'View', keys: 'CmdOrCtrl+2' },
  { id: 'go-to-report', label: 'Report', menu: 'View', keys: 'CmdOrCtrl+3' },
] as const satisfies readonly Command[];

export interface Command {
  readonly id: string;
  readonly label: string;
  /** The menu that it stands in. */
  readonly menu: 'File' | 'View';
  /** Keys in the desktop's spelling, "CmdOrCtrl+S"; null for none. */
  readonly keys: string | null;
}

export type CommandId = (typeof commands)[number]['id'];

export function isCommandId(id: string): id is CommandId {
  return commands.some((command) => command.id === id);
}
