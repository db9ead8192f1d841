import type { HeatChart } from '../chart.ts';
import { inkOn, mixed } from '../group-colours.ts';
import { palette } from '../palette.ts';
import { drawnCell, drawnReference, rowOf, type Drawable, type DrawnReference } from './drawn-cell.ts';

/** Shaded cells with their numbers in them. */
export interface HeatDrawing {
  readonly form: 'heat';
  readonly rowHeading: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly id: string; readonly label: string; readonly cells: readonly HeatCell[] }[];
  readonly axisTitle: string;
  readonly reference: DrawnReference | null;
}

export interface HeatCell {
  readonly state: 'marked' | 'withheld' | 'missing';
  readonly value: number | null;
  readonly text: string;
  /** "14 of 20": small, under the number. */
  readonly beside: string | null;
  /** Null where there is no number: such a cell is an empty frame. */
  readonly fill: string | null;
  readonly ink: string;
}

/** Few enough that neighbouring shades can be told apart. */
const steps = 6;
const palest = '#EAF1F8';
const above = '#F46A25';

export function heatDrawing(figure: Drawable, chart: HeatChart): HeatDrawing {
  const reference = chart.reference && drawnReference(figure, chart.reference);
  const at = (row: string) => chart.columns.map(({ value, beside }) => ({ ...drawnCell(figure, { row, column: value }), beside: beside === null ? null : drawnCell(figure, { row, column: beside }).text }));
  const values = chart.rows.flatMap((row) => at(row).flatMap(({ value }) => (value === null ? [] : [value])));
  const shade = chart.shading === 'both ways' && reference ? bothWays(reference.value, values) : oneWay(values);
  return {
    form: 'heat',
    rowHeading: figure.rowHeading,
    columns: chart.columns.map(({ label }) => label),
    rows: chart.rows.map((id) => ({
      id,
      label: rowOf(figure, id).label,
      cells: at(id).map((cell) => {
        const fill = cell.value === null ? null : shade(cell.value);
        return { ...cell, fill, ink: fill === null ? palette.text : inkOn(fill) };
      }),
    })),
    axisTitle: chart.axisTitle,
    reference,
  };
}

function oneWay(values: readonly number[]): (value: number) => string {
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  return (value) => mixed(palest, palette.main, stepped(highest > lowest ? (value - lowest) / (highest - lowest) : 0));
}

/** By how many times the value is less or more than the reference: a half is as far from it as a double. */
function bothWays(reference: number, values: readonly number[]): (value: number) => string {
  const times = (value: number) => Math.log(value / reference);
  const furthest = Math.max(...values.filter((value) => value > 0).map((value) => Math.abs(times(value))));
  return (value) => {
    const far = value > 0 ? stepped(furthest > 0 ? Math.abs(times(value)) / furthest : 0) : 1;
    return mixed(neutralMiddle, value > reference ? above : palette.main, far);
  };
}

const neutralMiddle = '#F3F2F1';

function stepped(share: number): number {
  return Math.round(share * (steps - 1)) / (steps - 1);
}
