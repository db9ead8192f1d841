import type { ChartSeries, LineChartOptions } from 'docx/charts';
import type { IntervalDrawing } from '../../../figures/drawing/interval.ts';
import { categoryText, chartText, intervalBars, numberFormat, referenceSeries, valueAxis } from './chart-series.ts';
import type { NativeForm } from './native-form.ts';
import { chartWidth, colour, inWord } from '../page.ts';

/** Columns, a line or points over categories from left to right, with the reference as a dashed line that the legend names. */
export function intervalAcrossChart(drawing: IntervalDrawing): NativeForm {
  const { mark, rows, reference, valueHeading, colours, decimals } = drawing;
  const values = rows.map(({ value }) => value);
  // Elsewhere a number at the mark would lie on an interval or a line, and one with a mark such as [u] is more than a number: it stands with the category instead.
  const labelled = mark === 'column' && hasRoomAtFoot(drawing) && rows.every(({ state, valueText }) => state !== 'marked' || !valueText.includes('['));
  const estimates: ChartSeries = {
    name: valueHeading,
    values,
    color: inWord(colours.mark),
    errorBars: intervalBars(rows, values, inWord(colours.interval)),
    ...(mark === 'column' ? {} : { markers: { shape: mark === 'point' ? 'square' : 'circle', size: 7 }, line: { color: inWord(colours.mark), width: 1.75 } }),
    dataLabels: labelled && { value: true, position: 'insideBase', numberFormat: numberFormat(decimals), font: chartText(9, colour.ground, true) },
  };
  const options: Omit<LineChartOptions, 'type'> = {
    categories: rows.map((row) => categoryText(row, !labelled)),
    series: [estimates, ...(reference ? [referenceSeries(reference, rows.length)] : [])],
    legend: reference ? { position: 'top', font: chartText(9), hiddenEntries: [valueHeading] } : false,
    categoryAxis: { font: chartText(9) },
    valueAxis: valueAxis(drawing.axis),
    transformation: { width: chartWidth, height: 280 },
  };
  return { options: mark === 'column' ? { ...options, type: 'column', gapWidth: 50 } : { ...options, type: 'line' }, title: drawing.axis.title, finish: { referenceAxis: false, hollow: mark === 'point' ? [{ series: valueHeading, keeps: 'markers' }] : [], labelsLow: drawing.axis.from < 0 } };
}

/** Whether every column is tall enough for its number and no interval reaches down to it. */
function hasRoomAtFoot({ rows, axis }: IntervalDrawing): boolean {
  const room = axis.from + 0.14 * (axis.to - axis.from);
  return rows.every(({ value, interval }) => value === null || Math.min(value, interval?.from ?? value) > room);
}
