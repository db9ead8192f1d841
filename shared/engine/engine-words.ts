import { EngineError, type EngineErrorCode } from './engine.ts';

const words: Record<Exclude<EngineErrorCode, 'failed'>, string> = {
  cancelled: 'Stopped, as you asked.',
  'timed-out': 'This took too long and was stopped. Narrow it down with a filter, then try again.',
  'out-of-memory': 'There is not enough memory for this. Narrow it down with a filter, or close other datasets, then try again. What was open stays open.',
  'not-started': 'The query engine did not start.',
};

/** Any failure of a statement as an EngineError: a sentence for the person, with the cause and the SQL kept for the log. */
export function engineError(cause: unknown, sql: string | null, stopped: 'cancelled' | 'timed-out' | null): EngineError {
  if (cause instanceof EngineError) return cause;
  const said = cause instanceof Error ? cause.message : String(cause);
  if (stopped !== null) return new EngineError(stopped, words[stopped], sql, { cause });
  if (/out of memory/i.test(said)) return new EngineError('out-of-memory', words['out-of-memory'], sql, { cause });
  return new EngineError('failed', `The query engine could not do this. It said: ${said.split('\n')[0] ?? said}`, sql, { cause });
}
