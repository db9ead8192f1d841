import type { FunnelChart } from '../chart.ts';
import { columnOf } from '../wording.ts';
import { linearAxis, type DrawnAxis } from './axis.ts';
import { drawnCell, drawnReference, rowOf, type Drawable, type DrawnCell, type DrawnReference } from './drawn-cell.ts';

/** Points among limits that narrow as the size grows. */
export interface FunnelDrawing {
  readonly form: 'funnel';
  readonly rowHeading: string;
  readonly rows: readonly DrawnPoint[];
  readonly sizeAxis: DrawnAxis;
  readonly axis: DrawnAxis;
  /** The narrower first; empty where the reference is not shown. */
  readonly limits: readonly DrawnLimits[];
  readonly reference: DrawnReference | null;
  readonly valueHeading: string;
  readonly decimals: number;
}

export interface DrawnPoint {
  readonly id: string;
  readonly label: string;
  readonly size: DrawnCell;
  readonly value: DrawnCell;
  /** How many of the limits it lies outside: 0 inside all of them. */
  readonly outside: number;
}

export interface DrawnLimits {
  readonly label: string;
  /** Null where the curve leaves the axes. */
  readonly lower: readonly ({ readonly size: number; readonly at: number } | null)[];
  readonly upper: readonly ({ readonly size: number; readonly at: number } | null)[];
}

export function funnelDrawing(figure: Drawable, chart: FunnelChart): FunnelDrawing {
  const reference = drawnReference(figure, chart.reference);
  const rows = chart.rows.map((id) => drawnPoint(figure, chart, id));
  const numbers = (cells: readonly DrawnCell[]) => cells.flatMap(({ value }) => (value === null ? [] : [value]));
  const sizeAxis = linearAxis(chart.sizeTitle, { values: numbers(rows.map(({ size }) => size)), limits: [] });
  const axis = linearAxis(chart.axisTitle, { values: [...numbers(rows.map(({ value }) => value)), ...(reference ? [reference.value] : [])], limits: [] });
  const curve = (points: readonly { readonly size: number; readonly at: number | null }[]) =>
    points.map(({ size, at }) => (at === null || at < axis.from || at > axis.to || size > sizeAxis.to ? null : { size, at }));
  return {
    form: 'funnel',
    rowHeading: figure.rowHeading,
    rows,
    sizeAxis,
    axis,
    limits: reference === null ? [] : chart.limits.map(({ label, curve: points }) => ({ label, lower: curve(points.map(({ size, lower }) => ({ size, at: lower }))), upper: curve(points.map(({ size, upper }) => ({ size, at: upper }))) })),
    reference,
    valueHeading: columnOf(figure, chart.value).label,
    decimals: columnOf(figure, chart.value).decimals,
  };
}

function drawnPoint(figure: Drawable, { size, value, limits }: FunnelChart, row: string): DrawnPoint {
  const cell = (column: string) => drawnCell(figure, { row, column });
  const own = cell(value);
  const beyond = limits.filter(({ lower, upper }) => own.value !== null && (own.value < (cell(lower).value ?? -Infinity) || own.value > (cell(upper).value ?? Infinity)));
  return { id: row, label: rowOf(figure, row).label, size: cell(size), value: own, outside: beyond.length };
}
