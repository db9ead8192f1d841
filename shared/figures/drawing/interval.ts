import type { IntervalChart } from '../chart.ts';
import { palette } from '../palette.ts';
import { cellText, columnOf } from '../wording.ts';
import { linearAxis, logAxis, type DrawnAxis } from './axis.ts';
import { besideTexts } from './beside-texts.ts';
import { drawnReference, rowOf, type Drawable, type DrawnReference } from './drawn-cell.ts';
import { drawnInterval, drawnIntervalText, estimateAt, intervalHeading, type DrawnInterval, type Estimate } from './drawn-interval.ts';

/** One estimate a row, with its interval. */
export interface IntervalDrawing {
  readonly form: 'interval';
  readonly mark: IntervalChart['mark'];
  readonly direction: IntervalChart['direction'];
  readonly rowHeading: string;
  readonly rows: readonly DrawnRow[];
  readonly axis: DrawnAxis;
  readonly reference: DrawnReference | null;
  /** "Rate per 1,000 live births": the value's column in the table. */
  readonly valueHeading: string;
  /** Decimal places of the printed value. */
  readonly decimals: number;
  /** "95% CI"; null when the chart has no intervals. */
  readonly intervalHeading: string | null;
  readonly colours: IntervalColours;
}

export interface DrawnRow {
  readonly id: string;
  readonly label: string;
  /** 'marked': a mark at `value`. 'below-axis': zero on a log axis, so only its interval shows. The others: `valueText` stands where the mark would be. */
  readonly state: 'marked' | 'below-axis' | 'withheld' | 'missing';
  readonly value: number | null;
  readonly interval: DrawnInterval | null;
  /** Both limits as printed, wherever they lie; null where there is none. */
  readonly limits: { readonly lower: number | null; readonly upper: number | null };
  /** As the table prints it: "3.0", "[c]". */
  readonly valueText: string;
  /** "1.0 to 7.0". */
  readonly intervalText: string | null;
  /** Counts printed beside the mark, one text each: "5 observed", "1.7 expected". */
  readonly beside: readonly string[];
}

export interface IntervalColours {
  readonly mark: string;
  readonly interval: string;
  readonly reference: string;
}

export function intervalDrawing(figure: Drawable, chart: IntervalChart): IntervalDrawing {
  if (chart.mark === 'column' && chart.scale === 'log') throw new Error(`Figure ${figure.id} draws columns on a log axis, where they would have no foot to stand on.`);
  const { decimals, label } = columnOf(figure, chart.value);
  const reference = chart.reference && drawnReference(figure, chart.reference);
  const estimates = chart.rows.map((id) => estimateAt(figure, id, chart));
  const axis = axisFor(chart, estimates, reference);
  return {
    form: 'interval',
    mark: chart.mark,
    direction: chart.direction,
    rowHeading: figure.rowHeading,
    rows: chart.rows.map((id) => drawnRow(figure, chart, id, { axis, decimals })),
    axis,
    reference,
    valueHeading: label,
    decimals,
    intervalHeading: intervalHeading(figure, chart.lower),
    colours: { mark: palette.main, interval: chart.mark === 'column' ? palette.second : palette.main, reference: palette.reference },
  };
}

function axisFor(chart: IntervalChart, estimates: readonly Estimate[], reference: DrawnReference | null): DrawnAxis {
  const onAxis = (numbers: readonly (number | null | undefined)[]) => numbers.filter((number): number is number => typeof number === 'number' && (chart.scale === 'linear' || number > 0));
  const covered = {
    // Where a row has no mark, being zero on a log axis, its upper limit is what the reader goes by.
    values: onAxis([...estimates.map(({ at }) => (isBelowAxis(at.value, chart.scale) ? at.upper : at.value)), reference?.value]),
    limits: onAxis(estimates.flatMap(({ at }) => [at.lower, at.upper])),
  };
  return chart.scale === 'log' ? logAxis(chart.axisTitle, covered) : linearAxis(chart.axisTitle, covered);
}

function isBelowAxis(value: number | null, scale: DrawnAxis['scale']): boolean {
  return scale === 'log' && value !== null && value <= 0;
}

function drawnRow(figure: Drawable, chart: IntervalChart, id: string, { axis, decimals }: { readonly axis: DrawnAxis; readonly decimals: number }): DrawnRow {
  const row = rowOf(figure, id);
  const estimate = estimateAt(figure, id, chart);
  const { value, at } = estimate;
  const state = value.kind !== 'number' ? value.kind : isBelowAxis(at.value, axis.scale) ? 'below-axis' : 'marked';
  return {
    id,
    label: row.label,
    state,
    value: state === 'marked' ? at.value : null,
    interval: drawnInterval(estimate, axis),
    limits: { lower: at.lower, upper: at.upper },
    valueText: cellText(value, decimals),
    intervalText: drawnIntervalText(estimate, decimals),
    beside: besideTexts(figure, row, chart.beside),
  };
}
