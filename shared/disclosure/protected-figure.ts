import type { Figure } from '../figures/figure.ts';
import type { Policy } from './policy.ts';

declare const brand: unique symbol;

/**
 * A figure that may leave the app: every cell that the policy withholds is a withheld cell, whose number is gone.
 * Only `protect` makes one: the brand has no value and no other module may cast to this type.
 */
export interface ProtectedFigure extends Figure {
  readonly [brand]: true;
  readonly protection: Protection;
}

export interface Protection {
  readonly policy: Policy;
  /** How many cells are withheld; how many of those are small counts is not told. */
  readonly withheld: number;
  /** The sentence printed under the figure. */
  readonly statement: string;
}
