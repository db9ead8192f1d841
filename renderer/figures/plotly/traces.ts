import type { Mark, Panel, Point, Shape, Stroke } from '../../../shared/figures/layout/layout.ts';
import { palette } from '../../../shared/figures/palette.ts';
import { axisName } from './axes.ts';
import type { ScatterTrace, Trace } from './types.ts';

export function markTrace(mark: Mark, panel: number): Trace {
  const axes = { xaxis: axisName('x', panel), yaxis: axisName('y', panel) } as const;
  switch (mark.kind) {
    case 'bars': {
      const { bars } = mark;
      return {
        type: 'bar', ...axes, orientation: 'v', x: bars.map(({ x }) => (x[0] + x[1]) / 2), width: bars.map(({ x }) => x[1] - x[0]),
        base: bars.map(({ y }) => y[0]), y: bars.map(({ y }) => y[1] - y[0]), marker: { color: mark.colour }, hoverinfo: 'skip',
      };
    }
    case 'rules':
      return linesTrace(mark.rules.flatMap(([one, other]) => [one, other, null]), mark, axes);
    case 'line':
      return linesTrace(mark.points, mark, axes);
    case 'points': {
      const { shape, size, colour: color, points } = mark;
      const line = shape.endsWith('cap') ? { line: { color, width: 1.5 } } : {};
      return { type: 'scatter', ...axes, mode: 'markers', ...coordinates(points), marker: { symbol: symbols[shape], size, color, opacity: 1, ...line }, cliponaxis: false, hoverinfo: 'skip' };
    }
  }
}

/** Catches the pointer above all else. */
export function targetTrace({ targets }: Panel, panel: number, tooltips: ReadonlyMap<string, string>): Trace {
  return {
    type: 'scatter', name: 'tooltips', xaxis: axisName('x', panel), yaxis: axisName('y', panel), mode: 'markers', ...coordinates(targets),
    marker: { symbol: 'circle', size: 1, color: palette.ground, opacity: 0 }, text: targets.map(({ row }) => tooltips.get(row) ?? ''), cliponaxis: false, hoverinfo: 'text',
  };
}

function linesTrace(points: readonly (Point | null)[], { colour: color, width, dash }: Stroke, axes: Pick<ScatterTrace, 'xaxis' | 'yaxis'>): Trace {
  return { type: 'scatter', ...axes, mode: 'lines', ...coordinates(points), connectgaps: false, line: { color, width, dash: dash === 'dashed' ? '5px,3px' : 'solid', simplify: false }, hoverinfo: 'skip' };
}

function coordinates(points: readonly (Point | null)[]): Pick<ScatterTrace, 'x' | 'y'> {
  return { x: points.map((point) => point?.x ?? null), y: points.map((point) => point?.y ?? null) };
}

/** Plotly draws a cap 1.4 times as long as its size. */
const symbols: Readonly<Record<Shape, string>> = {
  square: 'square', circle: 'circle', diamond: 'diamond',
  'arrow to the left': 'triangle-left', 'arrow to the right': 'triangle-right', 'arrow up': 'triangle-up', 'arrow down': 'triangle-down',
  'level cap': 'line-ew-open', 'upright cap': 'line-ns-open',
};
