import type { Drawing } from '../../figures/drawing/drawing.ts';
import { controlWords } from './control.ts';
import type { FormWords } from './form-words.ts';
import { funnelWords } from './funnel.ts';
import { heatWords } from './heat.ts';
import { histogramWords } from './histogram.ts';
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
    case 'heat':
      return heatWords(drawing);
    case 'funnel':
      return funnelWords(drawing);
    case 'control':
      return controlWords(drawing);
    case 'histogram':
      return histogramWords(drawing);
  }
}
