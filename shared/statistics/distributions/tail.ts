/** Which side of a distribution: each function names it, because 1 − p loses a small upper tail. */
export type Tail = 'lower' | 'upper';

export function otherTail(tail: Tail): Tail {
  return tail === 'lower' ? 'upper' : 'lower';
}
