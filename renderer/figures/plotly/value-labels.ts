import type { Drawing, DrawnRow } from '../../../shared/figures/drawing.ts';
import { palette } from '../../../shared/figures/palette.ts';
import { textWidth } from '../../../shared/report/paper/text-width.ts';
import { labelType, lineHeight, numberType } from '../../../shared/report/paper/typography.ts';
import { axisPosition } from './axis.ts';
import { annotation, type Lines, type TextPlace } from './texts.ts';
import type { Annotation } from './types.ts';

/** The printed value at each mark of an upright chart, [c] where there is no mark; none at all where they would touch each other. */
export function valueLabels(drawing: Drawing, slot: number, plotHeight: number): readonly Annotation[] {
  if (drawing.rows.some(({ valueText }) => textWidth(valueText, numberType) > slot - 4)) return [];
  const inColumns = haveRoomInColumns(drawing, plotHeight);
  return drawing.rows.map((row, x) => {
    const { at, style, ...place } = placed(drawing, row, drawing.rows[x + 1], inColumns);
    return annotation([{ lines: [row.valueText], ...style }], { align: 'center', baseline: 'bottom', ...place, x, y: axisPosition(drawing.axis, at), xref: 'x', yref: 'y' });
  });
}

interface Placed extends Partial<Omit<TextPlace, 'x' | 'y' | 'xref' | 'yref'>> {
  /** The value at whose height the text stands. */
  readonly at: number;
  readonly style: Omit<Lines, 'lines'>;
}

/** Whether every column is tall enough for its number and no interval reaches down to it: then all numbers stand at the columns' feet, in line. */
function haveRoomInColumns({ rows, axis }: Drawing, plotHeight: number): boolean {
  const pixels = (value: number) => ((value - axis.from) / (axis.to - axis.from)) * plotHeight;
  return rows.every(({ value, interval }) => value === null || pixels(Math.min(value, interval?.from ?? value)) > 1.5 * lineHeight);
}

function placed({ mark, axis }: Drawing, { value, interval }: DrawnRow, next: DrawnRow | undefined, inColumns: boolean): Placed {
  if (value === null) return { at: axis.from, style: { type: labelType }, dy: -6 };
  switch (mark) {
    case 'column':
      return inColumns
        ? { at: axis.from, style: { type: numberType, colour: palette.ground }, dy: -6 }
        : { at: Math.max(value, interval?.to ?? value), style: { type: numberType }, dy: -6, edged: true };
    case 'point':
      return { at: value, style: { type: numberType }, align: 'left', baseline: 'middle', dx: 9, edged: true };
    case 'line': {
      // Under a line that goes up from here, above one that goes down: clear of the line either way.
      const rises = (next?.value ?? value) > value;
      return { at: value, style: { type: numberType }, align: 'left', baseline: 'middle', dx: 5, dy: rises ? 11 : -11, edged: true };
    }
  }
}
