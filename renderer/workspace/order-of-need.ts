import type { Dataset } from '../../shared/dataset/dataset.ts';
import { measures } from '../../shared/dataset/roles.ts';
import type { DatasetEntry, Workspace } from '../../shared/workspace/workspace.ts';

/** The tables that figures take deaths and live births from, then all others: with the first, a person can begin. */
export function inOrderOfNeed(entries: readonly DatasetEntry[]): readonly [needed: DatasetEntry[], others: DatasetEntry[]] {
  const needed = entries.filter((entry) => measures.some((measure) => entries.find(({ roles }) => roles[measure] !== undefined) === entry));
  return [needed, entries.filter((entry) => !needed.includes(entry))];
}

/** Datasets as the workspace lists them, and any that it does not know after them. */
export function inOrderOf<Named extends Pick<Dataset, 'name'>>({ datasets: entries }: Workspace, datasets: readonly Named[]): readonly Named[] {
  const place = ({ name }: Named) => {
    const index = entries.findIndex((entry) => entry.name === name);
    return index === -1 ? entries.length : index;
  };
  return datasets.toSorted((one, other) => place(one) - place(other));
}
