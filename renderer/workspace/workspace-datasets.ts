import type { Dataset } from '../../shared/dataset/dataset.ts';
import { datasetEntry } from '../../shared/workspace/new-workspace.ts';
import type { DatasetEntry, Workspace } from '../../shared/workspace/workspace.ts';

/** The workspace with what it remembers of the open datasets brought up to date. Those that are not open stay remembered. */
export function withDatasets(workspace: Workspace, datasets: readonly Dataset[]): Workspace {
  const remembered = workspace.datasets.map((entry) => {
    const open = datasets.find(({ name }) => name === entry.name);
    return open ? { ...datasetEntry(open), carried: entry.carried } : entry;
  });
  const added = datasets.filter(({ name }) => !workspace.datasets.some((entry) => entry.name === name)).map(datasetEntry);
  return { ...workspace, datasets: [...remembered, ...added] };
}

/** The remembered dataset that a file of this name belongs to, if it is not open: the file then takes its name and roles. */
export function awaited(workspace: Workspace | null, datasets: readonly Dataset[], fileName: string): DatasetEntry | undefined {
  return workspace?.datasets.find((entry) => entry.fileName === fileName && !datasets.some(({ name }) => name === entry.name));
}
