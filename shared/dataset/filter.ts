import type { Dimension } from './roles.ts';

/** One condition on records, by the role that a column plays rather than by its name, so that it holds for deaths and births alike. */
export type Filter =
  | { readonly dimension: 'year'; readonly from: number; readonly to: number }
  | { readonly dimension: Exclude<Dimension, 'year'>; readonly oneOf: readonly string[] };

/** Which records a number counts: those of a dataset that meet every filter. */
export interface RecordsCounted {
  readonly dataset: string;
  readonly filters: readonly Filter[];
}
