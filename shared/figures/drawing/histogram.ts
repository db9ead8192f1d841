import type { HistogramBeside, HistogramChart } from '../chart.ts';
import { cellText, columnOf } from '../wording.ts';
import { linearAxis, logAxis, type DrawnAxis } from './axis.ts';
import { drawnCell, drawnReference, rowOf, type Drawable, type DrawnCell, type DrawnReference } from './drawn-cell.ts';
import { drawnInterval, drawnIntervalText, estimateAt, intervalHeading, type DrawnInterval } from './drawn-interval.ts';

/** Bars that touch, each over its band, and perhaps a rate over the same bands. */
export interface HistogramDrawing {
  readonly form: 'histogram';
  readonly rowHeading: string;
  readonly rows: readonly DrawnBand[];
  readonly bandTitle: string;
  /** Whether all bands are of one width, so far as they have ends. */
  readonly equal: boolean;
  readonly axis: DrawnAxis;
  readonly valueHeading: string;
  readonly decimals: number;
  readonly beside: DrawnBeside | null;
}

export interface DrawnBand extends DrawnCell {
  readonly id: string;
  readonly label: string;
  /** As drawn: an open band is as wide as its neighbour. */
  readonly from: number;
  readonly to: number;
}

export interface DrawnBeside {
  readonly values: readonly (DrawnCell & { readonly interval: DrawnInterval | null; readonly intervalText: string | null })[];
  readonly axis: DrawnAxis;
  readonly reference: DrawnReference | null;
  readonly intervalHeading: string | null;
}

export function histogramDrawing(figure: Drawable, chart: HistogramChart): HistogramDrawing {
  if (chart.bands.length !== chart.rows.length) throw new Error(`Figure ${figure.id} has ${chart.rows.length} rows for ${chart.bands.length} bands.`);
  const ends = drawnEnds(figure.id, chart.bands);
  const rows = chart.rows.map((id, index): DrawnBand => ({ ...drawnCell(figure, { row: id, column: chart.value }), id, label: rowOf(figure, id).label, ...(ends[index] ?? { from: 0, to: 1 }) }));
  const widths = ends.map(({ from, to }) => to - from);
  const { label, decimals } = columnOf(figure, chart.value);
  return {
    form: 'histogram',
    rowHeading: figure.rowHeading,
    rows,
    bandTitle: chart.bandTitle,
    equal: Math.max(...widths) - Math.min(...widths) < 1e-9 * Math.max(...widths),
    axis: linearAxis(chart.axisTitle, { values: rows.flatMap(({ value }) => (value === null ? [] : [value])), limits: [] }),
    valueHeading: label,
    decimals,
    beside: chart.beside && drawnBeside(figure, chart.rows, chart.beside),
  };
}

function drawnEnds(figure: string, bands: HistogramChart['bands']): readonly { readonly from: number; readonly to: number }[] {
  const width = (band: HistogramChart['bands'][number] | undefined) => (typeof band?.from === 'number' && typeof band.to === 'number' ? band.to - band.from : 1);
  return bands.map(({ from, to }, index) => {
    if (from === null && to === null) throw new Error(`Figure ${figure} has a band with neither a beginning nor an end.`);
    const neighbour = width(bands[from === null ? index + 1 : index - 1]);
    return { from: from ?? (to ?? 0) - neighbour, to: to ?? (from ?? 0) + neighbour };
  });
}

function drawnBeside(figure: Drawable, rows: readonly string[], beside: HistogramBeside): DrawnBeside {
  const reference = beside.reference && drawnReference(figure, beside.reference);
  const estimates = rows.map((row) => estimateAt(figure, row, beside));
  const onAxis = (number: number | null | undefined): number is number => typeof number === 'number' && (beside.scale === 'linear' || number > 0);
  const shown = (numbers: readonly (number | null | undefined)[]) => numbers.filter(onAxis);
  const axis = (beside.scale === 'log' ? logAxis : linearAxis)(beside.axisTitle, { values: shown([...estimates.map(({ at }) => at.value), reference?.value]), limits: shown(estimates.flatMap(({ at }) => [at.lower, at.upper])) });
  const { decimals } = columnOf(figure, beside.value);
  return {
    values: estimates.map((estimate) => ({ state: estimate.value.kind === 'number' ? 'marked' : estimate.value.kind, value: onAxis(estimate.at.value) ? estimate.at.value : null, text: cellText(estimate.value, decimals), interval: drawnInterval(estimate, axis), intervalText: drawnIntervalText(estimate, decimals) })),
    axis,
    reference,
    intervalHeading: intervalHeading(figure, beside.lower),
  };
}
