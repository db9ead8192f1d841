import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { z } from 'zod';
import { carriedDatasetSchema, type CarriedDataset } from './carried-dataset.ts';
import { workspaceSchema, type Workspace } from './workspace.ts';

export const workspaceEnding = 'cdrw';
const documentName = 'workspace.json';

/** Expanded, the most that is taken from a workspace file: more is a mistake or an attack. */
const largestExpanded = 1_000_000_000;
const mostEntries = 200;

export interface WorkspaceFile {
  readonly workspace: Workspace;
  /** Records that the person chose to carry inside, by dataset name. */
  readonly carried: ReadonlyMap<string, CarriedDataset>;
}

/** A workspace file that could not be read: names the file and says what to do. The file itself is never changed. */
export class WorkspaceFileError extends Error {
  override readonly name = 'WorkspaceFileError';
}

/** The bytes of a .cdrw file: a zip of workspace.json and, only for datasets that are carried, their records as Arrow. Equal input gives equal bytes. */
export function writeWorkspaceFile(workspace: Workspace, carried: ReadonlyMap<string, CarriedDataset> = new Map()): Uint8Array<ArrayBuffer> {
  const entries: Zippable = { [documentName]: strToU8(JSON.stringify(workspace, null, 2)) };
  for (const [name, { dataset, records }] of carried) {
    entries[`datasets/${name}.json`] = strToU8(JSON.stringify(dataset, null, 2));
    entries[`datasets/${name}.arrow`] = records;
  }
  return new Uint8Array(zipSync(entries, { mtime: new Date(1980, 0, 1) }));
}

export function readWorkspaceFile(fileName: string, bytes: Uint8Array): WorkspaceFile {
  const entries = unzipped(fileName, bytes);
  const document = entries[documentName];
  if (!document) throw new WorkspaceFileError(`${fileName} is not a workspace of this app: it holds no ${documentName}. Open a file that ends in .${workspaceEnding}.`);
  const workspace = parsedWorkspace(fileName, document);
  const carried = workspace.datasets.filter((entry) => entry.carried).map(({ name }): [string, CarriedDataset] => [name, carriedDataset(fileName, name, entries)]);
  return { workspace, carried: new Map(carried) };
}

function unzipped(fileName: string, bytes: Uint8Array): Record<string, Uint8Array<ArrayBuffer>> {
  let expanded = 0;
  let count = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ originalSize }) => {
        expanded += originalSize;
        count += 1;
        if (expanded > largestExpanded || count > mostEntries) throw new WorkspaceFileError(`${fileName} holds more than a workspace ever does and was not opened.`);
        return true;
      },
    });
  } catch (cause) {
    if (cause instanceof WorkspaceFileError) throw cause;
    throw new WorkspaceFileError(`${fileName} is damaged or is not a workspace of this app, and was not opened. If you have another copy, open that.`, { cause });
  }
}

function parsedWorkspace(fileName: string, document: Uint8Array): Workspace {
  const content = parsedJson(fileName, document);
  const { version } = z.object({ version: z.number() }).catch({ version: 1 }).parse(content);
  if (version > 1) throw new WorkspaceFileError(`${fileName} was saved by a newer version of this app. Update the app to open it; the file has not been changed.`);
  const result = workspaceSchema.safeParse(content);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new WorkspaceFileError(`${fileName} is damaged and was not opened: at ${issue?.path.join('.') ?? 'its start'}, ${issue?.message ?? 'it does not fit'}. If you have another copy, open that.`);
}

function parsedJson(fileName: string, document: Uint8Array): unknown {
  try {
    return JSON.parse(strFromU8(document));
  } catch (cause) {
    throw new WorkspaceFileError(`${fileName} is damaged and was not opened: its ${documentName} cannot be read. If you have another copy, open that.`, { cause });
  }
}

function carriedDataset(fileName: string, name: string, entries: Readonly<Record<string, Uint8Array<ArrayBuffer>>>): CarriedDataset {
  const records = entries[`datasets/${name}.arrow`];
  const description = entries[`datasets/${name}.json`];
  if (!records || !description) throw new WorkspaceFileError(`${fileName} is damaged and was not opened: the records of "${name}" that it should carry are missing.`);
  const result = carriedDatasetSchema.safeParse(parsedJson(fileName, description));
  if (!result.success) throw new WorkspaceFileError(`${fileName} is damaged and was not opened: the description of "${name}" does not fit.`);
  return { dataset: result.data, records };
}
