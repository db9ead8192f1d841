import type { Drawable } from './drawn-cell.ts';
import { intervalDrawing, type IntervalDrawing } from './interval.ts';
import { seriesDrawing, type SeriesDrawing } from './series.ts';
import { slopeDrawing, type SlopeDrawing } from './slope.ts';
import { stackedDrawing, type StackedDrawing } from './stacked.ts';

/**
 * One chart, ready to draw, the same for screen, paper and Word. What is drawn is what is printed: every number is
 * rounded as the table shows it, so that a drawing tells no more than its table.
 */
export type Drawing = IntervalDrawing | SeriesDrawing | StackedDrawing | SlopeDrawing;

/** Takes the figure as it will be read: a protected figure for anything that leaves, the figure itself only for the Working view. */
export function drawingOf(figure: Drawable): Drawing {
  const { chart } = figure;
  switch (chart.form) {
    case 'interval':
      return intervalDrawing(figure, chart);
    case 'series':
      return seriesDrawing(figure, chart);
    case 'stacked':
      return stackedDrawing(figure, chart);
    case 'slope':
      return slopeDrawing(figure, chart);
  }
}
