import type { Dataset } from '../dataset/dataset.ts';
import { withhold1To4 } from '../disclosure/policy.ts';
import type { DatasetEntry, Workspace } from './workspace.ts';

/** A workspace for files just opened: small counts withheld, no filters, an empty report. */
export function newWorkspace(name: string, datasets: readonly Dataset[]): Workspace {
  return {
    format: 'child-death-review-workspace',
    version: 1,
    name,
    datasets: datasets.map(datasetEntry),
    policy: withhold1To4,
    explore: { filters: [], ethnicGrouping: 'as-recorded' },
    report: { title: 'Infant deaths', items: [] },
    overrides: [],
    log: [],
  };
}

/** How a workspace remembers a dataset: its file and what its columns mean, not its records. */
export function datasetEntry({ name, roles, source, recipe }: Dataset): DatasetEntry {
  return { name, fileName: source.fileName, sha256: source.sha256, roles: { ...roles }, recipe, carried: false };
}
