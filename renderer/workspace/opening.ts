import { datasetName } from '../../shared/dataset/dataset-name.ts';
import type { Dataset } from '../../shared/dataset/dataset.ts';
import { dropDataset, readFile, type ReadingStep } from '../../shared/dataset/read-file.ts';
import type { SourceFile } from '../../shared/host.ts';
import { newWorkspace } from '../../shared/workspace/new-workspace.ts';
import { openDatasets, type OpenDatasetsOptions } from '../../shared/workspace/open-datasets.ts';
import { readWorkspaceFile, type WorkspaceFile } from '../../shared/workspace/workspace-file.ts';
import type { Workspace } from '../../shared/workspace/workspace.ts';
import { everyType, isWorkspaceFile } from './file-types.ts';
import { nowhereInExplore } from './explore-history.ts';
import { exampleFinder, finder, type FindFile } from './find-file.ts';
import { wasStopped } from './problem-of.ts';
import type { SessionRoom } from './session-room.ts';
import { inOrderOf, inOrderOfNeed } from './order-of-need.ts';
import { remember, stepsOfReading } from './reading.ts';
import { stoppableFile } from './stoppable-file.ts';
import type { SessionActions, SessionState } from './session-state.ts';
import { nothingDone } from './undo/undo-history.ts';
import { awaited, withDatasets } from './workspace-datasets.ts';

const exampleName = 'lambeth-southwark.cdrw';

/** Nothing open, nothing to save. */
export const nothingOpen = { workspace: null, datasets: [], shownDataset: null, saved: null, changed: false, savedReport: null, edits: nothingDone, isRestoring: false, ...nowhereInExplore } as const satisfies Partial<SessionState>;

export interface Opening extends Pick<SessionActions, 'openExample' | 'openKept' | 'chooseFiles' | 'openSourceFiles' | 'cancelOpening'> {
  /** Opens files without asking about changes, which were saved or given up. */
  readonly openNow: (files: readonly SourceFile[]) => Promise<void>;
  /** Forgets all that is open, its records in the engine included. */
  readonly forget: () => Promise<void>;
  /** Fills an engine that had to be started anew and so lost its tables. */
  readonly refill: () => Promise<void>;
}

