import type { Host, SourceFile } from '../../shared/host.ts';
import type { OpenDatasetsOptions } from '../../shared/workspace/open-datasets.ts';

export type FindFile = OpenDatasetsOptions['findFile'];

/** Looks among the files that were chosen together with the workspace, then among those opened before, then in the example. */
export function finder(host: Host, chosen: readonly SourceFile[]): FindFile {
  return async ({ fileName }) => {
    const together = chosen.find(({ name }) => name === fileName);
    if (together) return together;
    const before = (await host.recent.list()).find(({ name }) => name === fileName);
    // A file that may no longer be read counts as not found, and is then asked for by name.
    const again = before ? await host.recent.open(before).catch(() => null) : null;
    if (again !== null) return again;
    return isOfExample(fileName) ? host.readSample(fileName) : null;
  };
}

/** Looks only among the files of the example, which ship with the app. */
export function exampleFinder(host: Host): FindFile {
  return ({ fileName }) => host.readSample(fileName);
}

/** Every file of records in the example says in its name that it is made up. */
function isOfExample(fileName: string): boolean {
  return fileName.startsWith('SYNTHETIC-');
}
