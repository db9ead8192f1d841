import type { SourceFile } from '../../../shared/host.ts';
import type { Workspace } from '../../../shared/workspace/workspace.ts';
import type { Change } from './change-words.ts';

/** One change that can be taken back: the workspace on both sides of it. */
export interface Edit extends Change {
  readonly before: Workspace;
  readonly after: Workspace;
  /** The files of tables that the change took away, by the name of the table: to be read again when it is taken back. */
  readonly removed: ReadonlyMap<string, SourceFile>;
}

/** What was done, the last at the end, and what was taken back, the next to do again at the front. */
export interface UndoHistory {
  readonly past: readonly Edit[];
  readonly future: readonly Edit[];
}

export const nothingDone: UndoHistory = { past: [], future: [] };

const mostEdits = 100;

/** The history after one more change. The letters of one title are one change. */
export function withEdit({ past, future }: UndoHistory, edit: Edit): UndoHistory {
  const last = past.at(-1);
  const goesOn = last !== undefined && future.length === 0 && edit.isTyping && last.words === edit.words;
  const edits = goesOn ? [...past.slice(0, -1), { ...edit, before: last.before }] : [...past, edit];
  return { past: edits.slice(-mostEdits), future: [] };
}