/** Reading files into the engine: one thing at a time, stoppable, and never at the cost of what is open already. */
export function opening({ host, engine, importer, files, get, set, kept }: SessionRoom): Opening {
  async function addTables(tables: readonly SourceFile[], signal: AbortSignal): Promise<void> {
    for (const [done, file] of tables.entries()) {
      set({ opening: { words: `Reading ${file.name}`, done, of: tables.length } });
      try {
        await addTable(file, signal, stepsOfReading(set, file, done, tables.length));
      } catch (error) {
        if (wasStopped(error)) throw error;
        get().report(`${file.name} was not opened.`, error);
      }
    }
  }

  async function addTable(file: SourceFile, signal: AbortSignal, onProgress: (step: ReadingStep) => void): Promise<void> {
    const entry = awaited(get().workspace, get().datasets, file.name);
    const taken = [...get().datasets, ...(get().workspace?.datasets ?? [])].map(({ name }) => name);
    const read = await readFile(await importer(), stoppableFile(file, signal), entry?.name ?? datasetName(file.name, taken), { signal, recipe: entry?.recipe ?? [], onProgress });
    // Only now: what is open may have been edited while the file was read.
    const { workspace, datasets } = get();
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
    await remember(host, file);
  }

  async function replaceWith(file: SourceFile, findFile: FindFile, whence: Whence, signal: AbortSignal): Promise<void> {
    const { workspace, carried } = readWorkspaceFile(file.name, await stoppableFile(file, signal).bytes());
    const before = get();
    const keptBefore = { ...kept };
    // The tables of the old one may have the names of the new.
    await forget();
    try {
      await openWorkspace(file, { workspace, carried }, findFile, whence, signal);
    } catch (error) {
      Object.assign(kept, keptBefore);
      if (before.workspace !== null) set({ ...standing(before), datasets: await readAgain(before.workspace) });
      throw error;
    }
    await remember(host, file);
  }

  async function openWorkspace(file: SourceFile, { workspace, carried }: WorkspaceFile, findFile: FindFile, whence: Whence, signal: AbortSignal): Promise<void> {
    const find: FindFile = async (entry) => {
      const found = await findFile(entry);
      if (found === null) return null;
      kept.sources.set(entry.name, found);
      return stoppableFile(found, signal);
    };
    const openThese = async (entries: Workspace['datasets'], before: number, background: boolean) => {
      const onProgress: OpenDatasetsOptions['onProgress'] = ({ fileName, done }) => {
        set({ opening: { words: `Reading ${fileName}`, done: before + done, of: workspace.datasets.length } });
      };
      return openDatasets(await importer(), { ...workspace, datasets: entries }, { findFile: find, carried, onProgress, signal, background });
    };
    const [needed, others] = inOrderOfNeed(workspace.datasets);
    const first = await openThese(needed, 0, false);
    kept.workspaceFile = carried.size > 0 ? file : null;
    set({ ...nothingOpen, ...whence, workspace, datasets: first.datasets, screen: 'data' });
    get().say(`${workspace.name} is open.`);
    const rest = await openThese(others, needed.length, true).catch((error: unknown) => {
      if (wasStopped(error)) get().say('Stopped. What was read so far is open.');
      else get().report(`Not every table of ${file.name} was opened.`, error);
      return { datasets: [], drift: [] };
    });
    set({ datasets: inOrderOf(get().workspace ?? workspace, [...get().datasets, ...rest.datasets]) });
    const drift = [...first.drift, ...rest.drift];
    if (drift.length > 0) get().report(`${file.name} is open, but not all is as it was when it was saved.`, drift);
  }

  /** The records of a workspace that was open already, from the files that they came from. */
  async function readAgain(workspace: Workspace): Promise<readonly Dataset[]> {
    const { workspaceFile } = kept;
    const carried: WorkspaceFile['carried'] = workspaceFile ? readWorkspaceFile(workspaceFile.name, await workspaceFile.bytes()).carried : new Map();
    return (await openDatasets(await importer(), workspace, { findFile: ({ name }) => Promise.resolve(kept.sources.get(name) ?? null), carried })).datasets;
  }

  async function forget(): Promise<void> {
    const { datasets } = get();
    // What went wrong with what was open is over with it.
    set({ ...nothingOpen, screen: 'start', problems: [] });
    kept.sources = new Map();
    kept.workspaceFile = null;
    for (const dataset of datasets) await dropDataset(await engine, dataset);
  }

  function openNow(chosen: readonly SourceFile[]): Promise<void> {
    const workspaces = chosen.filter(isWorkspaceFile);
    const tables = chosen.filter((file) => !isWorkspaceFile(file));
    return files.run('Opening', 'The files were not opened.', async (signal) => {
      const [workspace, another] = workspaces;
      if (another) throw new Error(`${workspaces.map(({ name }) => name).join(' and ')} are workspaces, and only one is open at a time. Nothing was opened. Choose one of them.`);
      if (workspace) await replaceWith(workspace, finder(host, tables), { saved: { name: workspace.name, reference: workspace.reference } }, signal);
      // Those that belonged to the workspace are open by now.
      const open = get().datasets.map(({ source }) => source.fileName);
      await addTables(workspace ? tables.filter(({ name }) => !open.includes(name)) : tables, signal);
    });
  }

  return {
    openNow,
    forget,
    openExample: () =>
      files.run('Opening the example', 'The example was not opened.', async (signal) => {
        await replaceWith(await host.readSample(exampleName), exampleFinder(host), { saved: null }, signal);
      }),
    openKept: (key, name) =>
      files.run(`Opening ${name}`, `${name} was not opened.`, async (signal) => {
        const bytes = await host.stored.read(key);
        if (bytes === null) throw new Error('The copy that was kept is no longer there.');
        await replaceWith({ name, size: bytes.length, reference: null, bytes: () => Promise.resolve(bytes) }, finder(host, []), { saved: null, changed: true, keptAs: key }, signal);
      }),
    chooseFiles: async () => {
      try {
        const chosen = await host.openFiles({ title: 'Open death and birth records, or a workspace', types: [everyType], several: true });
        if (chosen.length > 0) await get().openSourceFiles(chosen);
      } catch (error) {
        get().report('No file was opened.', error);
      }
    },
    openSourceFiles: async (chosen) => {
      if (get().changed && chosen.some(isWorkspaceFile)) set({ parting: { then: 'open', files: chosen } });
      else await openNow(chosen);
    },
    cancelOpening: files.stop,
    refill: () =>
      files.run('Reading your files again', 'Your files could not be read again. Close the workspace and open it anew.', async () => {
        const { workspace } = get();
        if (workspace !== null) set({ datasets: await readAgain(workspace) });
      }),
  };
}

/** How a workspace just opened stands: where it is saved, or that it never was. */
type Whence = Pick<SessionState, 'saved'> & Partial<Pick<SessionState, 'changed' | 'keptAs'>>;

/** What a session is when it is put back to where it stood. */
function standing({ workspace, shownDataset, saved, changed, savedReport, screen, question, comparing, exploreHistory, edits }: SessionState): Partial<SessionState> {
  return { workspace, shownDataset, saved, changed, savedReport, screen, question, comparing, exploreHistory, edits };
}

function nameOf({ name }: SourceFile): string {
  return name.replace(/\.[^.]*$/, '') || name;
}
