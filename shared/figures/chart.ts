import type { CellAddress } from './cell.ts';

/** What is drawn, in terms of the figure's own rows and columns. Every writer, screen, paper and Word, draws from this alone. */
export type Chart = IntervalChart | SeriesChart | StackedChart | SlopeChart | HeatChart | FunnelChart | ControlChart | HistogramChart;

/** One estimate a row, with its interval: columns or a line over time, or points on a forest plot. */
export interface IntervalChart {
  readonly form: 'interval';
  readonly mark: 'column' | 'line' | 'point';
  /** 'across': rows stand left to right, values upwards. 'down': rows stand top to bottom, values rightwards. */
  readonly direction: 'across' | 'down';
  /** The rows drawn, in order. */
  readonly rows: readonly string[];
  readonly value: string;
  readonly lower: string | null;
  readonly upper: string | null;
  /** Counts printed beside each mark: column ids, such as observed and expected. */
  readonly beside: readonly string[];
  readonly scale: 'linear' | 'log';
  /** "Rate per 1,000 live births": printed horizontally at the top of the axis. */
  readonly axisTitle: string;
  readonly reference: Reference | null;
}

/** Several value columns of one unit over the same rows: columns side by side (before and after), or a line each (groups over time). */
export interface SeriesChart {
  readonly form: 'series';
  readonly mark: 'column' | 'line';
  /** The rows drawn, in order from left to right. */
  readonly rows: readonly string[];
  /** At most six, in the order of their colours; more are drawn in grey. */
  readonly series: readonly ChartSeries[];
  /** Columns have no foot on a log scale. */
  readonly scale: 'linear' | 'log';
  readonly axisTitle: string;
  readonly reference: Reference | null;
}

export interface ChartSeries {
  /** "Black", "2020-21": a group that has a colour of its own keeps it in every figure. */
  readonly label: string;
  readonly value: string;
  readonly lower: string | null;
  readonly upper: string | null;
}

/** Shares of a whole, one bar of 100% a row: the population's bar first, then those compared with it. */
export interface StackedChart {
  readonly form: 'stacked';
  /** From top to bottom. */
  readonly rows: readonly string[];
  /** From left to right, the same in every bar: columns of percentages. */
  readonly segments: readonly ChartSegment[];
  /** 'groups': a colour a group. 'ordered': from dark to light, for groups with an order such as quintiles. */
  readonly colours: 'groups' | 'ordered';
  readonly axisTitle: string;
}

export interface ChartSegment {
  readonly label: string;
  readonly value: string;
}

/** Two values a row joined by a line: a group's share of the population and of a stage, or before and after. */
export interface SlopeChart {
  readonly form: 'slope';
  readonly rows: readonly string[];
  readonly from: SlopeEnd;
  readonly to: SlopeEnd;
  readonly scale: 'linear' | 'log';
  readonly axisTitle: string;
  readonly reference: Reference | null;
}

export interface SlopeEnd {
  /** "Population", "2014 to 2016". */
  readonly label: string;
  readonly value: string;
}

/** A table of shaded cells, each with its number printed in it. */
export interface HeatChart {
  readonly form: 'heat';
  readonly rows: readonly string[];
  /** From left to right. */
  readonly columns: readonly HeatColumn[];
  /** 'one way': pale to dark. 'both ways': blue below the reference, orange above it, as far as the value is times less or more. */
  readonly shading: 'one way' | 'both ways';
  readonly axisTitle: string;
  /** The middle of a shading both ways. */
  readonly reference: Reference | null;
}

export interface HeatColumn {
  readonly label: string;
  readonly value: string;
  /** A count printed small under the number; null for none. */
  readonly beside: string | null;
}

/** A point a row by its size and its value, within limits that narrow as the size grows. */
export interface FunnelChart {
  readonly form: 'funnel';
  readonly rows: readonly string[];
  /** The denominator or the expected number. */
  readonly size: string;
  readonly sizeTitle: string;
  readonly value: string;
  readonly axisTitle: string;
  readonly reference: Reference;
  /** The narrower first. */
  readonly limits: readonly FunnelLimits[];
}

export interface FunnelLimits {
  /** "95% limits". */
  readonly label: string;
  /** Columns with each row's own limits, by which it is inside or outside. */
  readonly lower: string;
  readonly upper: string;
  /** The two curves over sizes chosen for drawing, never those of rows: they follow from the reference alone, and are drawn only with it. */
  readonly curve: readonly { readonly size: number; readonly lower: number | null; readonly upper: number | null }[];
}

/** Values in the order of time, with a centre line, limits and signals. */
export interface ControlChart {
  readonly form: 'control';
  readonly rows: readonly string[];
  readonly value: string;
  readonly axisTitle: string;
  readonly centre: ControlLine;
  /** Upper and lower limits: dashed lines. */
  readonly limits: readonly ControlLine[];
  /** Rows that break a rule of the chart; a signal of a row whose value is withheld is not drawn. */
  readonly signals: readonly { readonly row: string; readonly rule: string }[];
}

export interface ControlLine {
  /** "Mean", "Upper limit". */
  readonly label: string;
  readonly value: string;
}

/** Bars that touch, each as wide as its band. */
export interface HistogramChart {
  readonly form: 'histogram';
  /** From left to right; one band a row. */
  readonly rows: readonly string[];
  /** Each from its first value up to, not including, the next band's. Null where the first or last band is open. */
  readonly bands: readonly { readonly from: number | null; readonly to: number | null }[];
  /** "Completed weeks of gestation": under the bands. */
  readonly bandTitle: string;
  readonly value: string;
  readonly axisTitle: string;
  /** A second panel over the same bands: a rate with its interval. */
  readonly beside: HistogramBeside | null;
}

export interface HistogramBeside {
  readonly value: string;
  readonly lower: string | null;
  readonly upper: string | null;
  readonly scale: 'linear' | 'log';
  readonly axisTitle: string;
  readonly reference: Reference | null;
}

export interface Reference {
  readonly at: CellAddress | { readonly constant: number };
  /** "All years", "As expected". */
  readonly label: string;
}
