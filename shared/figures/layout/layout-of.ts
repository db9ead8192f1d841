import type { Drawing } from '../drawing/drawing.ts';
import { acrossLayout } from './interval/across.ts';
import { downLayout } from './interval/down.ts';
import type { ChartLayout, Mark } from './layout.ts';

/** A drawing laid out in this many pixels across; the height follows. */
export function layoutOf(drawing: Drawing, width: number): ChartLayout {
  const layout = laidOut(drawing, width);
  return { ...layout, panels: layout.panels.map((panel) => ({ ...panel, marks: panel.marks.filter(drawsSomething) })) };
}

function laidOut(drawing: Drawing, width: number): ChartLayout {
  return (drawing.direction === 'down' ? downLayout : acrossLayout)(drawing, width);
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
