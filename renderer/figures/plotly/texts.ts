import type { ChartLayout, Panel, PlacedText } from '../../../shared/figures/layout/layout.ts';
import { palette } from '../../../shared/figures/palette.ts';
import { axisName, axisPosition } from './axes.ts';
import type { Annotation, Font } from './types.ts';

/** The texts of a panel, on its axes or on the chart's own space. */
export function annotationsOf({ box, x: xScale, y: yScale, texts }: Panel, panel: number, { width, height }: ChartLayout): readonly Annotation[] {
  return texts.map((text) => {
    const { x, y, lines, align, baseline, dx, dy, edged } = text;
    return {
      ...('at' in x ? { x: axisPosition(xScale, x.at), xref: axisName('x', panel) } : { x: (box.left + x.px) / width, xref: 'paper' }),
      ...('at' in y ? { y: axisPosition(yScale, y.at), yref: axisName('y', panel) } : { y: 1 - (box.top + y.px) / height, yref: 'paper' }),
      text: lines.map(markup).join('<br>'), xanchor: align, yanchor: baseline, align, xshift: dx, yshift: -dy, showarrow: false, borderpad: 0,
      font: { ...fontOf(text), ...(edged ? { shadow: edge } : {}) },
    };
  });
}

export function fontOf({ type, colour }: Pick<PlacedText, 'type' | 'colour'>): Font {
  return { size: type.size, weight: type.weight === 'bold' ? 700 : 400, color: colour };
}

/** Plotly reads a few HTML elements in its texts; a group that is called "<b>" or "A & B" must be shown as it is. */
export function markup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const edge = ['1px 1px', '1px -1px', '-1px 1px', '-1px -1px', '2px 0', '-2px 0', '0 2px', '0 -2px'].map((offset) => `${offset} 1px ${palette.ground}`).join(', ');
