import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readInNode } from '../../command-line/read-in-node.ts';
import { newWorkspace } from '../../shared/workspace/new-workspace.ts';
import { readWorkspaceFile } from '../../shared/workspace/workspace-file.ts';
import type { Engine } from '../../shared/engine/engine.ts';
import type { StoredWorkspaces } from '../../shared/host.ts';
import { quietHost } from '../host/quiet-host.test-data.ts';
import { keepChanges } from './keeping.ts';
import { createSession } from './session.ts';

const never = new Promise<Engine>(() => undefined);

function storeIn(kept: Map<string, Uint8Array>): StoredWorkspaces {
  return {
    list: () => Promise.resolve([]),
    read: () => Promise.resolve(null),
    write: (key, _name, bytes) => Promise.resolve(void kept.set(key, bytes)),
    remove: (key) => Promise.resolve(void kept.delete(key)),
  };
}

const hostThatKeeps = (stored: StoredWorkspaces) => quietHost({ stored, saveFile: () => Promise.resolve({ name: 'saved.cdrw', reference: null }) });

describe('changes that were not saved', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('are kept a moment later, once for a run of edits, and gone when they are saved', async () => {
    const kept = new Map<string, Uint8Array>();
    const host = hostThatKeeps(storeIn(kept));
    const session = createSession(host, never, readInNode);
    keepChanges(session, host);
    session.setState({ workspace: newWorkspace('Deaths', []) });
    for (const title of ['D', 'De', 'Deaths of 2014']) session.getState().setReportTitle(title);
    expect(kept.size).toBe(0);
    await vi.advanceTimersByTimeAsync(1000);
    const [bytes] = kept.values();
    expect(readWorkspaceFile('kept', bytes ?? new Uint8Array()).workspace.report.title).toBe('Deaths of 2014');
    expect(session.getState().isKept).toBe(true);
    await session.getState().saveWorkspace({ carryData: false });
    await vi.advanceTimersByTimeAsync(1000);
    expect(kept.size).toBe(0);
  });

  it('are kept without the records, even where the workspace file carries them', async () => {
    const kept = new Map<string, Uint8Array>();
    const host = hostThatKeeps(storeIn(kept));
    const session = createSession(host, never, readInNode);
    keepChanges(session, host);
    const workspace = { ...newWorkspace('Deaths', []), datasets: [{ name: 'deaths', fileName: 'deaths.csv', sha256: '0'.repeat(64), roles: {}, recipe: [], carried: true }] };
    session.setState({ workspace });
    session.getState().setReportTitle('Deaths of 2014');
    await vi.advanceTimersByTimeAsync(1000);
    const [bytes] = kept.values();
    expect(readWorkspaceFile('kept', bytes ?? new Uint8Array()).carried.size).toBe(0);
  });

  it('are said, once, not to be kept where the host cannot', async () => {
    const host = hostThatKeeps({ ...storeIn(new Map()), write: () => Promise.reject(new Error('This browser keeps nothing.')) });
    const session = createSession(host, never, readInNode);
    keepChanges(session, host);
    session.setState({ workspace: newWorkspace('Deaths', []) });
    session.getState().setReportTitle('One');
    await vi.advanceTimersByTimeAsync(1000);
    expect({ said: session.getState().said, isKept: session.getState().isKept }).toEqual({ said: 'This browser keeps nothing.', isKept: false });
    session.getState().say('Something else.');
    session.getState().setReportTitle('Two');
    await vi.advanceTimersByTimeAsync(1000);
    expect(session.getState().said).toBe('Something else.');
  });
});
