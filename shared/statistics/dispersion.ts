import { requireCount, requirePositive, requireSameLength, type Count } from './arguments.ts';
import { chiSquareCdf } from './distributions/chi-square.ts';
import { total, valueAt } from './rows.ts';
import { devianceTerm } from './special-functions.ts';

export interface DispersionInput {
  /** Events in each unit (month, ward); null is missing and is left out. */
  readonly counts: readonly Count[];
  /** What the counts should be in proportion to (births, days); equal when not given. */
  readonly exposures?: readonly number[];
}

export interface DispersionTest {
  readonly chiSquare: number;
  readonly degreesOfFreedom: number;
  /** χ² over its degrees of freedom: 1 for Poisson counts, more when they cluster. */
  readonly ratio: number;
  /** Chance of so much variation or more, of so little or less, and twice the smaller of the two, if the counts are Poisson. */
  readonly moreVariation: number;
  readonly lessVariation: number;
  readonly twoSided: number;
  readonly deviance: number;
  /** Chance of so large a deviance or more. */
  readonly devianceTail: number;
}

export interface Dispersion {
  /** null when there is nothing to test, and then `reason` says why. */
  readonly test: DispersionTest | null;
  readonly reason: string | null;
  readonly method: string;
}

const method = 'Poisson dispersion (variance) test';

/**
 * Whether counts vary more, or less, than Poisson counts with one rate: χ² = Σ(y − e)²/e on k − 1 degrees of freedom.
 *
 * e shares the total out by exposure. Deviance: 2Σ(y ln(y/e) − (y − e)). p-values from the χ² distribution, both tails.
 * Source: Fisher's variance test; Armitage and Berry, Statistical Methods in Medical Research. Counts in events.
 * Throws ArgumentError for a negative count, an exposure of 0 or less or unequal columns; fewer than two counts, or no events,
 * give no test and a reason.
 * Example: counts 2, 4 and 9 have mean 5 and χ² 5.2 on 2 degrees of freedom, p 0.0743.
 */
export function poissonDispersion({ counts, exposures = counts.map(() => 1) }: DispersionInput): Dispersion {
  requireSameLength('exposures', exposures, 'counts', counts);
  const rows = counts.flatMap((count, row) => {
    const exposure = requirePositive('exposures', valueAt(exposures, row));
    return count === null ? [] : [{ count: requireCount('counts', count), exposure }];
  });
  const events = total(rows.map((row) => row.count));
  if (rows.length < 2) return { test: null, reason: 'There are fewer than two counts, so their variation cannot be judged.', method };
  if (events === 0) return { test: null, reason: 'There are no events, so there is no variation to judge.', method };
  const rate = events / total(rows.map((row) => row.exposure));
  const chiSquare = total(rows.map(({ count, exposure }) => (count - rate * exposure) ** 2 / (rate * exposure)));
  const deviance = 2 * total(rows.map(({ count, exposure }) => devianceTerm(count, rate * exposure)));
  const degreesOfFreedom = rows.length - 1;
  const moreVariation = chiSquareCdf(chiSquare, degreesOfFreedom, 'upper');
  const lessVariation = chiSquareCdf(chiSquare, degreesOfFreedom, 'lower');
  const test = {
    chiSquare,
    degreesOfFreedom,
    ratio: chiSquare / degreesOfFreedom,
    moreVariation,
    lessVariation,
    twoSided: 2 * Math.min(moreVariation, lessVariation),
    deviance,
    devianceTail: chiSquareCdf(deviance, degreesOfFreedom, 'upper'),
  };
  return { test, reason: null, method };
}
