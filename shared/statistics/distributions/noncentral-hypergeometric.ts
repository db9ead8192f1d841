import type { Tail } from './tail.ts';

/** A 2 × 2 table: a, b in the first row, c, d in the second. */
export interface TwoByTwo {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

/** The distribution of the first cell of a 2 × 2 table whose margins are fixed. */
export interface NoncentralHypergeometric {
  /** The smallest and largest value that the margins allow. */
  readonly lowest: number;
  readonly highest: number;
  /** P(X = lowest), …, P(X = highest) at an odds ratio in [0, ∞]. */
  probabilities(oddsRatio: number): Float64Array;
  /** P(X ≤ k) or P(X ≥ k), both including k. */
  cdf(k: number, oddsRatio: number, tail: Tail): number;
  /** The mean of X, whose equality with the observed cell makes the conditional maximum likelihood estimate. */
  mean(oddsRatio: number): number;
}

/**
 * The noncentral hypergeometric distribution of cell a given the margins of a table of whole counts.
 *
 * P(X = x) ∝ C(a + b, x) C(c + d, a + c − x) θˣ. Source: Fisher (1935); Breslow and Day, volume 1, section 4.2.
 * Example: for the table 1, 1 / 1, 1 at odds ratio 1 the probabilities of 0, 1, 2 are 1/6, 4/6, 1/6.
 */
export function noncentralHypergeometric({ a, b, c, d }: TwoByTwo): NoncentralHypergeometric {
  const row = a + b;
  const column = a + c;
  const lowest = Math.max(0, column - (c + d));
  const highest = Math.min(row, column);
  /** P(X = x + 1)/P(X = x) at odds ratio 1. */
  const ratio = (x: number): number => ((row - x) * (column - x)) / ((x + 1) * (c + d - column + x + 1));

  function probabilities(oddsRatio: number): Float64Array {
    const result = new Float64Array(highest - lowest + 1);
    if (oddsRatio === 0 || oddsRatio === Infinity) {
      result[oddsRatio === 0 ? 0 : highest - lowest] = 1;
      return result;
    }
    const mode = findMode(oddsRatio);
    // Weights are relative to the largest, so that none overflows and only negligible ones underflow.
    let weight = 1;
    let above = 0;
    for (let x = mode; x < highest && weight > 0; x += 1) {
      weight *= ratio(x) * oddsRatio;
      result[x + 1 - lowest] = weight;
      above += weight;
    }
    weight = 1;
    let below = 0;
    for (let x = mode; x > lowest && weight > 0; x -= 1) {
      weight /= ratio(x - 1) * oddsRatio;
      result[x - 1 - lowest] = weight;
      below += weight;
    }
    result[mode - lowest] = 1;
    const total = 1 + above + below;
    return result.map((each) => each / total);
  }

  function findMode(oddsRatio: number): number {
    let low = lowest;
    let high = highest;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (ratio(middle) * oddsRatio > 1) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  return {
    lowest,
    highest,
    probabilities,
    cdf(k, oddsRatio, tail) {
      const all = probabilities(oddsRatio);
      // From the far end inwards, so that the small terms are not lost in the large.
      return tail === 'lower'
        ? all.subarray(0, Math.max(0, k - lowest + 1)).reduce((sum, each) => sum + each, 0)
        : all.subarray(Math.max(0, k - lowest)).reduceRight((sum, each) => sum + each, 0);
    },
    mean(oddsRatio) {
      return probabilities(oddsRatio).reduce((sum, each, index) => sum + each * (lowest + index), 0);
    },
  };
}
