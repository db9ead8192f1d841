import type { Host } from '../../shared/host.ts';
import { writeWorkspaceFile } from '../../shared/workspace/workspace-file.ts';
import type { Workspace } from '../../shared/workspace/workspace.ts';
import type { SessionStore } from './session-state.ts';

/** Long enough to take a run of edits as one, short enough to lose little. */
const usualPause = 800;

/**
 * Keeps unsaved changes in the host's own store, so that a crash or a closed window loses nothing. What is kept goes once it is
 * saved or given up. The records are never kept. Returns how to stop.
 */
export function keepChanges(session: SessionStore, host: Host, pause = usualPause): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<void> = Promise.resolve();
  let hasFailed = false;

  async function keep(workspace: Workspace, key: string): Promise<void> {
    try {
      await host.stored.write(key, workspace.name, writeWorkspaceFile(withoutRecords(workspace)));
      if (session.getState().workspace === workspace) session.setState({ isKept: true });
    } catch (error) {
      if (!hasFailed) session.getState().say(error instanceof Error ? error.message : String(error));
      hasFailed = true;
    }
  }

  const stop = session.subscribe((now, before) => {
    if (now.workspace === before.workspace && now.changed === before.changed) return;
    clearTimeout(waiting);
    if (now.isKept) session.setState({ isKept: false });
    const { workspace, changed, keptAs } = now;
    if (workspace !== null && changed) {
      waiting = setTimeout(() => {
        writing = writing.then(() => keep(workspace, keptAs));
      }, pause);
    } else if (before.changed) {
      // A copy that cannot be removed is offered once more, and harms nothing.
      writing = writing.then(() => host.stored.remove(before.keptAs)).catch(() => undefined);
    }
  });
  return () => {
    clearTimeout(waiting);
    stop();
  };
}

function withoutRecords(workspace: Workspace): Workspace {
  return { ...workspace, datasets: workspace.datasets.map((entry) => ({ ...entry, carried: false })) };
}
