import { dropDataset } from '../../../shared/dataset/read-file.ts';
import { readsAlike } from '../../../shared/dataset/recipe.ts';
import type { SourceFile } from '../../../shared/host.ts';
import type { Workspace } from '../../../shared/workspace/workspace.ts';
import { inOrderOf } from '../order-of-need.ts';
import type { KeptFiles, SessionRoom } from '../session-room.ts';
import type { SessionActions, SessionStore } from '../session-state.ts';
import { changeBetween } from './change-words.ts';
import { withEdit, type Edit } from './undo-history.ts';

/** Undo and redo over everything that a person changes in the workspace, tables that were removed included. */
export function undoing({ engine, get, set }: Pick<SessionRoom, 'engine' | 'get' | 'set'>): Pick<SessionActions, 'undo' | 'redo'> {
  async function restore(from: Workspace, to: Workspace, { removed }: Edit): Promise<void> {
    const { workspace, datasets } = get();
    if (workspace === null) return;
    const gone = from.datasets.filter(({ name }) => !to.datasets.some((entry) => entry.name === name));
    const back = to.datasets.filter(({ name }) => !from.datasets.some((entry) => entry.name === name));
    // Tables that were opened since stay; what they mean is as it was.
    const stays = workspace.datasets.filter(({ name }) => !gone.some((entry) => entry.name === name)).map((entry) => ({ ...entry, roles: to.datasets.find(({ name }) => name === entry.name)?.roles ?? entry.roles }));
    const entries = inOrderOf(to, [...stays, ...back]);
    const dropped = datasets.filter(({ name }) => gone.some((entry) => entry.name === name));
    const open = inOrderOf(to, datasets.filter((dataset) => !dropped.includes(dataset))).map((dataset) => ({ ...dataset, roles: entries.find(({ name }) => name === dataset.name)?.roles ?? dataset.roles }));
    set({ workspace: { ...workspace, ...decided(to), datasets: entries }, datasets: open, changed: true, savedReport: null });
    for (const dataset of dropped) await dropDataset(await engine, dataset);
    for (const { name } of back) await readBack(name, removed);
    for (const { name, recipe } of to.datasets) {
      const now = get().datasets.find((dataset) => dataset.name === name);
      if (now && !readsAlike(now.recipe, recipe)) await get().setRecipe(name, recipe);
    }
  }

  async function readBack(name: string, removed: Edit['removed']): Promise<void> {
    const file = removed.get(name);
    if (file) await get().openSourceFiles([file]);
    else get().report('A table that was removed could not be brought back.', ['Its file is not known here. Open the file again: it takes its place by itself.']);
  }

  async function step(edit: Edit | undefined, direction: 'undo' | 'redo'): Promise<void> {
    if (edit === undefined || get().isRestoring) return;
    const { past, future } = get().edits;
    set({ edits: direction === 'undo' ? { past: past.slice(0, -1), future: [edit, ...future] } : { past: [...past, edit], future: future.slice(1) } });
    const { screen, shownDataset } = get();
    set({ isRestoring: true });
    try {
      if (direction === 'undo') await restore(edit.after, edit.before, edit);
      else await restore(edit.before, edit.after, edit);
    } finally {
      set({ isRestoring: false, screen, shownDataset });
    }
    get().say(direction === 'undo' ? `Undone: ${edit.words}.` : `Done again: ${edit.words}.`);
  }

  return {
    undo: () => step(get().edits.past.at(-1), 'undo'),
    redo: () => step(get().edits.future[0], 'redo'),
  };
}

/** Takes down every change of the workspace from now on. */
export function recordEdits(session: SessionStore, kept: KeptFiles): void {
  session.subscribe(({ workspace: after, edits, isRestoring }, { workspace: before }) => {
    if (isRestoring || after === null || before === null || after === before) return;
    const change = changeBetween(before, after);
    if (change === null) return;
    const removed = new Map<string, SourceFile>();
    for (const { name } of before.datasets) {
      const file = kept.sources.get(name);
      if (file && !after.datasets.some((entry) => entry.name === name)) removed.set(name, file);
    }
    session.setState({ edits: withEdit(edits, { ...change, before, after, removed }) });
  });
}

/** What a person decides of a workspace, its tables apart. The log of what was done is not among it: it only grows. */
function decided({ policy, overrides, explore, report }: Workspace): Pick<Workspace, 'policy' | 'overrides' | 'explore' | 'report'> {
  return { policy, overrides, explore, report };
}
