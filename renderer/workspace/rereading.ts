import type { Dataset } from '../../shared/dataset/dataset.ts';
import { driftBetween } from '../../shared/dataset/drift.ts';
import { choicesIn, dropDataset, readFile } from '../../shared/dataset/read-file.ts';
import { readsAlike, type Recipe } from '../../shared/dataset/recipe.ts';
import type { SourceFile } from '../../shared/host.ts';
import { rememberedRoles } from '../../shared/workspace/open-datasets.ts';
import { everyType } from './file-types.ts';
import { remember, stepsOfReading } from './reading.ts';
import type { SessionRoom } from './session-room.ts';
import type { SessionActions } from './session-state.ts';
import { shownPreview } from './shown-preview.ts';
import { stoppableFile } from './stoppable-file.ts';
import { withDatasets } from './workspace-datasets.ts';

type Rereading = Pick<SessionActions, 'setRecipe' | 'previewOf' | 'chooseReplacement' | 'replaceFile'>;

/** Reading a file that is open once more, as a person decided, or next year's file in its place. */
export function rereading({ host, engine, importer, readContents, files, get, set, kept }: SessionRoom): Rereading {
  async function readWith(name: string, recipe: Recipe, signal: AbortSignal): Promise<void> {
    const before = get().datasets.find((dataset) => dataset.name === name);
    const file = kept.sources.get(name);
    if (!before || !file) throw new Error('The records came from inside the workspace, not from a file. Open the file itself to change how it is read.');
    const read = await readFile(await importer(), stoppableFile(file, signal), name, { signal, recipe, onProgress: stepsOfReading(set, file) }).catch(async (error: unknown) => {
      await readFile(await importer(), file, name, { recipe: before.recipe });
      throw error;
    });
    const dataset = { ...read, roles: { ...read.roles, ...rememberedRoles(read, before.roles).roles } };
    replaceDataset(before, dataset);
    get().say(`${file.name} was read again.`);
  }

  /** Reads the new file beside the old one, says how it differs, and forgets it again until the person has answered. */
  async function compare(before: Dataset, file: SourceFile, signal: AbortSignal): Promise<void> {
    const next = await readFile(await importer(), stoppableFile(file, signal), `${before.name}-next`.slice(-40), { signal, recipe: before.recipe, onProgress: stepsOfReading(set, file) });
    try {
      const drift = await driftBetween(await engine, before, next, { signal });
      set({ replacing: { dataset: before.name, file, drift } });
    } finally {
      await dropDataset(await engine, next);
    }
  }

  function replaceDataset(before: Dataset, after: Dataset): void {
    const { workspace, datasets } = get();
    const open = datasets.map((other) => (other === before ? after : other));
    set({ datasets: open, changed: true, savedReport: null, workspace: workspace && withDatasets(workspace, open) });
  }

  return {
    setRecipe: async (name, recipe) => {
      const before = get().datasets.find((dataset) => dataset.name === name);
      if (before && readsAlike(before.recipe, recipe)) replaceDataset(before, { ...before, recipe });
      else await files.run('Reading the file again', 'The change was not made, and the table is as it was.', (signal) => readWith(name, recipe, signal));
    },
    chooseReplacement: async (name) => {
      const before = get().datasets.find((dataset) => dataset.name === name);
      if (!before) return;
      const [file] = await host.openFiles({ title: `Choose the file that follows ${before.source.fileName}`, types: [everyType], several: false }).catch((error: unknown) => {
        get().report('No file was opened.', error);
        return [];
      });
      if (file) await files.run(`Comparing ${file.name}`, `${before.source.fileName} stays open.`, (signal) => compare(before, file, signal));
    },
    replaceFile: async (answer) => {
      const { replacing } = get();
      set({ replacing: null });
      if (answer === 'keep' || replacing === null) return;
      const { dataset: name, file } = replacing;
      const before = get().datasets.find((dataset) => dataset.name === name);
      const old = kept.sources.get(name);
      kept.sources.set(name, file);
      await files.run(`Reading ${file.name}`, 'The file was not replaced, and the table is as it was.', async (signal) => {
        await readWith(name, before?.recipe ?? [], signal).catch((error: unknown) => {
          if (old) kept.sources.set(name, old);
          throw error;
        });
        await remember(host, file);
      });
    },
    previewOf: async (name, signal) => {
      const dataset = get().datasets.find((other) => other.name === name);
      const file = kept.sources.get(name);
      if (!dataset || !file) throw new Error('The file is not open here. Open it again to look at its first rows.');
      const { tables } = await readContents(file.name, await file.bytes(), choicesIn(dataset.recipe), { signal });
      return shownPreview(tables, dataset);
    },
  };
}
