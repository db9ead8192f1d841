import { useEffect, useState } from 'react';
import { wasStopped } from '../workspace/problem-of.ts';

export type Answer<Value> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: Value }
  | { readonly status: 'failed'; readonly why: string };

interface Asked<Value> {
  readonly ask: unknown;
  readonly answer: Answer<Value>;
}

/**
 * What `ask` answers, asked again whenever the function is another one: keep it with useCallback. The answer before is thrown away
 * and its query stopped, so that an answer never belongs to another question.
 */
export function useAnswer<Value>(ask: (signal: AbortSignal) => Promise<Value>): Answer<Value> {
  const [asked, setAsked] = useState<Asked<Value> | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    ask(stop.signal).then(
      (value) => {
        if (!stop.signal.aborted) setAsked({ ask, answer: { status: 'ready', value } });
      },
      (error: unknown) => {
        if (stop.signal.aborted || wasStopped(error)) return;
        setAsked({ ask, answer: { status: 'failed', why: error instanceof Error ? error.message : String(error) } });
      },
    );
    return () => {
      stop.abort();
    };
  }, [ask]);
  return asked?.ask === ask ? asked.answer : { status: 'loading' };
}
