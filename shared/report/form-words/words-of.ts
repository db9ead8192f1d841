import type { Drawing } from '../../figures/drawing/drawing.ts';
import type { FormWords } from './form-words.ts';
import { intervalWords } from './interval.ts';
import { seriesWords } from './series.ts';
import { slopeWords } from './slope.ts';
import { stackedWords } from './stacked.ts';

export function wordsOf(drawing: Drawing): FormWords {
  switch (drawing.form) {
    case 'interval':
      return intervalWords(drawing);
    case 'series':
      return seriesWords(drawing);
    case 'stacked':
      return stackedWords(drawing);
    case 'slope':
      return slopeWords(drawing);
  }
}
