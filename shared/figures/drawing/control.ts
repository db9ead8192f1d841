import type { ControlChart, ControlLine } from '../chart.ts';
import { columnOf } from '../wording.ts';
import { linearAxis, type DrawnAxis } from './axis.ts';
import { drawnCell, rowOf, type Drawable, type DrawnCell } from './drawn-cell.ts';

/** Values in order with their centre line, limits and signals. */
export interface ControlDrawing {
  readonly form: 'control';
  readonly rowHeading: string;
  readonly rows: readonly DrawnControlPoint[];
  readonly centre: DrawnControlLine;
  readonly limits: readonly DrawnControlLine[];
  readonly axis: DrawnAxis;
  readonly valueHeading: string;
  readonly decimals: number;
}

export interface DrawnControlPoint extends DrawnCell {
  readonly id: string;
  readonly label: string;
  /** The rules that it breaks; empty where it is no signal, or its value is not shown. */
  readonly rules: readonly string[];
}

export interface DrawnControlLine {
  readonly label: string;
  /** One a row; null breaks the line. */
  readonly values: readonly (number | null)[];
  /** "Mean: 23.4", as it stands at the right. */
  readonly text: string;
}

export function controlDrawing(figure: Drawable, chart: ControlChart): ControlDrawing {
  const rows = chart.rows.map((row): DrawnControlPoint => {
    const cell = drawnCell(figure, { row, column: chart.value });
    return { ...cell, id: row, label: rowOf(figure, row).label, rules: cell.value === null ? [] : chart.signals.filter((signal) => signal.row === row).map(({ rule }) => rule) };
  });
  const line = ({ label, value }: ControlLine): DrawnControlLine => {
    const cells = chart.rows.map((row) => drawnCell(figure, { row, column: value }));
    return { label, values: cells.map((cell) => cell.value), text: `${label}: ${cells.at(-1)?.text ?? ''}` };
  };
  const [centre, limits] = [line(chart.centre), chart.limits.map(line)];
  const shown = (numbers: readonly (number | null)[]) => numbers.filter((number) => number !== null);
  return {
    form: 'control',
    rowHeading: figure.rowHeading,
    rows,
    centre,
    limits,
    axis: linearAxis(chart.axisTitle, { values: shown([...rows.map(({ value }) => value), ...centre.values]), limits: shown(limits.flatMap(({ values }) => values)) }),
    valueHeading: columnOf(figure, chart.value).label,
    decimals: columnOf(figure, chart.value).decimals,
  };
}
