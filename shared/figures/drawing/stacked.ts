import type { StackedChart } from '../chart.ts';
import { groupColours, orderedColours } from '../group-colours.ts';
import { linearAxis, type DrawnAxis } from './axis.ts';
import { drawnCell, rowOf, type Drawable } from './drawn-cell.ts';

/** Shares of a whole, one bar a row. */
export interface StackedDrawing {
  readonly form: 'stacked';
  readonly rowHeading: string;
  readonly rows: readonly DrawnBar[];
  /** In order, whether or not a bar shows them. */
  readonly segments: readonly { readonly label: string; readonly colour: string }[];
  readonly axis: DrawnAxis;
}

export interface DrawnBar {
  readonly id: string;
  readonly label: string;
  /**
   * Those that are numbers, from left to right without a gap: a gap of its own for a withheld share would show its
   * size. What they do not fill, all absent shares have together.
   */
  readonly shares: readonly DrawnShare[];
  /** "[c] Asian, Mixed": shares that are not drawn, by their symbol. */
  readonly absent: readonly string[];
}

export interface DrawnShare {
  readonly segment: number;
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly text: string;
}

export function stackedDrawing(figure: Drawable, chart: StackedChart): StackedDrawing {
  const labels = chart.segments.map(({ label }) => label);
  const colours = chart.colours === 'groups' ? groupColours(labels) : orderedColours(labels.length);
  const rows = chart.rows.map((id) => drawnBar(figure, chart, id));
  return {
    form: 'stacked',
    rowHeading: figure.rowHeading,
    rows,
    segments: labels.map((label, index) => ({ label, colour: colours[index] ?? '' })),
    // Percentages as printed may add up to a little more than 100.
    axis: { ...linearAxis(chart.axisTitle, { values: [100], limits: [] }), to: Math.max(100, ...rows.map(({ shares }) => shares.at(-1)?.to ?? 0)) },
  };
}

function drawnBar(figure: Drawable, { segments }: StackedChart, id: string): DrawnBar {
  const cells = segments.map(({ value, label }, segment) => ({ segment, label, ...drawnCell(figure, { row: id, column: value }) }));
  const shares: DrawnShare[] = [];
  for (const { segment, value, text } of cells) {
    const from = shares.at(-1)?.to ?? 0;
    if (value !== null) shares.push({ segment, from, to: from + value, value, text });
  }
  const symbols = new Set(cells.filter(({ value }) => value === null).map(({ text }) => text));
  const absent = [...symbols].map((symbol) => `${symbol} ${cells.filter(({ text, value }) => value === null && text === symbol).map(({ label }) => label).join(', ')}`);
  return { id, label: rowOf(figure, id).label, shares, absent };
}
