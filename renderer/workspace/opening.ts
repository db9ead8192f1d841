import { datasetName } from '../../shared/dataset/dataset-name.ts';
import type { Dataset } from '../../shared/dataset/dataset.ts';
import { dropDataset, readCsv } from '../../shared/dataset/read-csv.ts';
import type { SourceFile } from '../../shared/host.ts';
import { newWorkspace } from '../../shared/workspace/new-workspace.ts';
import { openDatasets } from '../../shared/workspace/open-datasets.ts';
import { readWorkspaceFile, type WorkspaceFile } from '../../shared/workspace/workspace-file.ts';
import type { Workspace } from '../../shared/workspace/workspace.ts';
import { everyType, isWorkspaceFile } from './file-types.ts';
import { exampleFinder, finder, type FindFile } from './find-file.ts';
import { wasStopped } from './problem-of.ts';
import type { SessionRoom } from './session-room.ts';
import { stoppableFile } from './stoppable-file.ts';
import type { SessionActions, SessionState } from './session-state.ts';
import { awaited, withDatasets } from './workspace-datasets.ts';

const exampleName = 'lambeth-southwark.cdrw';

/** Nothing open, nothing to save. */
export const nothingOpen = { workspace: null, datasets: [], shownDataset: null, saved: null, changed: false, savedReport: null } as const satisfies Partial<SessionState>;

export interface Opening extends Pick<SessionActions, 'openExample' | 'openKept' | 'chooseFiles' | 'openSourceFiles' | 'cancelOpening'> {
  /** Opens files without asking about changes, which were saved or given up. */
  readonly openNow: (files: readonly SourceFile[]) => Promise<void>;
  /** Forgets all that is open, its records in the engine included. */
  readonly forget: () => Promise<void>;
  /** Fills an engine that had to be started anew and so lost its tables. */
  readonly refill: () => Promise<void>;
}

