import { z } from 'zod';
import type { StoredWorkspace, StoredWorkspaces } from '../../shared/host.ts';
import { storedWorkspace, wholeBytes } from '../../shared/hosts/messages.ts';
import type { Database } from './database.ts';
import { result } from './database.ts';

/** Workspaces kept in the browser's database: names in one store, bytes in another, so that listing reads no bytes. */
export function storedWorkspaces(database: Database): StoredWorkspaces {
  const both = ['workspaces', 'workspaceBytes'] as const;
  return {
    list: async () => {
      const kept = await database.run(['workspaces'], 'readonly', (transaction) => result(transaction.objectStore('workspaces').getAll()));
      return z.array(storedWorkspace).parse(kept).sort((a, b) => b.savedAt.localeCompare(a.savedAt));
    },
    read: async (key) => {
      const kept = await database.run(['workspaceBytes'], 'readonly', (transaction) => result(transaction.objectStore('workspaceBytes').get(key)));
      return wholeBytes.optional().parse(kept) ?? null;
    },
    write: async (key, name, bytes) => {
      await database.run(both, 'readwrite', async (transaction) => {
        const entry: StoredWorkspace = { key, name, savedAt: new Date().toISOString() };
        await Promise.all([result(transaction.objectStore('workspaces').put(entry)), result(transaction.objectStore('workspaceBytes').put(bytes, key))]);
      });
      // Otherwise the browser may clear it when the disk fills up. It may decline, and then nothing is worse than before.
      await navigator.storage.persist();
    },
    remove: (key) =>
      database.run(both, 'readwrite', async (transaction) => {
        await Promise.all(both.map((store) => result(transaction.objectStore(store).delete(key))));
      }),
  };
}
