import type { ChartSeries, SeriesChart } from '../chart.ts';
import { groupColours } from '../group-colours.ts';
import { columnOf } from '../wording.ts';
import { linearAxis, logAxis, type DrawnAxis } from './axis.ts';
import { drawnCell, drawnReference, rowOf, type Drawable, type DrawnCell, type DrawnReference } from './drawn-cell.ts';
import { drawnInterval, drawnIntervalText, estimateAt, intervalHeading, type DrawnInterval } from './drawn-interval.ts';

/** Several values a row, one of each series. */
export interface SeriesDrawing {
  readonly form: 'series';
  readonly mark: SeriesChart['mark'];
  readonly rowHeading: string;
  readonly rows: readonly { readonly id: string; readonly label: string }[];
  readonly series: readonly DrawnSeries[];
  readonly axis: DrawnAxis;
  readonly reference: DrawnReference | null;
  /** "95% CI"; null when no series has intervals. */
  readonly intervalHeading: string | null;
}

export interface DrawnSeries {
  readonly label: string;
  readonly colour: string;
  readonly decimals: number;
  /** One a row, in order. */
  readonly values: readonly DrawnEstimate[];
}

export interface DrawnEstimate extends DrawnCell {
  readonly interval: DrawnInterval | null;
  readonly limits: { readonly lower: number | null; readonly upper: number | null };
  readonly intervalText: string | null;
}

export function seriesDrawing(figure: Drawable, chart: SeriesChart): SeriesDrawing {
  if (chart.mark === 'column' && chart.scale === 'log') throw new Error(`Figure ${figure.id} draws columns on a log axis, where they would have no foot to stand on.`);
  const reference = chart.reference && drawnReference(figure, chart.reference);
  const estimates = chart.rows.flatMap((row) => chart.series.map((series) => estimateAt(figure, row, series).at));
  const onAxis = (numbers: readonly (number | null | undefined)[]) => numbers.filter((number): number is number => typeof number === 'number' && (chart.scale === 'linear' || number > 0));
  const covered = { values: onAxis([...estimates.map(({ value }) => value), reference?.value]), limits: onAxis(estimates.flatMap(({ lower, upper }) => [lower, upper])) };
  const axis = chart.scale === 'log' ? logAxis(chart.axisTitle, covered) : linearAxis(chart.axisTitle, covered);
  const colours = groupColours(chart.series.map(({ label }) => label));
  return {
    form: 'series',
    mark: chart.mark,
    rowHeading: figure.rowHeading,
    rows: chart.rows.map((id) => ({ id, label: rowOf(figure, id).label })),
    series: chart.series.map((series, index) => drawnSeries(figure, chart, series, { axis, colour: colours[index] ?? '' })),
    axis,
    reference,
    intervalHeading: intervalHeading(figure, chart.series.find(({ lower }) => lower !== null)?.lower ?? null),
  };
}

function drawnSeries(figure: Drawable, chart: SeriesChart, series: ChartSeries, { axis, colour }: { readonly axis: DrawnAxis; readonly colour: string }): DrawnSeries {
  const { decimals } = columnOf(figure, series.value);
  const values = chart.rows.map((row): DrawnEstimate => {
    const estimate = estimateAt(figure, row, series);
    const cell = drawnCell(figure, { row, column: series.value });
    // Zero has no place on a log axis: its text stands at the foot.
    const value = axis.scale === 'log' && cell.value !== null && cell.value <= 0 ? null : cell.value;
    return { ...cell, value, interval: drawnInterval(estimate, axis), limits: { lower: estimate.at.lower, upper: estimate.at.upper }, intervalText: drawnIntervalText(estimate, decimals) };
  });
  return { label: series.label, colour, decimals, values };
}
