import type { Drawing } from '../../figures/drawing/drawing.ts';
import type { FormWords } from './form-words.ts';
import { intervalWords } from './interval.ts';

export function wordsOf(drawing: Drawing): FormWords {
  return intervalWords(drawing);
}
