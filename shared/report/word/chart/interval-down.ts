import type { ChartSeries } from 'docx/charts';
import type { DrawnRow, IntervalDrawing } from '../../../figures/drawing/interval.ts';
import { inSentence } from '../../../figures/in-sentence.ts';
import { categoryText, chartText, intervalBars, valueAxis } from './chart-series.ts';
import type { NativeForm } from './native-form.ts';
import { chartWidth, colour, inWord } from '../page.ts';

/**
 * Bars from left to right, their intervals on them: Word has no points on a category axis that lies down. On a log scale
 * they start from the reference, to the right where there are more than expected, to the left where fewer. On a linear
 * scale they start from zero and the reference is a pale bar of its own.
 */
export function intervalDownChart(drawing: IntervalDrawing): NativeForm {
  const { rows, reference, valueHeading, colours } = drawing;
  const fromReference = drawing.axis.scale === 'log' && reference !== null;
  const pale = reference !== null && !fromReference ? [reference] : [];
  const values = [...rows.map(({ value }) => value), ...pale.map(({ value }) => value)];
  const bars: ChartSeries = { name: valueHeading, values, color: inWord(colours.mark), colors: [...rows.map(() => undefined), ...pale.map(() => colour.referenceFill)], errorBars: intervalBars(rows, values, colour.second) };
  const open = openIntervals(drawing);
  return {
    options: {
      type: 'bar',
      categories: [...rows.map((row) => categoryText(row, true)), ...pale.map(({ text }) => text)],
      series: [bars, ...open],
      legend: false,
      gapWidth: 70,
      overlap: 100,
      categoryAxis: { reverseOrder: true, font: chartText(9), ...(fromReference ? { crossesAt: reference.value } : {}) },
      valueAxis: { ...valueAxis(drawing.axis), crossesAt: 'maximum' },
      transformation: { width: chartWidth, height: Math.max(lowest, 76 + heightOfBar(rows) * values.length) },
    },
    title: fromReference ? `${drawing.axis.title}\nBars start at ${reference.valueText}: ${inSentence(reference.label)}` : drawing.axis.title,
    finish: { referenceAxis: fromReference, hollow: open.map(({ name }) => ({ series: name, keeps: 'nothing' })), labelsLow: true },
  };
}

/** In pixels: below this, titles and labels of the axis run into the bars. */
const lowest = 220;

/** In pixels: labels of two lines need more than labels of one. */
function heightOfBar(rows: readonly DrawnRow[]): number {
  return rows.some(({ beside }) => beside.length > 0) ? 42 : 26;
}

/** Zero on a log axis has no bar: an unfilled one carries its interval, from the axis edge to its upper limit. */
function openIntervals({ rows, valueHeading }: IntervalDrawing): readonly ChartSeries[] {
  const upper = ({ state, interval, limits }: DrawnRow) => (state === 'below-axis' && interval ? limits.upper : null);
  const values = rows.map(upper);
  return values.every((value) => value === null) ? [] : [{ name: `${valueHeading}: upper limit where none was observed`, values, errorBars: intervalBars(rows, values, colour.second), dataLabels: false }];
}
