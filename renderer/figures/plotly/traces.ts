import type { DrawnInterval, Drawing } from '../../../shared/figures/drawing.ts';
import { palette } from '../../../shared/figures/palette.ts';
import type { Trace } from './types.ts';

const columnWidth = 0.66;
/** Plotly draws a cap 1.4 times as long as its size. */
const capSize = 5.5;
const arrowSize = 7;

/** Reference under intervals under marks; for columns the intervals lie on top, in the second colour. Tooltips catch the pointer above all. */
export function tracesOf(drawing: Drawing, tooltips: readonly string[]): readonly Trace[] {
  const comparison = [...referenceTraces(drawing), ...intervalTraces(drawing)];
  const marks = markTrace(drawing);
  return [...(drawing.mark === 'column' ? [marks, ...comparison] : [...comparison, marks]), tooltipTrace(drawing, tooltips)];
}

/** Rows stand at 0, 1, 2… rather than at their names: Plotly takes the name "2014" for a position. */
function along({ direction }: Drawing, rows: readonly (number | null)[], values: readonly (number | null)[]): Pick<Trace, 'x' | 'y'> {
  return direction === 'down' ? { x: values, y: rows } : { x: rows, y: values };
}

function markTrace(drawing: Drawing): Trace {
  const { mark, direction, rows, colours } = drawing;
  const everywhere = rows.map(({ value }, row) => ({ row, value }));
  const placed = (places: typeof everywhere) => along(drawing, places.map(({ row }) => row), places.map(({ value }) => value));
  const marked = placed(everywhere.filter(({ value }) => value !== null));
  const color = colours.mark;
  switch (mark) {
    case 'column':
      return { type: 'bar', name: 'values', ...marked, orientation: direction === 'down' ? 'h' : 'v', width: columnWidth, marker: { color }, hoverinfo: 'skip' };
    case 'point':
      return { type: 'scatter', name: 'values', mode: 'markers', ...marked, marker: { symbol: 'square', size: 9.5, color, opacity: 1 }, cliponaxis: false, hoverinfo: 'skip' };
    case 'line':
      return {
        type: 'scatter', name: 'values', mode: 'lines+markers', ...placed(everywhere), connectgaps: false, line: { color, width: 2 },
        marker: { symbol: 'circle', size: 9, color, opacity: 1 }, cliponaxis: false, hoverinfo: 'skip',
      };
  }
}

function referenceTraces(drawing: Drawing): readonly Trace[] {
  const { reference, rows, colours } = drawing;
  if (!reference) return [];
  const line = (name: string, color: string, dash: string): Trace => ({
    type: 'scatter', name, mode: 'lines', ...along(drawing, [-0.5, rows.length - 0.5], [reference.value, reference.value]), line: { color, width: 1, dash }, hoverinfo: 'skip',
  });
  // White between the dashes keeps the line in sight where it crosses a dark column.
  return [line('reference ground', palette.ground, 'solid'), line('reference', colours.reference, '5px,3px')];
}

/** One line from end to end a row, with a cap or an arrow at each end. */
function intervalTraces(drawing: Drawing): readonly Trace[] {
  const { rows, colours } = drawing;
  const drawn = rows.flatMap(({ interval }, row) => (interval ? [{ row, interval }] : []));
  const color = colours.interval;
  if (drawn.length === 0) return [];
  return [{
    type: 'scatter', name: 'intervals', mode: 'lines+markers',
    ...along(drawing, drawn.flatMap(({ row }) => [row, row, null]), drawn.flatMap(({ interval: { from, to } }) => [from, to, null])),
    connectgaps: false, line: { color, width: 1.5 },
    marker: {
      symbol: drawn.flatMap(({ interval }) => [...endSymbols(drawing, interval), 'circle']),
      size: drawn.flatMap(({ interval: { arrowAtFrom, arrowAtTo } }) => [arrowAtFrom ? arrowSize : capSize, arrowAtTo ? arrowSize : capSize, capSize]),
      color, opacity: 1, line: { color, width: 1.5 },
    },
    cliponaxis: false, hoverinfo: 'skip',
  }];
}

function endSymbols({ direction }: Drawing, { arrowAtFrom, arrowAtTo }: DrawnInterval): readonly [string, string] {
  const [cap, backwards, forwards] = direction === 'down' ? ['line-ns-open', 'triangle-left', 'triangle-right'] : ['line-ew-open', 'triangle-down', 'triangle-up'];
  return [arrowAtFrom ? backwards : cap, arrowAtTo ? forwards : cap];
}

/** Every row answers the pointer, a withheld one too: there the tooltip says [c] as the table does. */
function tooltipTrace(drawing: Drawing, tooltips: readonly string[]): Trace {
  const { rows, axis } = drawing;
  return {
    type: 'scatter', name: 'tooltips', mode: 'markers', ...along(drawing, rows.map((_, index) => index), rows.map(({ value }) => value ?? axis.from)),
    marker: { symbol: 'circle', size: 1, color: palette.ground, opacity: 0 }, text: tooltips, cliponaxis: false, hoverinfo: 'text',
  };
}
