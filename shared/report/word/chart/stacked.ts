import type { ChartSeries } from 'docx/charts';
import type { StackedDrawing } from '../../../figures/drawing/stacked.ts';
import { inkOn } from '../../../figures/group-colours.ts';
import { chartWidth, inWord } from '../page.ts';
import { chartText, valueAxis } from './chart-series.ts';
import { asWritten, type NativeForm } from './native-form.ts';

/** A share narrower than this, in per cent of the whole, has no room for its number; the table has it. */
const leastLabelled = 5;

/** Bars divided into shares, each with its number; what is withheld is told with its row. */
export function stackedChart({ rows, segments, axis }: StackedDrawing): NativeForm {
  const series = segments.map(({ label, colour }, segment): ChartSeries => {
    const shares = rows.map((row) => row.shares.find((share) => share.segment === segment));
    const font = chartText(9, inWord(inkOn(colour)), true);
    return {
      name: label,
      values: shares.map((share) => share?.value ?? null),
      color: inWord(colour),
      pointLabels: shares.map((share) => (share && share.value >= leastLabelled ? { text: share.text, position: 'center', font } : false)),
    };
  });
  return {
    options: {
      type: 'bar',
      stacking: 'stacked',
      categories: rows.map(({ label, absent }) => [label, ...absent].join('\n')),
      series,
      gapWidth: 60,
      legend: { position: 'top', font: chartText(9) },
      categoryAxis: { reverseOrder: true, font: chartText(9) },
      valueAxis: { ...valueAxis(axis), crossesAt: 'maximum' },
      transformation: { width: chartWidth, height: 110 + rows.length * (rows.some(({ absent }) => absent.length > 0) ? 54 : 44) },
    },
    title: axis.title,
    finish: asWritten,
  };
}
