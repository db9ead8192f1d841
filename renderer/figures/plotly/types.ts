/** The few parts of Plotly's schema that the charts here use; a test holds them against the schema of the installed version. */
export interface PlotlyChart {
  readonly traces: readonly Trace[];
  readonly layout: Layout;
}

export type Trace = BarTrace | ScatterTrace;

/** Positions along both axes, point by point; null breaks a line. */
interface Positions {
  readonly x: readonly (number | null)[];
  readonly y: readonly (number | null)[];
}

export interface BarTrace extends Positions {
  readonly type: 'bar';
  readonly name: string;
  readonly orientation: 'h' | 'v';
  readonly width: number;
  readonly marker: { readonly color: string };
  readonly hoverinfo: 'skip';
}

export interface ScatterTrace extends Positions {
  readonly type: 'scatter';
  readonly name: string;
  readonly mode: 'lines' | 'markers' | 'lines+markers';
  readonly marker?: Marker;
  readonly line?: { readonly color: string; readonly width: number; readonly dash?: string };
  readonly connectgaps?: false;
  /** False lets a mark at the end of the axis show whole. */
  readonly cliponaxis?: false;
  readonly text?: readonly string[];
  readonly hoverinfo: 'skip' | 'text';
}

export interface Marker {
  readonly symbol: string | readonly string[];
  readonly size: number | readonly number[];
  readonly color: string;
  readonly opacity: number;
  readonly line?: { readonly color: string; readonly width: number };
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly margin: { readonly l: number; readonly r: number; readonly t: number; readonly b: number; readonly pad: 0; readonly autoexpand: false };
  readonly paper_bgcolor: string;
  readonly plot_bgcolor: string;
  readonly font: Font;
  readonly showlegend: false;
  readonly dragmode: false;
  readonly hovermode: 'x' | 'y';
  /** -1: the nearest row, however far. */
  readonly hoverdistance: -1;
  readonly hoverlabel: { readonly bgcolor: string; readonly bordercolor: string; readonly align: 'left'; readonly font: Font };
  readonly xaxis: Axis;
  readonly yaxis: Axis;
  readonly shapes: readonly Gridline[];
  readonly annotations: readonly Annotation[];
}

export interface Axis {
  readonly type: 'linear' | 'log';
  /** In powers of ten on a log axis. */
  readonly range: readonly [number, number];
  readonly fixedrange: true;
  readonly showgrid: false;
  readonly zeroline: false;
  readonly showline: boolean;
  readonly linecolor?: string;
  readonly showticklabels: boolean;
  readonly tickmode?: 'array';
  readonly tickvals?: readonly number[];
  readonly ticktext?: readonly string[];
  readonly tickfont?: Font;
  readonly ticklabelstandoff?: number;
}

/** A line across the plot; one of its two axes is 'paper', from 0 to 1. */
export interface Gridline {
  readonly type: 'line';
  readonly xref: 'x' | 'paper';
  readonly yref: 'y' | 'paper';
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  readonly layer: 'below';
  readonly line: { readonly color: string; readonly width: number };
}

export interface Annotation {
  readonly text: string;
  /** In powers of ten on a log axis. */
  readonly x: number;
  readonly y: number;
  readonly xref: 'x' | 'paper';
  readonly yref: 'y' | 'paper';
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
  readonly size?: number;
  readonly weight?: number;
  readonly color?: string;
  readonly shadow?: string;
}
