import type { ChartSeries } from 'docx/charts';
import type { ControlDrawing, DrawnControlLine } from '../../../figures/drawing/control.ts';
import { chartWidth, colour } from '../page.ts';
import { chartText, valueAxis } from './chart-series.ts';
import { asWritten, type NativeForm } from './native-form.ts';

const signalName = 'Signal';

/** A line through the values; centre and limits are lines that the legend names; signals are diamonds named by their rule. */
export function controlChart({ rows, centre, limits, axis, valueHeading }: ControlDrawing): NativeForm {
  const signals = rows.map(({ value, rules }) => (rules.length > 0 ? value : null));
  const values: ChartSeries = { name: valueHeading, values: rows.map(({ value }) => value), color: colour.main, markers: { shape: 'circle', size: 5 }, line: { color: colour.main, width: 1.5 } };
  const signalled: readonly ChartSeries[] = signals.every((value) => value === null)
    ? []
    : [{ name: signalName, values: signals, color: colour.second, markers: { shape: 'diamond', size: 10 }, pointLabels: rows.map(({ rules }) => (rules.length > 0 && { text: rules.join('\n'), position: 'above', font: chartText(9) })) }];
  return {
    options: {
      type: 'line',
      categories: rows.map(({ label, value, text }) => (value === null ? `${label}\n${text}` : label)),
      series: [lineSeries(centre, 'solid'), ...limits.map((limit) => lineSeries(limit, 'dash')), values, ...signalled],
      legend: { position: 'top', font: chartText(9) },
      categoryAxis: { font: chartText(9) },
      valueAxis: valueAxis(axis),
      transformation: { width: chartWidth, height: 310 },
    },
    title: axis.title,
    finish: { ...asWritten, hollow: signalled.map(({ name }) => ({ series: name, keeps: 'markers' })) },
  };
}

function lineSeries({ text, values }: DrawnControlLine, dash: 'solid' | 'dash'): ChartSeries {
  return { name: text, values, color: colour.reference, markers: false, line: { color: colour.reference, width: 1.25, dash } };
}
