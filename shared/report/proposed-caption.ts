import type { ProtectedFigure } from '../disclosure/protect.ts';
import { drawingOf } from '../figures/drawing/drawing.ts';
import { wordsOf } from './form-words/words-of.ts';

/** What is drawn and how to read it; what it is about, where and when stand in the subtitle above the chart. */
export function proposedCaption(figure: ProtectedFigure): string {
  return `${wordsOf(drawingOf(figure)).caption}.`;
}
