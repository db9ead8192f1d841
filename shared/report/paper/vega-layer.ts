import type { Mark } from 'vega';

/** One mark of a Vega specification and the values that it draws. */
export interface VegaLayer {
  readonly values: readonly object[];
  readonly mark: Mark;
}

/** The scales of a panel, by their names in the specification. */
export interface ScaleNames {
  readonly x: string;
  readonly y: string;
}
