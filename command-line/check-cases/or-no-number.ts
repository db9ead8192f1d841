import { NoNumber, type Answer } from './case-method.ts';

/** A number, or ours of "no number" with the reason that stands beside it. Without a reason the comparison fails. */
export function orNoNumber(value: number | null, reason: string | null): Answer {
  return value ?? new NoNumber(reason ?? '');
}
