import type { Type } from './text-width.ts';

/** Where everything of a chart stands, in pixels at 96 to the inch. The screen and the paper draw this alone, so that they cannot differ. */
export interface ChartLayout {
  readonly width: number;
  readonly height: number;
  readonly panels: readonly Panel[];
  /** Which targets the pointer finds: those at its height, those above or below it, or the nearest. */
  readonly hover: 'x' | 'y' | 'closest';
}

/** A rectangle with its two scales and what is drawn on them, the lowest first. */
export interface Panel {
  readonly box: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  /** From left to right. */
  readonly x: Scale;
  /** From the foot to the top. */
  readonly y: Scale;
  readonly marks: readonly Mark[];
  readonly texts: readonly PlacedText[];
  /** Places that answer the pointer with the row of the table. */
  readonly targets: readonly Target[];
}

export interface Scale {
  readonly type: 'linear' | 'log';
  readonly from: number;
  readonly to: number;
}

export type Mark = Bars | Rules | Line | Points;

/** Filled rectangles. */
export interface Bars {
  readonly kind: 'bars';
  readonly colour: string;
  readonly bars: readonly { readonly x: Span; readonly y: Span }[];
}

export type Span = readonly [from: number, to: number];

/** Straight lines, each from one point to another. */
export interface Rules extends Stroke {
  readonly kind: 'rules';
  readonly rules: readonly (readonly [Point, Point])[];
}

/** One line through points; null breaks it. */
export interface Line extends Stroke {
  readonly kind: 'line';
  readonly points: readonly (Point | null)[];
}

export interface Stroke {
  readonly colour: string;
  readonly width: number;
  readonly dash: 'solid' | 'dashed';
}

export interface Points {
  readonly kind: 'points';
  readonly shape: Shape;
  readonly colour: string;
  /** Across, in pixels. */
  readonly size: number;
  readonly points: readonly Point[];
}

export type Shape = 'square' | 'circle' | 'diamond' | 'arrow to the left' | 'arrow to the right' | 'arrow up' | 'arrow down' | 'level cap' | 'upright cap';

/** On the panel's two scales. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Target extends Point {
  readonly row: string;
}

/** A block of lines of one look. */
export interface PlacedText {
  readonly lines: readonly string[];
  readonly type: Type;
  readonly colour: string;
  readonly x: Coordinate;
  readonly y: Coordinate;
  readonly align: 'left' | 'center' | 'right';
  /** Which part of the whole block stands at its place. */
  readonly baseline: 'top' | 'middle' | 'bottom';
  /** Pixels to the right and down. */
  readonly dx: number;
  readonly dy: number;
  /** A white edge, for text that lies on lines. */
  readonly edged: boolean;
}

/** On a scale of the panel, or in pixels from its left or top. */
export type Coordinate = { readonly at: number } | { readonly px: number };
