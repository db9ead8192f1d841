import type { IntervalDrawing } from '../../drawing/interval.ts';
import { acrossFrame, inFrame } from '../across-frame.ts';
import type { ChartLayout } from '../layout.ts';
import { intervalMarks, intervalTargets } from './marks.ts';
import { valueLabels } from './value-labels.ts';

/** Rows from left to right, values upwards, the printed number at each mark. */
export function acrossLayout(drawing: IntervalDrawing, width: number): ChartLayout {
  const frame = acrossFrame(drawing, width);
  return inFrame(frame, drawing, { marks: intervalMarks(drawing), texts: valueLabels(drawing, frame.slot, frame.box.height), targets: intervalTargets(drawing) });
}
