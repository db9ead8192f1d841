import type { Drawable } from './drawn-cell.ts';
import { intervalDrawing, type IntervalDrawing } from './interval.ts';

/**
 * One chart, ready to draw, the same for screen, paper and Word. What is drawn is what is printed: every number is
 * rounded as the table shows it, so that a drawing tells no more than its table.
 */
export type Drawing = IntervalDrawing;

/** Takes the figure as it will be read: a protected figure for anything that leaves, the figure itself only for the Working view. */
export function drawingOf(figure: Drawable): Drawing {
  const { chart } = figure;
  return intervalDrawing(figure, chart);
}
