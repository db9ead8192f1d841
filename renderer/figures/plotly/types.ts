/** The few parts of Plotly's schema that the charts here use; a test holds them against the schema of the installed version. */
export interface PlotlyChart {
  readonly traces: readonly Trace[];
  readonly layout: Layout;
}

export type Trace = BarTrace | ScatterTrace;

/** "x" or "x2" for the second panel. */
export type AxisName<Letter extends 'x' | 'y'> = `${Letter}${string}`;

interface OnAxes {
  readonly name?: string;
  readonly xaxis: AxisName<'x'>;
  readonly yaxis: AxisName<'y'>;
}

export interface BarTrace extends OnAxes {
  readonly type: 'bar';
  readonly orientation: 'v';
  /** The middle of each bar, and its width. */
  readonly x: readonly number[];
  readonly width: readonly number[];
  /** The foot of each bar, and its height from there. */
  readonly base: readonly number[];
  readonly y: readonly number[];
  readonly marker: { readonly color: string };
  readonly hoverinfo: 'skip';
}

export interface ScatterTrace extends OnAxes {
  readonly type: 'scatter';
  /** Positions along both axes, point by point; null breaks a line. */
  readonly x: readonly (number | null)[];
  readonly y: readonly (number | null)[];
  readonly mode: 'lines' | 'markers';
  readonly marker?: Marker;
  readonly line?: { readonly color: string; readonly width: number; readonly dash: string; readonly simplify: false };
  readonly connectgaps?: false;
  /** False lets a mark at the end of the axis show whole. */
  readonly cliponaxis?: false;
  readonly text?: readonly string[];
  readonly hoverinfo: 'skip' | 'text';
}

export interface Marker {
  readonly symbol: string;
  readonly size: number;
  readonly color: string;
  readonly opacity: number;
  readonly line?: { readonly color: string; readonly width: number };
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly margin: { readonly l: 0; readonly r: 0; readonly t: 0; readonly b: 0; readonly pad: 0; readonly autoexpand: false };
  readonly paper_bgcolor: string;
  readonly plot_bgcolor: string;
  readonly font: Font;
  readonly showlegend: false;
  /** Only where there are bars. */
  readonly barmode?: 'overlay';
  readonly dragmode: false;
  readonly hovermode: 'x' | 'y' | 'closest';
  /** -1: the nearest row, however far. */
  readonly hoverdistance: -1;
  readonly hoverlabel: { readonly bgcolor: string; readonly bordercolor: string; readonly align: 'left'; readonly font: Font };
  readonly [axis: `xaxis${string}` | `yaxis${string}`]: Axis;
  readonly shapes: readonly LineShape[];
  readonly annotations: readonly Annotation[];
}

/** A straight line under all traces. */
export interface LineShape {
  readonly type: 'line';
  readonly layer: 'below';
  readonly xref: AxisName<'x'>;
  readonly yref: AxisName<'y'>;
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  readonly line: { readonly color: string; readonly width: number };
}

export interface Axis {
  readonly type: 'linear' | 'log';
  /** In powers of ten on a log axis. */
  readonly range: readonly [number, number];
  /** Of the width or height of the chart. */
  readonly domain: readonly [number, number];
  readonly anchor: string;
  readonly fixedrange: true;
  readonly showgrid: false;
  readonly zeroline: false;
  readonly showline: false;
  readonly showticklabels: false;
}

export interface Annotation {
  readonly text: string;
  /** In powers of ten on a log axis. */
  readonly x: number;
  readonly y: number;
  readonly xref: AxisName<'x'> | 'paper';
  readonly yref: AxisName<'y'> | 'paper';
  readonly xanchor: 'left' | 'center' | 'right';
  readonly yanchor: 'top' | 'middle' | 'bottom';
  readonly align: 'left' | 'center' | 'right';
  /** Pixels to the right. */
  readonly xshift: number;
  /** Pixels up. */
  readonly yshift: number;
  readonly showarrow: false;
  readonly borderpad: 0;
  readonly font: Font;
}

export interface Font {
  readonly family?: string;
  readonly size: number;
  readonly weight: number;
  readonly color: string;
  readonly shadow?: string;
}
