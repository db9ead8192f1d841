import { z } from 'zod';
import type { RecentFile, RecentFiles, SourceFile } from '../../shared/host.ts';
import { HostError } from '../../shared/host.ts';
import { recentFile } from '../../shared/hosts/messages.ts';
import type { Database } from './database.ts';
import { result } from './database.ts';
import { allowed } from './file-system-access.ts';
import { handleFile } from './source-file.ts';

const most = 12;

const recentEntry = recentFile.extend({
  handle: z.custom<FileSystemFileHandle>((value) => value instanceof FileSystemFileHandle, 'a file handle expected'),
});
type RecentEntry = z.infer<typeof recentEntry>;

/** The handles of files that the person chose: those of this session in memory, the recent ones in the database. */
export class FileHandles implements RecentFiles {
  readonly #session = new Map<string, FileSystemFileHandle>();

  constructor(private readonly database: Database) {}

  /** A key by which the handle is found again: the one that the same file already has, else a new one. */
  async remember(handle: FileSystemFileHandle): Promise<string> {
    const known = await this.#known();
    for (const [reference, other] of known) {
      if (await other.isSameEntry(handle)) return this.#keep(reference, handle);
    }
    return this.#keep(crypto.randomUUID(), handle);
  }

  async find(reference: string): Promise<FileSystemFileHandle | null> {
    return this.#session.get(reference) ?? (await this.#entries()).find((entry) => entry.reference === reference)?.handle ?? null;
  }

  async list(): Promise<readonly RecentFile[]> {
    return (await this.#entries()).map(({ name, reference, openedAt }) => ({ name, reference, openedAt }));
  }

  /** Only a file that was opened through a handle can be found again, so only such a file is listed. */
  async add(file: RecentFile): Promise<void> {
    const handle = await this.find(file.reference);
    if (handle === null) return;
    const surplus = (await this.#entries()).filter((entry) => entry.reference !== file.reference).slice(most - 1);
    await this.database.run(['recent'], 'readwrite', async (transaction) => {
      const store = transaction.objectStore('recent');
      await result(store.put({ ...file, handle }));
      for (const { reference } of surplus) await result(store.delete(reference));
    });
  }

  async open({ reference }: RecentFile): Promise<SourceFile | null> {
    const handle = await this.find(reference);
    if (handle === null || !(await allowed(handle, 'read'))) return null;
    try {
      return await handleFile(handle, this.#keep(reference, handle));
    } catch (error) {
      if (error instanceof HostError && error.code === 'file-gone') return null;
      throw error;
    }
  }

  /** Newest first. A browser that keeps nothing must still open files, so its refusal means only that there are none. */
  async #entries(): Promise<readonly RecentEntry[]> {
    const kept = await this.database.run(['recent'], 'readonly', (transaction) => result(transaction.objectStore('recent').getAll())).catch(() => []);
    return z.array(recentEntry).parse(kept).sort((a, b) => b.openedAt.localeCompare(a.openedAt));
  }

  async #known(): Promise<ReadonlyMap<string, FileSystemFileHandle>> {
    const entries = await this.#entries();
    return new Map([...entries.map(({ reference, handle }) => [reference, handle] as const), ...this.#session]);
  }

  #keep(reference: string, handle: FileSystemFileHandle): string {
    this.#session.set(reference, handle);
    return reference;
  }
}
