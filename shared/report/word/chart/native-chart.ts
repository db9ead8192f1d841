import { ChartRun } from 'docx/charts';
import type { Drawing } from '../../../figures/drawing/drawing.ts';
import { chartWidth, fullWidthCm } from '../page.ts';
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
 * A chart that Word draws and people can edit, its numbers in the workbook behind it. Its title is that of the value axis: the figure's own titles are page text.
 */
export function nativeChart({ options, title, finish }: NativeForm, words: ChartWords, { width, height }: ChartSize): NativeChart {
  const altText = { id: words.id, name: words.name, title: words.title, description: words.description };
  return { run: new ChartRun({ ...options, ...chartLook, transformation: { width: Math.round(width), height: Math.round(height) }, title: { text: title, font: chartText(9) }, altText }), finish };
}

/** In pixels at 96 to the inch. */
export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

/** The size of a chart of this width. Its text does not shrink with it, so a narrow chart stays nearly as high. */
export function chartSize({ options }: NativeForm, widthCm: number): ChartSize {
  const { width, height } = options.transformation ?? usualSize;
  return { width: (width * widthCm) / fullWidthCm, height: (height * Math.max(widthCm, leastTall)) / fullWidthCm };
}

/** At full width. */
const usualSize = { width: chartWidth, height: 300 };

/** A chart narrower than this, in centimetres, gets no lower: its text does not shrink with it. */
const leastTall = 12;

/** How Word draws it; null where Word has no chart of that form. */
export function nativeForm(drawing: Drawing): NativeForm | null {
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
