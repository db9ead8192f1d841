import type { Override } from '../../shared/disclosure/override.ts';
import type { Figure } from '../../shared/figures/figure.ts';
import { entriesOfReading, logEntry, withLogged, type LogEntry } from '../../shared/workspace/data-log.ts';
import { overrideOf } from '../../shared/workspace/overrides.ts';
import type { Workspace } from '../../shared/workspace/workspace.ts';
import type { Session, SessionState, SessionStore } from './session-state.ts';

/** Adds to the workspace's data log what is read, what is left out or kept of it, and which rule is chosen, as it happens. */
export function keepDataLog(session: SessionStore): () => void {
  return session.subscribe((state, before) => {
    const { workspace } = state;
    if (workspace === null || (state.datasets === before.datasets && workspace === before.workspace)) return;
    const entries = entriesOfChange(state, before, now());
    // What was read is read again each time: it is no change that a person would be asked to save.
    if (entries.length > 0) session.setState({ workspace: withLogged(workspace, entries) });
  });
}

/** Adds an entry for what has just left the window: a change that the workspace's file does not hold yet. */
export function logExport({ get, set }: { readonly get: () => Session; readonly set: (part: Partial<SessionState>) => void }, done: Pick<LogEntry, 'did' | 'what' | 'of'>): void {
  const { workspace, saved, changed } = get();
  if (workspace !== null) set({ workspace: withLogged(workspace, [exportEntry(workspace, done)]), changed: changed || saved !== null });
}

export function exportEntry({ policy }: Workspace, done: Pick<LogEntry, 'did' | 'what' | 'of'>): LogEntry {
  return logEntry(now(), { ...done, ...(policy.kind === 'none' ? { policy: 'Small counts are shown', reason: policy.reason } : { policy: policy.name }) });
}

/** The workspace with counts of a figure printed for a reason, or protected again. */
export function withOverride(workspace: Workspace, figure: Figure, override: Override | null): Workspace {
  const others = workspace.overrides.filter(({ figure: id }) => id !== figure.id);
  return { ...workspace, overrides: override === null ? others : [...others, overrideOf(figure, override)] };
}

function entriesOfChange({ workspace, datasets }: SessionState, before: SessionState, at: string): readonly LogEntry[] {
  if (workspace === null) return [];
  const read = datasets === before.datasets ? [] : entriesOfReading(workspace.log, datasets.filter((dataset) => !before.datasets.includes(dataset)), at);
  // Where another workspace was opened, what differs was not decided here.
  if (before.workspace?.name !== workspace.name) return read;
  return [...read, ...(before.workspace.policy === workspace.policy ? [] : [ruleEntry(workspace, at)]), ...overrideEntries(before.workspace, workspace, at)];
}

/** By what changed rather than by who changed it, so that what is undone is logged too. */
function overrideEntries({ overrides: before }: Workspace, { overrides: after }: Workspace, at: string): readonly LogEntry[] {
  if (before === after) return [];
  const asBefore = (one: Workspace['overrides'][number]) => before.some((other) => JSON.stringify(other) === JSON.stringify(one));
  const ended = before.filter(({ figure }) => !after.some((other) => other.figure === figure));
  return [
    ...after.filter((override) => !asBefore(override)).map(({ subtitle, reason }) => logEntry(at, { did: 'overridden', what: subtitle, reason })),
    ...ended.map(({ subtitle }) => logEntry(at, { did: 'override-ended', what: subtitle })),
  ];
}

function ruleEntry({ policy }: Workspace, at: string): LogEntry {
  return policy.kind === 'none' ? logEntry(at, { did: 'rule', what: 'Small counts are shown', reason: policy.reason }) : logEntry(at, { did: 'rule', what: policy.name });
}

function now(): string {
  return new Date().toISOString();
}