/** Reading files into the engine: one thing at a time, stoppable, and never at the cost of what is open already. */
export function opening({ host, engine, get, set, kept }: SessionRoom): Opening {
  let stop: AbortController | null = null;
  let running: Promise<void> = Promise.resolve();

  function whileOpening(words: string, failure: string, act: (signal: AbortSignal) => Promise<void>): Promise<void> {
    if (stop === null) running = open(words, failure, act);
    return running;
  }

  async function open(words: string, failure: string, act: (signal: AbortSignal) => Promise<void>): Promise<void> {
    stop = new AbortController();
    set({ opening: { words, done: 0, of: 1 } });
    try {
      await act(stop.signal);
    } catch (error) {
      if (wasStopped(error)) get().say('Stopped. What was open stays as it was.');
      else get().report(failure, error);
    } finally {
      stop = null;
      set({ opening: null });
    }
  }

  async function addTables(files: readonly SourceFile[], signal: AbortSignal): Promise<void> {
    for (const [done, file] of files.entries()) {
      set({ opening: { words: `Reading ${file.name}`, done, of: files.length } });
      try {
        await addTable(file, signal);
      } catch (error) {
        if (wasStopped(error)) throw error;
        get().report(`${file.name} was not opened.`, error);
      }
    }
  }

  async function addTable(file: SourceFile, signal: AbortSignal): Promise<void> {
    const { workspace, datasets } = get();
    const entry = awaited(workspace, datasets, file.name);
    const taken = [...datasets, ...(workspace?.datasets ?? [])].map(({ name }) => name);
    const read = await readCsv(await engine, stoppableFile(file, signal), entry?.name ?? datasetName(file.name, taken), { signal });
    if (datasets.some(({ source }) => source.sha256 === read.source.sha256)) {
      await dropDataset(await engine, read);
      get().say(`${file.name} is open already.`);
      return;
    }
    const dataset = entry ? { ...read, roles: entry.roles } : read;
    const open = [...datasets, dataset];
    kept.sources.set(dataset.name, file);
    set({
      datasets: open,
      workspace: workspace ? withDatasets(workspace, open) : newWorkspace(nameOf(file), open),
      // A list of files that were just opened is soon made again; there is nothing to save yet.
      changed: get().changed || get().saved !== null,
      shownDataset: dataset.name,
      screen: 'data',
    });
    get().say(`${file.name} is open.`);
    await remember(file);
  }

  async function replaceWith(file: SourceFile, findFile: FindFile, signal: AbortSignal): Promise<void> {
    const { workspace, carried } = readWorkspaceFile(file.name, await stoppableFile(file, signal).bytes());
    const before = get();
    const keptBefore = { ...kept };
    // The tables of the old one may have the names of the new.
    await forget();
    try {
      await openWorkspace(file, workspace, carried, findFile, signal);
    } catch (error) {
      Object.assign(kept, keptBefore);
      if (before.workspace !== null) set({ ...standing(before), datasets: await readAgain(before.workspace) });
      throw error;
    }
    await remember(file);
  }

  async function openWorkspace(file: SourceFile, workspace: Workspace, carried: WorkspaceFile['carried'], findFile: FindFile, signal: AbortSignal): Promise<void> {
    const onProgress = ({ fileName, done, of }: { fileName: string; done: number; of: number }) => {
      set({ opening: { words: `Reading ${fileName}`, done, of } });
    };
    const find: FindFile = async (entry) => {
      const found = await findFile(entry);
      if (found === null) return null;
      kept.sources.set(entry.name, found);
      return stoppableFile(found, signal);
    };
    const { datasets, drift } = await openDatasets(await engine, workspace, { findFile: find, carried, onProgress, signal });
    kept.workspaceFile = carried.size > 0 ? file : null;
    set({ ...nothingOpen, workspace, datasets, saved: { name: file.name, reference: file.reference }, screen: 'data' });
    get().say(`${workspace.name} is open.`);
    if (drift.length > 0) get().report(`${file.name} is open, but not all is as it was when it was saved.`, drift);
  }

  /** The records of a workspace that was open already, from the files that they came from. */
  async function readAgain(workspace: Workspace): Promise<readonly Dataset[]> {
    const { workspaceFile } = kept;
    const carried: WorkspaceFile['carried'] = workspaceFile ? readWorkspaceFile(workspaceFile.name, await workspaceFile.bytes()).carried : new Map();
    return (await openDatasets(await engine, workspace, { findFile: ({ name }) => Promise.resolve(kept.sources.get(name) ?? null), carried })).datasets;
  }

  async function remember({ name, reference }: SourceFile): Promise<void> {
    if (reference !== null) await host.recent.add({ name, reference, openedAt: new Date().toISOString() });
  }

  async function forget(): Promise<void> {
    const { datasets } = get();
    set({ ...nothingOpen, screen: 'start' });
    kept.sources = new Map();
    kept.workspaceFile = null;
    for (const dataset of datasets) await dropDataset(await engine, dataset);
  }

  function openNow(files: readonly SourceFile[]): Promise<void> {
    const workspaces = files.filter(isWorkspaceFile);
    const tables = files.filter((file) => !isWorkspaceFile(file));
    return whileOpening('Opening', 'The files were not opened.', async (signal) => {
      const [workspace, another] = workspaces;
      if (another) throw new Error(`${workspaces.map(({ name }) => name).join(' and ')} are workspaces, and only one is open at a time. Nothing was opened. Choose one of them.`);
      if (workspace) await replaceWith(workspace, finder(host, tables), signal);
      // Those that belonged to the workspace are open by now.
      const open = get().datasets.map(({ source }) => source.fileName);
      await addTables(workspace ? tables.filter(({ name }) => !open.includes(name)) : tables, signal);
    });
  }

  return {
    openNow,
    forget,
    openExample: () =>
      whileOpening('Opening the example', 'The example was not opened.', async (signal) => {
        await replaceWith(await host.readSample(exampleName), exampleFinder(host), signal);
        set({ saved: null });
      }),
    openKept: (key, name) =>
      whileOpening(`Opening ${name}`, `${name} was not opened.`, async (signal) => {
        const bytes = await host.stored.read(key);
        if (bytes === null) throw new Error('The copy that was kept is no longer there.');
        await replaceWith({ name, size: bytes.length, reference: null, bytes: () => Promise.resolve(bytes) }, finder(host, []), signal);
        set({ saved: null, changed: true, keptAs: key });
      }),
    chooseFiles: async () => {
      try {
        const files = await host.openFiles({ title: 'Open death and birth records, or a workspace', types: [everyType], several: true });
        if (files.length > 0) await get().openSourceFiles(files);
      } catch (error) {
        get().report('No file was opened.', error);
      }
    },
    openSourceFiles: async (files) => {
      if (get().changed && files.some(isWorkspaceFile)) set({ parting: { then: 'open', files } });
      else await openNow(files);
    },
    cancelOpening: () => {
      stop?.abort(new DOMException('Stopped by the person.', 'AbortError'));
    },
    refill: async () => {
      // Whatever was being opened has failed with the engine, or is about to.
      await running;
      await whileOpening('Reading your files again', 'Your files could not be read again. Close the workspace and open it anew.', async () => {
        const { workspace } = get();
        if (workspace !== null) set({ datasets: await readAgain(workspace) });
      });
    },
  };
}

/** What a session is when it is put back to where it stood. */
function standing({ workspace, shownDataset, saved, changed, savedReport, screen }: SessionState): Partial<SessionState> {
  return { workspace, shownDataset, saved, changed, savedReport, screen };
}

function nameOf({ name }: SourceFile): string {
  return name.replace(/\.[^.]*$/, '') || name;
}
