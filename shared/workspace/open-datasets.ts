import type { Dataset } from '../dataset/dataset.ts';
import { dropDataset, readFile, type Importer } from '../dataset/read-file.ts';
import { columnsOf, type Roles } from '../dataset/roles.ts';
import type { SourceFile } from '../host.ts';
import type { CarriedDataset } from './carried-dataset.ts';
import type { DatasetEntry, Workspace } from './workspace.ts';

export interface OpenedDatasets {
  readonly datasets: readonly Dataset[];
  /** What is not as it was when the workspace was saved, a sentence each. */
  readonly drift: readonly string[];
}

export interface OpenDatasetsOptions {
  /** Finds a dataset's file; null where it cannot be had. */
  readonly findFile: (entry: DatasetEntry) => Promise<SourceFile | null>;
  readonly carried: ReadonlyMap<string, CarriedDataset>;
  readonly onProgress?: (progress: { readonly fileName: string; readonly done: number; readonly of: number }) => void;
  readonly signal?: AbortSignal;
  /** True where nobody waits for these: other questions go first. */
  readonly background?: boolean;
}

/**
 * Reads the files of a workspace into the engine, with the roles that it remembers. A file that is missing or has changed is said as
 * drift, and the rest is opened. Rejects when a file cannot be read or it was cancelled, and then leaves no table behind.
 */
export async function openDatasets(importer: Importer, workspace: Workspace, { findFile, carried, onProgress, signal, background = false }: OpenDatasetsOptions): Promise<OpenedDatasets> {
  const { engine } = importer;
  const datasets: Dataset[] = [];
  const drift: string[] = [];
  try {
    for (const [done, entry] of workspace.datasets.entries()) {
      signal?.throwIfAborted();
      onProgress?.({ fileName: entry.fileName, done, of: workspace.datasets.length });
      const inside = carried.get(entry.name);
      if (inside) {
        await engine.addArrowTable(inside.dataset.table, inside.records);
        datasets.push({ ...inside.dataset, roles: entry.roles });
        continue;
      }
      const file = await findFile(entry);
      if (!file) {
        drift.push(`${entry.fileName} was not found, so "${entry.name}" is not open. Open the file to go on with it.`);
        continue;
      }
      const dataset = await readFile(importer, file, entry.name, { recipe: entry.recipe, background, ...(signal ? { signal } : {}) });
      const { roles, lost } = rememberedRoles(dataset, entry.roles);
      datasets.push({ ...dataset, roles });
      if (dataset.source.sha256 !== entry.sha256) drift.push(`${file.name} is not the ${file.name === entry.fileName ? 'same' : entry.fileName} that the workspace was saved with: its contents differ. Figures are made from ${file.name} as it is now.`);
      if (lost.length > 0) drift.push(`${entry.fileName} no longer has the column ${lost.map((column) => `"${column}"`).join(', ')}. Choose what takes its place under Data.`);
    }
    return { datasets, drift };
  } catch (error) {
    for (const dataset of datasets) await dropDataset(engine, dataset).catch(() => undefined);
    throw error;
  }
}

/** The roles that a dataset had before, as far as their columns are still there, and the columns that are not. */
export function rememberedRoles(dataset: Dataset, roles: Roles): { roles: Roles; lost: readonly string[] } {
  const has = (column: string) => dataset.columns.some(({ name }) => name === column);
  const entries = Object.entries(roles);
  const lost = entries.flatMap(([, source]) => columnsOf(source).filter((column) => !has(column)));
  return { roles: Object.fromEntries(entries.filter(([, source]) => columnsOf(source).every(has))), lost };
}
