import { controlDrawing, type ControlDrawing } from './control.ts';
import type { Drawable } from './drawn-cell.ts';
import { funnelDrawing, type FunnelDrawing } from './funnel.ts';
import { heatDrawing, type HeatDrawing } from './heat.ts';
import { histogramDrawing, type HistogramDrawing } from './histogram.ts';
import { intervalDrawing, type IntervalDrawing } from './interval.ts';
import { seriesDrawing, type SeriesDrawing } from './series.ts';
import { slopeDrawing, type SlopeDrawing } from './slope.ts';
import { stackedDrawing, type StackedDrawing } from './stacked.ts';

/**
 * One chart, ready to draw, the same for screen, paper and Word. What is drawn is what is printed: every number is
 * rounded as the table shows it, so that a drawing tells no more than its table.
 */
export type Drawing = IntervalDrawing | SeriesDrawing | StackedDrawing | SlopeDrawing | HeatDrawing | FunnelDrawing | ControlDrawing | HistogramDrawing;

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
    case 'heat':
      return heatDrawing(figure, chart);
    case 'funnel':
      return funnelDrawing(figure, chart);
    case 'control':
      return controlDrawing(figure, chart);
    case 'histogram':
      return histogramDrawing(figure, chart);
  }
}
