import type { ChartRunOptions, ChartSeries, ChartValueAxis } from 'docx/charts';
import type { DrawnAxis } from '../../../figures/drawing/axis.ts';
import type { DrawnReference } from '../../../figures/drawing/drawn-cell.ts';
import type { DrawnRow } from '../../../figures/drawing/interval.ts';
import { colour, font } from '../page.ts';

export const chartText = (size: number, color: string = colour.text, bold = false) => ({ name: font, size, color, bold, italics: false });

export const chartLook = {
  font: { name: font, color: colour.text },
  chartArea: { fill: colour.ground, border: 'none' },
  plotArea: { fill: 'none', border: 'none' },
} as const satisfies Partial<ChartRunOptions>;

/** Excel's way of writing numbers with this many decimals: "#,##0.0". */
export function numberFormat(decimals: number): string {
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}

export function valueAxis(axis: DrawnAxis): ChartValueAxis {
  const [first, second] = axis.ticks;
  const shared = { minimum: axis.from, maximum: axis.to, font: chartText(9) };
  if (axis.scale === 'log') {
    const base = Math.round((second?.value ?? 2) / (first?.value ?? 1));
    // A tick that a program takes for 0.999… is still a whole number to the reader.
    return { ...shared, logarithmicBase: base, interval: base, numberFormat: '[<0.9]0.0##;#,##0' };
  }
  const decimals = Math.max(...axis.ticks.map(({ text }) => text.split('.')[1]?.length ?? 0));
  return { ...shared, interval: Number(((second?.value ?? 1) - (first?.value ?? 0)).toFixed(decimals)), numberFormat: numberFormat(decimals) };
}

/** The intervals as distances from each value, blank where there is none. The whole interval, even where the axis cuts it: the workbook is data. */
export function intervalBars(rows: readonly Pick<DrawnRow, 'interval' | 'limits'>[], values: readonly (number | null)[], color: string): NonNullable<ChartSeries['errorBars']> {
  const distances = rows.map(({ interval, limits }, index) => {
    const value = values[index] ?? null;
    if (value === null || interval === null) return { plus: null, minus: null };
    const lower = interval.arrowAtFrom && (limits.lower ?? 0) <= 0 ? interval.from : (limits.lower ?? interval.from);
    return { plus: distance(limits.upper ?? interval.to, value), minus: distance(value, lower) };
  });
  return { type: 'custom', plus: distances.map(({ plus }) => plus), minus: distances.map(({ minus }) => minus), line: { color, width: 1.25 } };
}

/** Free of the dust of binary fractions: 4.6 - 3.8 is 0.8. */
function distance(from: number, to: number): number {
  return Math.max(0, Number((from - to).toFixed(9)));
}

/** A dashed line across all categories, which the legend names. */
export function referenceSeries({ text, value }: DrawnReference, categories: number): ChartSeries {
  return { name: text, type: 'line', values: Array.from({ length: categories }, () => value), color: colour.reference, line: { color: colour.reference, width: 1.25, dash: 'dash' }, markers: false, dataLabels: false };
}

/** The category's text: the label, its value where no mark can carry it, and the counts beside it. */
export function categoryText({ label, beside, valueText, state }: DrawnRow, withValue: boolean): string {
  const first = withValue || state === 'withheld' || state === 'missing' ? `${label}: ${valueText}` : label;
  return [first, ...(beside.length > 0 ? [beside.join(', ')] : [])].join('\n');
}
