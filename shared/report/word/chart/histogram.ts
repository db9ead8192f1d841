import type { HistogramDrawing } from '../../../figures/drawing/histogram.ts';
import { chartWidth, colour } from '../page.ts';
import { chartText, numberFormat, valueAxis } from './chart-series.ts';
import { asWritten, type NativeForm } from './native-form.ts';

/** More numbers than this would touch each other; the table has them. */
const mostLabels = 14;

/** Columns that touch. Null where Word has no such chart: it makes all columns of one width and has no second panel. */
export function histogramChart({ rows, axis, bandTitle, valueHeading, decimals, equal, beside }: HistogramDrawing): NativeForm | null {
  if (!equal || beside) return null;
  const labelled = rows.length <= mostLabels && rows.every(({ text }) => !/\[(?!c)/.test(text));
  return {
    options: {
      type: 'column',
      categories: rows.map(({ label, value, text }) => (value === null ? `${label}\n${text}` : label)),
      series: [{ name: valueHeading, values: rows.map(({ value }) => value), color: colour.main, dataLabels: labelled && { value: true, position: 'outsideEnd', numberFormat: numberFormat(decimals), font: chartText(9) } }],
      legend: false,
      gapWidth: 3,
      categoryAxis: { font: chartText(9), title: { text: bandTitle, font: chartText(9) } },
      valueAxis: valueAxis(axis),
      transformation: { width: chartWidth, height: 300 },
    },
    title: axis.title,
    finish: asWritten,
  };
}
