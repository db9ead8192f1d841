import type { ProtectedFigure } from '../disclosure/protect.ts';
import { drawingOf } from '../figures/drawing/drawing.ts';
import { wordsOf } from './form-words/words-of.ts';

/** What a screen reader may say of the chart: its type, what it shows, what stands out, and where the numbers are. */
export function proposedAltText(figure: ProtectedFigure, { withTable } = { withTable: true }): string {
  const { type, findings } = wordsOf(drawingOf(figure));
  return [`${type}.`, `${figure.words.subtitle}.`, ...findings, ...(withTable ? ['The numbers are in the table with this figure.'] : [])].join(' ');
}
