import type { Drawing, DrawnRow } from '../../../shared/figures/drawing.ts';
import type { DrawnAxis } from '../../../shared/figures/axis.ts';
import { palette } from '../../../shared/figures/palette.ts';
import { smallType } from '../../../shared/report/paper/typography.ts';
import { fontOf, markup } from './texts.ts';
import type { Axis, Gridline } from './types.ts';

/** Rows left to right, or top to bottom; a line under columns. Their labels are texts of the layout. */
export function rowAxis({ rows, direction, mark }: Drawing): Axis {
  const ends = [-0.5, rows.length - 0.5] as const;
  return { type: 'linear', range: direction === 'down' ? [ends[1], ends[0]] : ends, fixedrange: true, showgrid: false, zeroline: false, showticklabels: false, ...(mark === 'column' ? { showline: true, linecolor: palette.axisLine } : { showline: false }) };
}

export function valueAxis({ axis }: Drawing): Axis {
  return {
    type: axis.scale, range: [axisPosition(axis, axis.from), axisPosition(axis, axis.to)], fixedrange: true,
    showgrid: false, zeroline: false, showline: false, showticklabels: true,
    tickmode: 'array', tickvals: axis.ticks.map(({ value }) => value), ticktext: axis.ticks.map(({ text }) => markup(text)), tickfont: fontOf({ type: smallType }), ticklabelstandoff: 3,
  };
}

/** At every tick. Plotly's own gridlines leave out those at the two ends of the axis. */
export function gridlines({ axis, direction }: Drawing): readonly Gridline[] {
  const line = { type: 'line', layer: 'below', line: { color: palette.gridline, width: 1 } } as const;
  return axis.ticks.map(({ value }) =>
    direction === 'down' ? { ...line, xref: 'x', yref: 'paper', x0: value, x1: value, y0: 0, y1: 1 } : { ...line, xref: 'paper', yref: 'y', x0: 0, x1: 1, y0: value, y1: value },
  );
}

/** Where Plotly wants texts and ends of axes: in powers of ten on a log axis, although points stand at their values. */
export function axisPosition({ scale }: Pick<DrawnAxis, 'scale'>, value: number): number {
  return scale === 'log' ? Math.log10(value) : value;
}

/** Whether something stands in place of the mark: [c] or [x]. */
export function isAbsent({ state }: Pick<DrawnRow, 'state'>): boolean {
  return state === 'withheld' || state === 'missing';
}
