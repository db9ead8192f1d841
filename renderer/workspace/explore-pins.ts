import type { Spec } from '../../shared/analyses/spec.ts';
import type { PinnedFigure, Workspace } from '../../shared/workspace/workspace.ts';

export function pinnedOf({ explore }: Workspace): readonly PinnedFigure[] {
  return explore.pinned ?? [];
}

/** Adds a figure to the pinned ones, under an id that was never given to another. */
export function withPinned(workspace: Workspace, question: string, spec: Spec): Workspace {
  const pinned = pinnedOf(workspace);
  const number = Math.max(0, ...pinned.map(({ id }) => Number(id.slice('pinned-'.length)))) + 1;
  return withPins(workspace, [...pinned, { id: `pinned-${number}`, question, spec }]);
}

export function withoutPinned(workspace: Workspace, id: string): Workspace {
  return withPins(workspace, pinnedOf(workspace).filter((pinned) => pinned.id !== id));
}

function withPins(workspace: Workspace, pinned: readonly PinnedFigure[]): Workspace {
  return { ...workspace, explore: { ...workspace.explore, pinned } };
}
