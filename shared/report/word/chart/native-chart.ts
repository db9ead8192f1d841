import { ChartRun } from 'docx/charts';
import type { Drawing } from '../../../figures/drawing/drawing.ts';
import { chartLook, chartText } from './chart-series.ts';
import { controlChart } from './control.ts';
import type { ChartFinish } from './finish-chart.ts';
import { funnelChart } from './funnel.ts';
import { histogramChart } from './histogram.ts';
import { intervalAcrossChart } from './interval-across.ts';
import { intervalDownChart } from './interval-down.ts';
import type { NativeForm } from './native-form.ts';
import { seriesChart } from './series.ts';
import { slopeChart } from './slope.ts';
import { stackedChart } from './stacked.ts';

export interface NativeChart {
  readonly run: ChartRun;
  readonly finish: ChartFinish;
}

/** What Word keeps with a drawing for people who do not see it. */
export interface ChartWords {
  /** A number, as text, that no other drawing of the document has. */
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly description: string;
}

/**
 * A chart that Word draws and people can edit, its numbers in the workbook behind it; null where Word has no chart of
 * that form. Its title is that of the value axis: the figure's own titles are page text.
 */
export function nativeChart(drawing: Drawing, words: ChartWords): NativeChart | null {
  const form = formOf(drawing);
  if (form === null) return null;
  const { options, title, finish } = form;
  const altText = { id: words.id, name: words.name, title: words.title, description: words.description };
  return { run: new ChartRun({ ...options, ...chartLook, title: { text: title, font: chartText(9) }, altText }), finish };
}

function formOf(drawing: Drawing): NativeForm | null {
  switch (drawing.form) {
    case 'interval':
      return drawing.direction === 'across' ? intervalAcrossChart(drawing) : intervalDownChart(drawing);
    case 'series':
      return seriesChart(drawing);
    case 'stacked':
      return stackedChart(drawing);
    case 'slope':
      return slopeChart(drawing);
    case 'heat':
      return null;
    case 'funnel':
      return funnelChart(drawing);
    case 'control':
      return controlChart(drawing);
    case 'histogram':
      return histogramChart(drawing);
  }
}
