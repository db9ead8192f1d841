import type { Drawing } from '../drawing/drawing.ts';
import { controlLayout } from './control.ts';
import { funnelLayout } from './funnel.ts';
import { heatLayout } from './heat.ts';
import { histogramLayout } from './histogram.ts';
import { acrossLayout } from './interval/across.ts';
import { downLayout } from './interval/down.ts';
import type { ChartLayout, Mark } from './layout.ts';
import { seriesLayout } from './series.ts';
import { slopeLayout } from './slope.ts';
import { stackedLayout } from './stacked.ts';

/** A drawing laid out in this many pixels across; the height follows. */
export function layoutOf(drawing: Drawing, width: number): ChartLayout {
  const layout = laidOut(drawing, width);
  return { ...layout, panels: layout.panels.map((panel) => ({ ...panel, marks: panel.marks.filter(drawsSomething) })) };
}

function laidOut(drawing: Drawing, width: number): ChartLayout {
  switch (drawing.form) {
    case 'interval':
      return (drawing.direction === 'down' ? downLayout : acrossLayout)(drawing, width);
    case 'series':
      return seriesLayout(drawing, width);
    case 'stacked':
      return stackedLayout(drawing, width);
    case 'slope':
      return slopeLayout(drawing, width);
    case 'heat':
      return heatLayout(drawing, width);
    case 'funnel':
      return funnelLayout(drawing, width);
    case 'control':
      return controlLayout(drawing, width);
    case 'histogram':
      return histogramLayout(drawing, width);
  }
}

function drawsSomething(mark: Mark): boolean {
  switch (mark.kind) {
    case 'bars':
      return mark.bars.length > 0;
    case 'rules':
      return mark.rules.length > 0;
    case 'line':
    case 'points':
      return mark.points.some((point) => point !== null);
  }
}
