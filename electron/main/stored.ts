import * as disk from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { StoredWorkspace, StoredWorkspaces } from '../../shared/host.ts';
import { systemCode } from '../../shared/hosts/errors.ts';
import { readWhole, saveWhole } from '../../shared/hosts/files.ts';
import { KeptJson } from './kept-json.ts';

const ending = '.cdrw';
const index = z.record(z.string(), z.strictObject({ name: z.string(), savedAt: z.iso.datetime() }));
type Index = z.infer<typeof index>;

/** Workspaces that the app keeps by itself: one file each in a folder, and an index of their names. */
export class Stored implements StoredWorkspaces {
  readonly #index: KeptJson<Index>;

  constructor(private readonly folder: string) {
    this.#index = new KeptJson<Index>(join(folder, 'index.json'), 'the list of stored workspaces', index, {});
  }

  /** Newest first. The files decide what there is: one that the index does not know is listed under its key. */
  async list(): Promise<readonly StoredWorkspace[]> {
    const known = await this.#index.read();
    const files = (await this.#names()).filter((name) => name.endsWith(ending));
    const stored = await Promise.all(
      files.map(async (file) => {
        const key = file.slice(0, -ending.length);
        const entry = known[key] ?? { name: key, savedAt: (await disk.stat(join(this.folder, file))).mtime.toISOString() };
        return { key, ...entry };
      }),
    );
    return stored.sort((a, b) => b.savedAt.localeCompare(a.savedAt));
  }

  async read(key: string): Promise<Uint8Array<ArrayBuffer> | null> {
    if (!(await this.#names()).includes(`${key}${ending}`)) return null;
    return readWhole(disk, this.#path(key), key);
  }

  async write(key: string, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    await disk.mkdir(this.folder, { recursive: true });
    await saveWhole(disk, this.#path(key), name, bytes);
    await this.#index.change((entries) => ({ ...entries, [key]: { name, savedAt: new Date().toISOString() } }));
  }

  async remove(key: string): Promise<void> {
    await disk.rm(this.#path(key), { force: true });
    await this.#index.change((entries) => Object.fromEntries(Object.entries(entries).filter(([other]) => other !== key)));
  }

  async #names(): Promise<readonly string[]> {
    try {
      return await disk.readdir(this.folder);
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return [];
      throw error;
    }
  }

  #path(key: string): string {
    return join(this.folder, `${key}${ending}`);
  }
}
