import type { ProtectedFigure } from '../../../shared/disclosure/protected-figure.ts';
import { drawingOf } from '../../../shared/figures/drawing.ts';
import { palette } from '../../../shared/figures/palette.ts';
import { fontFamily, labelType } from '../../../shared/report/paper/typography.ts';
import { acrossSpace } from './across.ts';
import { gridlines, rowAxis, valueAxis } from './axis.ts';
import { downSpace } from './down.ts';
import { fontOf } from './texts.ts';
import { tracesOf } from './traces.ts';
import type { PlotlyChart } from './types.ts';
import { tooltips } from './tooltips.ts';

/**
 * The chart on the screen, this many pixels wide: the same drawing as on paper, and tooltips. Takes only a protected
 * figure, so that neither a mark nor a tooltip can hold what is withheld.
 */
export function plotlyChart(figure: ProtectedFigure, width: number): PlotlyChart {
  const drawing = drawingOf(figure);
  const down = drawing.direction === 'down';
  const { margin, plotHeight, annotations } = (down ? downSpace : acrossSpace)(drawing, width);
  return {
    traces: tracesOf(drawing, tooltips(figure)),
    layout: {
      width,
      height: margin.t + plotHeight + margin.b,
      margin: { ...margin, pad: 0, autoexpand: false },
      paper_bgcolor: palette.ground,
      plot_bgcolor: palette.ground,
      font: { family: fontFamily, ...fontOf({ type: labelType }) },
      showlegend: false,
      dragmode: false,
      hovermode: down ? 'y' : 'x',
      hoverdistance: -1,
      hoverlabel: { bgcolor: palette.ground, bordercolor: palette.axisLine, align: 'left', font: { family: fontFamily, ...fontOf({ type: labelType }) } },
      ...(down ? { xaxis: valueAxis(drawing), yaxis: rowAxis(drawing) } : { xaxis: rowAxis(drawing), yaxis: valueAxis(drawing) }),
      shapes: gridlines(drawing),
      annotations,
    },
  };
}
