import { HostError } from '../../shared/host.ts';
import { systemCode } from '../../shared/hosts/errors.ts';

export type StoreName = 'recent' | 'workspaces' | 'workspaceBytes';

const version = 1;

/** The browser's own database, in which this address keeps workspaces and the handles of recent files. */
export class Database {
  #opened: Promise<IDBDatabase> | null = null;

  constructor(private readonly name: string) {}

  /** Runs one transaction to its end; `act` may only wait for requests made in it. Rejects with a HostError. */
  async run<Value>(stores: readonly StoreName[], mode: IDBTransactionMode, act: (transaction: IDBTransaction) => Promise<Value>): Promise<Value> {
    try {
      const transaction = (await this.#open()).transaction(stores, mode);
      const done = finished(transaction);
      const [value] = await Promise.all([act(transaction), done]);
      return value;
    } catch (error) {
      throw databaseError(error);
    }
  }

  #open(): Promise<IDBDatabase> {
    this.#opened ??= open(this.name).catch((error: unknown) => {
      this.#opened = null;
      throw error;
    });
    return this.#opened;
  }
}

/** What a request found; unknown, because an older version of the app may have put it there. */
export function result(request: IDBRequest): Promise<unknown> {
  return settled(request);
}

function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('The database gave no reason.'));
    };
  });
}

function open(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, version);
  request.onupgradeneeded = () => {
    request.result.createObjectStore('recent', { keyPath: 'reference' });
    request.result.createObjectStore('workspaces', { keyPath: 'key' });
    request.result.createObjectStore('workspaceBytes');
  };
  return settled(request);
}

function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => {
      resolve();
    };
    transaction.onabort = () => {
      reject(transaction.error ?? new Error('The database stopped without a reason.'));
    };
  });
}

function databaseError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  if (systemCode(error) === 'QuotaExceededError') {
    return new HostError('disk-full', 'This browser has no room left to keep your workspace. Save it to a file now, then remove workspaces that you no longer need.', { cause: error });
  }
  return new HostError('failed', 'This browser does not let the workbench keep anything, perhaps because its window is private. Save your workspace to a file before you close it.', { cause: error });
}
