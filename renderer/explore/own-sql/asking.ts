import { create } from 'zustand';
import type { OwnResult } from '../../../shared/engine/own-sql/own-query.ts';

/** What a person asks in SQL: kept while the window is open, and in no workspace. */
interface Asking {
  /** Null before anything is typed. */
  readonly text: string | null;
  readonly answer: Answered;
  readonly write: (text: string) => void;
  readonly answered: (answer: Answered) => void;
}

export type Answered =
  | { readonly status: 'none' }
  | { readonly status: 'running'; readonly stop: AbortController }
  | { readonly status: 'failed'; readonly why: string; readonly line: number | null }
  /** The text is what was asked, whatever is in the editor by now. */
  | { readonly status: 'done'; readonly text: string; readonly result: OwnResult };

export const useAsking = create<Asking>()((set) => ({
  text: null,
  answer: { status: 'none' },
  write: (text) => {
    set({ text });
  },
  answered: (answer) => {
    set({ answer });
  },
}));
