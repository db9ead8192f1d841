import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import type { QueryOptions } from './engine.ts';

const queryTimeout = 120_000;
/** A statement that does not stop within this time of being told to is stopped with the whole engine. */
const stopTimeout = 5_000;

/** Stops one statement when it is told to or takes too long: kindly at first, then by starting the engine anew. */
export interface Stopper {
  /** Rejects once the statement had to be given up. */
  readonly givenUp: Promise<never>;
  watch(connection: AsyncDuckDBConnection): void;
  giveUp(): void;
  reason(): 'cancelled' | 'timed-out' | null;
  done(): void;
}

export function stopper({ signal, timeout = queryTimeout }: QueryOptions, restart: () => Promise<void>): Stopper {
  let connection: AsyncDuckDBConnection | null = null;
  let reason: 'cancelled' | 'timed-out' | null = null;
  let watchdog: ReturnType<typeof setTimeout> | undefined;
  const { promise: givenUp, reject } = rejectable();

  const stop = (why: 'cancelled' | 'timed-out') => {
    if (reason !== null) return;
    reason = why;
    connection?.cancelSent().catch(() => undefined);
    watchdog = setTimeout(() => { restart().catch(reject); }, stopTimeout);
  };
  const cancel = () => { stop('cancelled'); };
  const timer = setTimeout(() => { stop('timed-out'); }, timeout);
  signal?.addEventListener('abort', cancel);
  if (signal?.aborted) cancel();

  return {
    givenUp,
    watch: (opened) => {
      // There is no statement to cancel yet, so one that was told to stop is not begun.
      if (reason !== null) throw new Error('It was stopped before it began.');
      connection = opened;
    },
    giveUp: () => { reject(new Error('The query engine was started anew.')); },
    reason: () => reason,
    done: () => {
      clearTimeout(timer);
      clearTimeout(watchdog);
      signal?.removeEventListener('abort', cancel);
    },
  };
}

function rejectable(): { promise: Promise<never>; reject: (error: unknown) => void } {
  let reject: (error: unknown) => void = () => undefined;
  const promise = new Promise<never>((_, fail) => { reject = fail; });
  promise.catch(() => undefined);
  return { promise, reject };
}
