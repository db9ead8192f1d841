import { linearAxis, logAxis, type DrawnAxis } from './axis.ts';
import type { Cell } from './cell.ts';
import type { IntervalChart, Reference } from './chart.ts';
import { cellAt, type Figure, type Row } from './figure.ts';
import { inSentence } from './in-sentence.ts';
import { palette } from './palette.ts';
import { printedNumber } from './printed-number.ts';
import { cellText, columnOf, confidenceText, intervalText } from './wording.ts';

/**
 * One chart, ready to draw, the same for screen, paper and Word. What is drawn is what is printed: every number is
 * rounded as the table shows it, so that a drawing tells no more than its table.
 */
export interface Drawing {
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
  readonly colours: DrawingColours;
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

/** Both ends are on the axis. An arrow says that the limit itself lies further out, or that there is none. */
export interface DrawnInterval {
  readonly from: number;
  readonly to: number;
  readonly arrowAtFrom: boolean;
  readonly arrowAtTo: boolean;
}

export interface DrawnReference {
  readonly value: number;
  /** "3.8". */
  readonly valueText: string;
  /** "All years". */
  readonly label: string;
  /** What stands at the line: "All years: 3.8", but "As expected" alone where the value is the axis's own 1. */
  readonly text: string;
}

export interface DrawingColours {
  readonly mark: string;
  readonly interval: string;
  readonly reference: string;
}

/** Takes the figure as it will be read: a protected figure for anything that leaves, the figure itself only for the Working view. */
export function drawingOf(figure: Pick<Figure, 'id' | 'rowHeading' | 'columns' | 'rows' | 'chart'>): Drawing {
  const { chart } = figure;
  if (chart.mark === 'column' && chart.scale === 'log') throw new Error(`Figure ${figure.id} draws columns on a log axis, where they would have no foot to stand on.`);
  const { decimals, label } = columnOf(figure, chart.value);
  const reference = chart.reference && drawnReference(figure, chart.reference);
  const estimates = chart.rows.map((id) => estimateIn(figure, id));
  const axis = axisFor(chart, estimates, reference);
  const limit = chart.lower === null ? null : columnOf(figure, chart.lower).limitOf;
  return {
    mark: chart.mark,
    direction: chart.direction,
    rowHeading: figure.rowHeading,
    rows: estimates.map((estimate) => drawnRow(figure, estimate, axis, decimals)),
    axis,
    reference,
    valueHeading: label,
    decimals,
    intervalHeading: limit && confidenceText(limit.confidence),
    colours: { mark: palette.main, interval: chart.mark === 'column' ? palette.second : palette.main, reference: palette.reference },
  };
}

type Drawable = Parameters<typeof drawingOf>[0];

interface Estimate {
  readonly row: Row;
  readonly value: Cell;
  readonly lower: Cell | null;
  readonly upper: Cell | null;
  /** The cells' numbers as printed; null where a cell has none. */
  readonly at: { readonly value: number | null; readonly lower: number | null; readonly upper: number | null };
}

function estimateIn(figure: Drawable, id: string): Estimate {
  const row = figure.rows.find((candidate) => candidate.id === id);
  if (!row) throw new Error(`Figure ${figure.id} draws a row that it does not have: ${id}.`);
  const { value, lower, upper } = figure.chart;
  const cell = (column: string | null) => (column === null ? null : cellAt(figure, { row: id, column }));
  const number = (column: string | null) => {
    const found = cell(column);
    return column === null || found?.kind !== 'number' ? null : printedNumber(found.value, columnOf(figure, column).decimals);
  };
  return { row, value: cellAt(figure, { row: id, column: value }), lower: cell(lower), upper: cell(upper), at: { value: number(value), lower: number(lower), upper: number(upper) } };
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

function drawnRow(figure: Drawable, estimate: Estimate, axis: DrawnAxis, decimals: number): DrawnRow {
  const { row, value, lower, upper, at } = estimate;
  const state = value.kind !== 'number' ? value.kind : isBelowAxis(at.value, axis.scale) ? 'below-axis' : 'marked';
  return {
    id: row.id,
    label: row.label,
    state,
    value: state === 'marked' ? at.value : null,
    interval: drawnInterval(estimate, axis),
    limits: { lower: at.lower, upper: at.upper },
    valueText: cellText(value, decimals),
    intervalText: lower && upper && (lower.kind === 'number' || upper.kind === 'number') ? intervalText(lower, upper, decimals) : null,
    beside: besideTexts(figure, row),
  };
}

function drawnInterval({ value, lower, upper, at }: Estimate, axis: DrawnAxis): DrawnInterval | null {
  if (value.kind !== 'number' || lower === null || upper === null) return null;
  if (lower.kind === 'withheld' || upper.kind === 'withheld') return null;
  if (at.lower === null && at.upper === null) return null;
  const from = Math.max(at.lower ?? -Infinity, axis.from);
  const to = Math.min(at.upper ?? Infinity, axis.to);
  return { from, to, arrowAtFrom: at.lower === null || at.lower < axis.from, arrowAtTo: at.upper === null || at.upper > axis.to };
}

function drawnReference(figure: Drawable, { at, label }: Reference): DrawnReference | null {
  if ('constant' in at) return { value: at.constant, valueText: String(at.constant), label, text: label };
  const cell = cellAt(figure, at);
  if (cell.kind !== 'number') return null;
  const { decimals } = columnOf(figure, at.column);
  const valueText = cellText(cell, decimals);
  return { value: printedNumber(cell.value, decimals), valueText, label, text: `${label}: ${valueText}` };
}

/** "5 observed", "1.7 expected deaths": a word that every label ends with is said once, at the end. Nothing beside many rows, where it would crowd the chart and the table has it. */
function besideTexts(figure: Drawable, row: Row): readonly string[] {
  const { beside, rows } = figure.chart;
  if (rows.length > mostRowsWithCounts) return [];
  const labels = beside.map((column) => inSentence(columnOf(figure, column).label));
  const lastWords = new Set(labels.map((label) => label.split(' ').at(-1)));
  const shared = labels.length > 1 && lastWords.size === 1 && labels.every((label) => label.includes(' '));
  return beside.map((column, index) => {
    const label = labels[index] ?? '';
    const said = shared && index < labels.length - 1 ? label.slice(0, label.lastIndexOf(' ')) : label;
    return `${cellText(cellAt(figure, { row: row.id, column }), columnOf(figure, column).decimals)} ${said}`;
  });
}

const mostRowsWithCounts = 10;
