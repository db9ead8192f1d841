import type { TypeProposal } from './column-type.ts';

/** A proposal before what it shares with all others is added. */
export type Proposed = Pick<TypeProposal, 'type' | 'confidence' | 'reason'> & Partial<Pick<TypeProposal, 'writing' | 'order' | 'misfits' | 'marks'>>;

/** A few cells of another kind do not make a column something else, if they are shown: at most one in fifty. */
export function fewEnough(misfits: number, filled: number): boolean {
  return misfits * 50 <= filled;
}

/** "All 198 filled cells are whole numbers" or "195 of 198 filled cells are whole numbers; 3 are not and would be left blank". */
export function fitSentence(fitting: number, filled: number, what: string): string {
  const count = (number: number) => number.toLocaleString('en-GB');
  if (fitting === filled) return filled === 1 ? `The one filled cell is ${what}.` : `All ${count(filled)} filled cells are ${what}.`;
  const others = filled - fitting;
  return `${count(fitting)} of ${count(filled)} filled cells are ${what}; ${count(others)} ${others === 1 ? 'is' : 'are'} not and would be left blank.`;
}

/** "c 12, x 3": marks with how often each stands. */
export function markWords(marks: readonly { readonly mark: string; readonly cells: number }[]): string {
  return marks.slice(0, 6).map(({ mark, cells }) => `${mark} ${cells === 1 ? 'once' : `${cells.toLocaleString('en-GB')} times`}`).join(', ');
}
