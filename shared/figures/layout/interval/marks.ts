import type { IntervalDrawing } from '../../drawing/interval.ts';
import { baseLine, gridlines, placed, referenceLine } from '../axis-marks.ts';
import { intervalMarksAt } from '../interval-marks.ts';
import type { Bars, Mark, Target } from '../layout.ts';
import { columnShare } from './value-place.ts';

/** Reference under intervals under marks; for columns the intervals lie on top, in the second colour. */
export function intervalMarks(drawing: IntervalDrawing): readonly Mark[] {
  const { mark, rows, axis, direction, reference, colours } = drawing;
  const ends = [-0.5, rows.length - 0.5] as const;
  const comparison = [
    ...(reference ? referenceLine(reference.value, ends, direction) : []),
    ...intervalMarksAt(rows.flatMap(({ interval }, row) => (interval ? [{ row, interval }] : [])), colours.interval, direction),
  ];
  const ground = gridlines(axis, ends, direction);
  return mark === 'column' ? [ground, columns(drawing), baseLine(axis.from, ends, direction), ...comparison] : [ground, ...comparison, ...valueMarks(drawing)];
}

/** Every row answers the pointer, a withheld one too: there the tooltip says [c] as the table does. */
export function intervalTargets({ rows, axis, direction }: IntervalDrawing): readonly Target[] {
  return rows.map(({ id, value }, row) => ({ row: id, ...placed(direction, row, value ?? axis.from) }));
}

function columns({ rows, direction, colours }: IntervalDrawing): Bars {
  const bars = rows.flatMap(({ value }, row) => {
    if (value === null) return [];
    const [along, up] = [[row - columnShare / 2, row + columnShare / 2], [0, value]] as const;
    return [direction === 'down' ? { x: up, y: along } : { x: along, y: up }];
  });
  return { kind: 'bars', colour: colours.mark, bars };
}

function valueMarks({ mark, rows, direction, colours }: IntervalDrawing): readonly Mark[] {
  const points = rows.map(({ value }, row) => (value === null ? null : placed(direction, row, value)));
  const marked = points.filter((point) => point !== null);
  return mark === 'point'
    ? [{ kind: 'points', shape: 'square', size: 9.5, colour: colours.mark, points: marked }]
    : [
        { kind: 'line', colour: colours.mark, width: 2, dash: 'solid', points },
        { kind: 'points', shape: 'circle', size: 8, colour: colours.mark, points: marked },
      ];
}
