import type { ChartLayout, Scale } from '../../../shared/figures/layout/layout.ts';
import type { Axis, AxisName, Layout } from './types.ts';

/** Two bare axes a panel, each over its share of the chart: what is seen of them, lines and texts, are marks of the layout. */
export function axesOf({ width, height, panels }: ChartLayout): Pick<Layout, `xaxis${string}` | `yaxis${string}`> {
  const axes = panels.flatMap(({ box, x, y }, index): [string, Axis][] => [
    [`xaxis${suffix(index)}`, axis(x, [box.left, box.left + box.width], width, axisName('y', index))],
    [`yaxis${suffix(index)}`, axis(y, [height - box.top - box.height, height - box.top], height, axisName('x', index))],
  ]);
  return Object.fromEntries(axes);
}

/** "x", "y2": how traces and texts name the axis of a panel. */
export function axisName<Letter extends 'x' | 'y'>(letter: Letter, panel: number): AxisName<Letter> {
  return `${letter}${suffix(panel)}`;
}

/** Where Plotly wants texts and ends of axes: in powers of ten on a log axis, although points stand at their values. */
export function axisPosition({ type }: Scale, value: number): number {
  return type === 'log' ? Math.log10(value) : value;
}

function suffix(panel: number): string {
  return panel === 0 ? '' : String(panel + 1);
}

/** Plotly cuts lines off at the ends of its axes; with this much more of the axis, in pixels, a line at an end shows whole. */
const beyond = 2;

function axis(scale: Scale, ends: readonly [number, number], whole: number, anchor: string): Axis {
  const [from, to] = [axisPosition(scale, scale.from), axisPosition(scale, scale.to)];
  const margin = (beyond * (to - from)) / (ends[1] - ends[0]);
  return {
    type: scale.type, range: [from - margin, to + margin], domain: [(ends[0] - beyond) / whole, (ends[1] + beyond) / whole], anchor, fixedrange: true,
    showgrid: false, zeroline: false, showline: false, showticklabels: false,
  };
}
