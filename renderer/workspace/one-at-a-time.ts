import { wasStopped } from './problem-of.ts';
import type { SessionRoom } from './session-room.ts';

export interface OneAtATime {
  /** Runs after all that was asked before. Resolves once it is over; a failure is said under the title, a stop in a sentence. */
  readonly run: (words: string, failure: string, act: (signal: AbortSignal) => Promise<void>) => Promise<void>;
  /** Stops what runs now. */
  readonly stop: () => void;
}

/** Work on files in the order in which it was asked for, with progress, and a way to stop it. */
export function oneAtATime({ get, set }: Pick<SessionRoom, 'get' | 'set'>): OneAtATime {
  let stopper: AbortController | null = null;
  let last: Promise<void> = Promise.resolve();

  async function start(words: string, failure: string, act: (signal: AbortSignal) => Promise<void>): Promise<void> {
    stopper = new AbortController();
    set({ opening: { words, done: 0, of: 1 } });
    try {
      await act(stopper.signal);
    } catch (error) {
      if (wasStopped(error)) get().say('Stopped. What was open stays as it was.');
      else get().report(failure, error);
    } finally {
      stopper = null;
      set({ opening: null });
    }
  }

  return {
    run: (words, failure, act) => {
      last = last.then(() => start(words, failure, act));
      return last;
    },
    stop: () => {
      stopper?.abort(new DOMException('Stopped by the person.', 'AbortError'));
    },
  };
}
