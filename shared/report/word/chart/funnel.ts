import type { ScatterChartSeries } from 'docx/charts';
import type { DrawnLimits, FunnelDrawing } from '../../../figures/drawing/funnel.ts';
import { palette } from '../../../figures/palette.ts';
import { chartWidth, colour, inWord } from '../page.ts';
import { chartText, valueAxis } from './chart-series.ts';
import { asWritten, type NativeForm } from './native-form.ts';

const looks = [
  { name: 'Within the limits', shape: 'circle', size: 6, color: colour.main }, { name: 'Outside the narrower limits', shape: 'square', size: 7, color: colour.main },
  { name: 'Outside the wider limits', shape: 'diamond', size: 9, color: colour.second },
] as const;

/** A scatter chart: a series of points for each place within or outside the limits, named where outside; the limits as lines. */
export function funnelChart({ rows, axis, sizeAxis, limits, reference, valueHeading }: FunnelDrawing): NativeForm {
  const shown = rows.flatMap(({ label, size, value, outside }) => (size.value === null || value.value === null ? [] : [{ label, outside: Math.min(outside, looks.length - 1), x: size.value, y: value.value }]));
  const points = looks.flatMap(({ name, shape, size, color }, outside): ScatterChartSeries[] => {
    const own = shown.filter((row) => row.outside === outside);
    if (own.length === 0) return [];
    return [{ name, points: own.map(({ x, y }) => ({ x, y })), color, markers: { shape, size }, pointLabels: own.map(({ label }) => (outside === 0 ? false : { text: label, position: 'right', font: chartText(9) })) }];
  });
  const lines = limits.flatMap((limit, index) => limitSeries(limit, index));
  const level: readonly ScatterChartSeries[] = reference
    ? [{ name: reference.text, points: [sizeAxis.from, sizeAxis.to].map((x) => ({ x, y: reference.value })), color: colour.reference, markers: false, line: { color: colour.reference, width: 1.25, dash: 'dash' } }]
    : [];
  const absent = rows.filter(({ size, value }) => size.value === null || value.value === null).map(({ label, size, value }) => `${label} ${size.value === null ? size.text : value.text}`);
  return {
    options: {
      type: 'scatter',
      lines: 'straight',
      // LibreOffice loses the points of a series before a longer one.
      series: [...lines, ...level, ...points].toSorted((one, other) => other.points.length - one.points.length),
      legend: { position: 'bottom', font: chartText(9), hiddenEntries: lines.flatMap(({ name }) => (name.endsWith(lowerEnding) ? [name] : [])) },
      xAxis: { ...valueAxis(sizeAxis), gridlines: false, title: { text: [sizeAxis.title, ...(absent.length === 0 ? [] : [`Not drawn: ${absent.join(', ')}`])].join('\n'), font: chartText(9) } },
      yAxis: valueAxis(axis),
      transformation: { width: chartWidth, height: 360 },
    },
    title: axis.title === '' ? valueHeading : axis.title,
    finish: { ...asWritten, hollow: points.map(({ name }) => ({ series: name, keeps: 'markers' })) },
  };
}

const lowerEnding = ' (lower)';

function limitSeries({ label, lower, upper }: DrawnLimits, index: number): readonly ScatterChartSeries[] {
  const color = inWord(palette.axisLine);
  return ([[label, upper], [`${label}${lowerEnding}`, lower]] as const).flatMap(([name, curve]) => {
    const points = curve.flatMap((place) => (place === null ? [] : [{ x: place.size, y: place.at }]));
    return points.length === 0 ? [] : [{ name, points, color, markers: false, line: { color, width: 1.25, dash: index === 0 ? 'solid' : 'dash' } }];
  });
}
