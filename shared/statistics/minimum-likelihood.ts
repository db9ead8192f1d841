/** Relative slack within which two outcomes count as equally likely, as in R. */
const slack = 1 + 1e-7;

/** A discrete distribution with one peak, on whole numbers from 0 to `highest`. */
export interface Unimodal {
  readonly highest: number;
  readonly mean: number;
  readonly probability: (count: number) => number;
  /** P(X ≤ count) or P(X ≥ count), both including the count. */
  readonly cdf: (count: number, tail: 'lower' | 'upper') => number;
}

/**
 * R's two-sided exact p-value: the chance of an outcome no likelier than the observed one, on either side.
 * Not twice a tail: it can disagree with central exact limits about significance.
 *
 * Source: the rule of R's binom.test and poisson.test. Example: 1 of 4 at probability ½ gives 5/16 + 5/16.
 */
export function minimumLikelihoodP(observed: number, { highest, mean, probability, cdf }: Unimodal): number {
  if (observed === mean) return 1;
  const limit = probability(observed) * slack;
  const unlikely = (count: number): boolean => probability(count) <= limit;
  const p =
    observed < mean
      ? cdf(observed, 'lower') + cdf(firstWhere(unlikely, Math.ceil(mean), highest + 1), 'upper')
      : cdf(observed, 'upper') + cdf(firstWhere((count) => !unlikely(count), 0, Math.floor(mean) + 1) - 1, 'lower');
  return Math.min(1, p);
}

/** The same over outcomes listed one by one, in any order. Example: of 0.1, 0.4, 0.4, 0.1 an observed 0.1 gives 0.2. */
export function minimumLikelihoodPOf(probabilities: Float64Array, observed: number): number {
  return Math.min(1, probabilities.reduce((sum, probability) => (probability <= observed * slack ? sum + probability : sum), 0));
}

/** The first count from `low` for which the condition, once true, stays true; `high` where it never is. */
function firstWhere(condition: (count: number) => boolean, low: number, high: number): number {
  let first = low;
  let end = high;
  while (first < end) {
    const middle = Math.floor((first + end) / 2);
    if (condition(middle)) end = middle;
    else first = middle + 1;
  }
  return first;
}
