import type { ChartSeries, LineChartOptions } from 'docx/charts';
import type { SeriesDrawing } from '../../../figures/drawing/series.ts';
import { inkOn } from '../../../figures/group-colours.ts';
import { chartWidth, colour, inWord } from '../page.ts';
import { chartText, intervalBars, numberFormat, referenceSeries, valueAxis } from './chart-series.ts';
import { asWritten, type NativeForm } from './native-form.ts';

/** Columns side by side or lines, named by the legend; the reference is a dashed line. A number that a cell lacks is told with its row. */
export function seriesChart(drawing: SeriesDrawing): NativeForm {
  const { mark, series, rows, reference, axis } = drawing;
  const labelled = mark === 'column' && rows.length * series.length <= mostLabels;
  const drawn = series.map(({ label, colour: own, decimals, values }): ChartSeries => ({
    name: label,
    values: values.map(({ value }) => value),
    color: inWord(own),
    ...(drawing.intervalHeading === null ? {} : { errorBars: intervalBars(values, values.map(({ value }) => value), mark === 'column' ? colour.text : inWord(own)) }),
    ...(mark === 'column' ? {} : { markers: { shape: 'circle', size: 6 }, line: { color: inWord(own), width: 1.75 } }),
    dataLabels: labelled && { value: true, position: 'insideBase', numberFormat: numberFormat(decimals), font: chartText(9, inWord(inkOn(own))) },
  }));
  const options: Omit<LineChartOptions, 'type'> = {
    categories: rows.map(({ label }, row) => [label, ...series.flatMap(({ label: name, values }) => (values[row]?.value === null ? [`${name} ${values[row].text}`] : []))].join('\n')),
    series: [...drawn, ...(reference ? [referenceSeries(reference, rows.length)] : [])],
    legend: { position: 'top', font: chartText(9) },
    categoryAxis: { font: chartText(9) },
    valueAxis: valueAxis(axis),
    transformation: { width: chartWidth, height: 300 },
  };
  return {
    options: mark === 'column' ? { ...options, type: 'column', gapWidth: 40, overlap: -6 } : { ...options, type: 'line' },
    title: axis.title,
    finish: { ...asWritten, labelsLow: axis.from < 0 },
  };
}

/** More numbers than this would touch each other; the table has them. */
const mostLabels = 16;
