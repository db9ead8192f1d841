import type { SlopeChart } from '../chart.ts';
import { groupColours } from '../group-colours.ts';
import { columnOf } from '../wording.ts';
import { linearAxis, logAxis, type DrawnAxis } from './axis.ts';
import { drawnCell, drawnReference, rowOf, type Drawable, type DrawnCell, type DrawnReference } from './drawn-cell.ts';

/** Two values a row, joined where both are shown. */
export interface SlopeDrawing {
  readonly form: 'slope';
  readonly rowHeading: string;
  readonly rows: readonly DrawnSlope[];
  readonly from: { readonly label: string; readonly decimals: number };
  readonly to: { readonly label: string; readonly decimals: number };
  readonly axis: DrawnAxis;
  readonly reference: DrawnReference | null;
}

export interface DrawnSlope {
  readonly id: string;
  readonly label: string;
  readonly colour: string;
  readonly from: DrawnCell;
  readonly to: DrawnCell;
}

export function slopeDrawing(figure: Drawable, chart: SlopeChart): SlopeDrawing {
  const reference = chart.reference && drawnReference(figure, chart.reference);
  const labels = chart.rows.map((id) => rowOf(figure, id).label);
  const colours = groupColours(labels);
  const end = (row: string, column: string): DrawnCell => {
    const cell = drawnCell(figure, { row, column });
    return chart.scale === 'log' && cell.value !== null && cell.value <= 0 ? { ...cell, value: null } : cell;
  };
  const rows = chart.rows.map((id, index): DrawnSlope => ({ id, label: labels[index] ?? '', colour: colours[index] ?? '', from: end(id, chart.from.value), to: end(id, chart.to.value) }));
  const values = [...rows.flatMap(({ from, to }) => [from.value, to.value]), reference?.value ?? null].filter((value) => value !== null);
  const covered = { values, limits: [] };
  return {
    form: 'slope',
    rowHeading: figure.rowHeading,
    rows,
    from: { label: chart.from.label, decimals: columnOf(figure, chart.from.value).decimals },
    to: { label: chart.to.label, decimals: columnOf(figure, chart.to.value).decimals },
    axis: chart.scale === 'log' ? logAxis(chart.axisTitle, covered) : linearAxis(chart.axisTitle, covered),
    reference,
  };
}
