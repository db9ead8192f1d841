import type { ProtectedFigure } from '../disclosure/protect.ts';
import { drawingOf } from '../figures/drawing.ts';
import { inSentence } from '../figures/in-sentence.ts';

/** What is drawn and how to read it; what it is about, where and when stand in the subtitle above the chart. */
export function proposedCaption(figure: ProtectedFigure): string {
  const { valueHeading, rowHeading, intervalHeading, reference } = drawingOf(figure);
  const intervals = intervalHeading === null ? [] : [`with ${intervalHeading.replace('CI', 'confidence intervals')}`];
  const comparison = reference ? `, compared with ${reference.valueText} (${inSentence(reference.label)})` : '';
  return `${[`${valueHeading} by ${inSentence(rowHeading)}`, ...intervals].join(' ')}${comparison}.`;
}
