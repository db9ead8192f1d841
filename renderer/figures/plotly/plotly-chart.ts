import type { ProtectedFigure } from '../../../shared/disclosure/protected-figure.ts';
import { drawingOf } from '../../../shared/figures/drawing/drawing.ts';
import { layoutOf } from '../../../shared/figures/layout/layout-of.ts';
import { fontFamily, labelType } from '../../../shared/figures/layout/typography.ts';
import { palette } from '../../../shared/figures/palette.ts';
import { axesOf } from './axes.ts';
import { layersOf, lineShapes } from './lines-under-bars.ts';
import { annotationsOf, fontOf } from './texts.ts';
import { tooltips } from './tooltips.ts';
import { markTrace, targetTrace } from './traces.ts';
import type { PlotlyChart } from './types.ts';

/**
 * The chart on the screen, this many pixels wide: the same layout as on paper, and tooltips. Takes only a protected
 * figure, so that neither a mark nor a tooltip can hold what is withheld.
 */
export function plotlyChart(figure: ProtectedFigure, width: number): PlotlyChart {
  const layout = layoutOf(drawingOf(figure), width);
  const rows = tooltips(figure);
  const font = { family: fontFamily, ...fontOf({ type: labelType, colour: palette.text }) };
  return {
    traces: layout.panels.flatMap((panel, index) => [...layersOf(panel).traced.map((mark) => markTrace(mark, index)), targetTrace(panel, index, rows)]),
    layout: {
      width: layout.width,
      height: layout.height,
      // The layout's own space is shared out by the axes' domains.
      margin: { l: 0, r: 0, t: 0, b: 0, pad: 0, autoexpand: false },
      paper_bgcolor: palette.ground,
      plot_bgcolor: palette.ground,
      font,
      showlegend: false,
      ...(layout.panels.some(({ marks }) => marks.some(({ kind }) => kind === 'bars')) ? { barmode: 'overlay' } : {}),
      dragmode: false,
      hovermode: layout.hover,
      hoverdistance: -1,
      hoverlabel: { bgcolor: palette.ground, bordercolor: palette.axisLine, align: 'left', font },
      ...axesOf(layout),
      shapes: layout.panels.flatMap((panel, index) => layersOf(panel).under.flatMap((rules) => lineShapes(rules, index))),
      annotations: layout.panels.flatMap((panel, index) => annotationsOf(panel, index, layout)),
    },
  };
}
