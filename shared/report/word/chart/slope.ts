import type { ChartPointLabel, ChartSeries } from 'docx/charts';
import type { DrawnCell } from '../../../figures/drawing/drawn-cell.ts';
import type { SlopeDrawing } from '../../../figures/drawing/slope.ts';
import { chartWidth, inWord } from '../page.ts';
import { chartText, referenceSeries, valueAxis } from './chart-series.ts';
import { asWritten, type NativeForm } from './native-form.ts';

/** A line of two points a row, its name and number at both ends; a row without two numbers is told under the axis. */
export function slopeChart(drawing: SlopeDrawing): NativeForm {
  const { rows, from, to, axis, reference } = drawing;
  const [fromLabels, toLabels] = [endLabels(drawing, 'from'), endLabels(drawing, 'to')];
  const series = rows.map(({ label, colour, from: start, to: end }, index): ChartSeries => ({
    name: label,
    values: [start.value, end.value],
    color: inWord(colour),
    markers: { shape: 'circle', size: 7 },
    line: { color: inWord(colour), width: 1.75 },
    pointLabels: [fromLabels[index], toLabels[index]],
  }));
  const absent = (cells: readonly (readonly [string, DrawnCell])[]) => cells.flatMap(([label, { value, text }]) => (value === null ? [`${label} ${text}`] : []));
  return {
    options: {
      type: 'line',
      categories: [[from.label, ...absent(rows.map(({ label, from: start }) => [label, start]))].join('\n'), [to.label, ...absent(rows.map(({ label, to: end }) => [label, end]))].join('\n')],
      series: [...series, ...(reference ? [referenceSeries(reference, 2)] : [])],
      legend: reference ? { position: 'top', font: chartText(9), hiddenEntries: rows.map(({ label }) => label) } : false,
      categoryAxis: { font: chartText(10) },
      valueAxis: { ...valueAxis(axis), gridlines: false },
      transformation: { width: chartWidth, height: 340 },
    },
    title: axis.title,
    finish: asWritten,
  };
}

/** One label a row; rows whose numbers nearly meet share one, at the highest of them, so that no label lies on another. */
function endLabels({ rows, axis }: SlopeDrawing, end: 'from' | 'to'): readonly (false | ChartPointLabel)[] {
  const height = (value: number) => (axis.scale === 'log' ? Math.log(value / axis.from) / Math.log(axis.to / axis.from) : (value - axis.from) / (axis.to - axis.from));
  const labels = rows.map((): false | ChartPointLabel => false);
  let [holder, lowest, text] = [-1, Infinity, ''];
  const shown = rows.flatMap((row, index) => (row[end].value === null ? [] : [{ index, at: height(row[end].value), words: `${row.label} ${row[end].text}` }]));
  for (const { index, at, words } of shown.toSorted((one, other) => other.at - one.at)) {
    [holder, text] = lowest - at < nearlyMeeting ? [holder, `${text}\n${words}`] : [index, words];
    lowest = at;
    labels[holder] = { text, position: end === 'from' ? 'left' : 'right', font: chartText(9) };
  }
  return labels;
}

/** Of the height of the plot: less than a line of text. */
const nearlyMeeting = 0.055;
