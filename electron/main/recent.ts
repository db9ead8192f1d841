import { join } from 'node:path';
import { HostError } from '../../shared/host.ts';
import type { RecentFile } from '../../shared/host.ts';
import { recentFiles } from '../../shared/hosts/messages.ts';
import type { FoundFile } from '../../shared/hosts/messages.ts';
import type { ChosenPaths } from './chosen-paths.ts';
import { findFile } from './files.ts';
import { KeptJson } from './kept-json.ts';

const most = 12;

/** The files opened before, newest first, kept as names and paths in the app's own folder. */
export class Recent {
  readonly #kept: KeptJson<readonly RecentFile[]>;

  constructor(
    folder: string,
    private readonly chosen: ChosenPaths,
  ) {
    this.#kept = new KeptJson<readonly RecentFile[]>(join(folder, 'recent.json'), 'the list of recent files', recentFiles, []);
  }

  list(): Promise<readonly RecentFile[]> {
    return this.#kept.read();
  }

  /** Only a file that the person chose may enter the list, because the list is trusted later. */
  async add(file: RecentFile): Promise<void> {
    const path = this.chosen.require(file.reference);
    await this.#kept.change((files) => [{ ...file, reference: path }, ...files.filter((other) => other.reference !== path)].slice(0, most));
  }

  /** Null when the file has gone. Rejects with a HostError when it is there and cannot be read. */
  async open({ reference }: RecentFile): Promise<FoundFile | null> {
    const known = (await this.list()).some((file) => file.reference === reference);
    if (known) this.chosen.add(reference);
    try {
      return await findFile(this.chosen.require(reference));
    } catch (error) {
      if (error instanceof HostError && error.code === 'file-gone') return null;
      throw error;
    }
  }
}
