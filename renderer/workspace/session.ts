import { createStore } from 'zustand/vanilla';
import { dropDataset, type ReadContents } from '../../shared/dataset/read-file.ts';
import type { Engine } from '../../shared/engine/engine.ts';
import type { Host } from '../../shared/host.ts';
import type { Workspace } from '../../shared/workspace/workspace.ts';
import { exploring } from './explore-actions.ts';
import { withOverride } from './logging.ts';
import { nothingOpen, opening } from './opening.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { problemOf } from './problem-of.ts';
import { withItemAt, withItemWords, withMovedItem, withNewText, withoutReportItem, withReportItem, withText } from './report-edits.ts';
import { rereading } from './rereading.ts';
import { withFirst } from './roles-in-session.ts';
import { saving } from './saving.ts';
import type { KeptFiles, SessionRoom } from './session-room.ts';
import type { Session, SessionStore } from './session-state.ts';
import { recordEdits, undoing } from './undo/undoing.ts';
import { withDatasets } from './workspace-datasets.ts';

/** The session of one window: what is open, and all that a person can do with it. */
export function createSession(host: Host, engine: Promise<Engine>, readContents: ReadContents): SessionStore {
  const kept: KeptFiles = { sources: new Map(), workspaceFile: null };
  const session = createStore<Session>((set, get) => {
    const room: SessionRoom = {
      host,
      engine,
      readContents,
      importer: async () => ({ engine: await engine, readContents }),
      files: oneAtATime({ get, set }),
      get,
      set,
      kept,
    };
    const { openNow, forget, refill, ...openingActions } = opening(room);

    function edit(change: (workspace: Workspace) => Workspace): void {
      const { workspace } = get();
      if (workspace === null) return;
      const edited = change(workspace);
      if (edited !== workspace) set({ workspace: edited, changed: true, savedReport: null });
    }

    async function close(): Promise<void> {
      get().cancelOpening();
      await forget();
    }

    engine.then(
      (started) => {
        started.onRestart(() => {
          get().say('The query engine had to be started again.');
          void refill();
        });
      },
      (error: unknown) => {
        get().report('No file can be opened.', [...problemOf('', error).details, 'Then close this window and start the workbench again.']);
      },
    );

    return {
      ...nothingOpen,
      screen: 'start',
      opening: null,
      busy: null,
      problems: [],
      keptAs: crypto.randomUUID(),
      isKept: false,
      replacing: null,
      parting: null,
      dialog: null,
      houseTemplate: null,
      refreshing: null,
      said: '',

      ...openingActions,
      ...undoing(room),
      ...rereading(room),
      ...saving(room),

      closeWorkspace: async () => {
        if (get().changed) set({ parting: { then: 'close' } });
        else await close();
      },
      part: async (answer) => {
        const { parting } = get();
        set({ parting: null });
        if (parting === null || answer === 'stay') return;
        if (answer === 'save' && !(await get().saveWorkspace({ carryData: false }))) return;
        if (parting.then === 'close') await close();
        else await openNow(parting.files);
      },

      show: (dialog) => {
        set({ dialog });
      },
      goTo: (screen) => {
        set({ screen });
      },
      showDataset: (shownDataset) => {
        set({ shownDataset });
      },
      setRoles: (name, roles) => {
        const datasets = get().datasets.map((dataset) => (dataset.name === name ? { ...dataset, roles } : dataset));
        set({ datasets });
        edit((workspace) => withDatasets(workspace, datasets));
      },
      takeFrom: (name) => {
        set({ datasets: withFirst(get().datasets, name) });
        edit((workspace) => ({ ...workspace, datasets: withFirst(workspace.datasets, name) }));
      },
      removeDataset: async (name) => {
        const removed = get().datasets.find((dataset) => dataset.name === name);
        if (!removed) return;
        set({ datasets: get().datasets.filter((dataset) => dataset !== removed) });
        edit((workspace) => ({ ...workspace, datasets: workspace.datasets.filter((entry) => entry.name !== name) }));
        room.kept.sources.delete(name);
        get().say(`${removed.source.fileName} was removed. The file itself is unchanged.`);
        await dropDataset(await engine, removed);
      },
      ...exploring(room, edit),

      setPolicy: (policy) => {
        edit((workspace) => ({ ...workspace, policy }));
      },
      setOverride: (figure, override) => {
        edit((workspace) => withOverride(workspace, figure, override));
      },

      addToReport: (spec) => {
        edit((workspace) => withReportItem(workspace, spec));
      },
      removeFromReport: (id) => {
        edit((workspace) => withoutReportItem(workspace, id));
      },
      moveInReport: (id, by) => {
        edit((workspace) => withMovedItem(workspace, id, by));
      },
      editReportItem: (id, words) => {
        edit((workspace) => withItemWords(workspace, id, words));
      },
      addTextToReport: (at, text) => {
        edit((workspace) => withNewText(workspace, at, text).workspace);
      },
      editReportText: (text) => {
        edit((workspace) => withText(workspace, text));
      },
      moveReportItemTo: (id, place) => {
        edit((workspace) => withItemAt(workspace, id, place));
      },
      setReportTitle: (title) => {
        edit((workspace) => ({ ...workspace, report: { ...workspace.report, title } }));
      },

      report: (title, reason) => {
        set({ problems: [...get().problems, problemOf(title, reason)] });
      },
      say: (said) => {
        set({ said });
      },
      dismissProblem: (id) => {
        set({ problems: get().problems.filter((problem) => problem.id !== id) });
      },
    };
  });
  recordEdits(session, kept);
  return session;
}
