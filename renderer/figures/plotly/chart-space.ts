import type { Annotation } from './types.ts';

/** How a chart's space is shared out, in pixels, and the texts in it. */
export interface ChartSpace {
  readonly margin: { readonly l: number; readonly r: number; readonly t: number; readonly b: number };
  readonly plotHeight: number;
  readonly annotations: readonly Annotation[];
}
