import { ArgumentError } from './argument-error.ts';
import { requireCount, requirePositive, requireSameLength } from './arguments.ts';
import { chiSquareCdf } from './distributions/chi-square.ts';
import { total, valueAt } from './rows.ts';

/** An expected count below this makes the χ² distribution a rough guide; Cochran's rule of thumb. */
export const smallExpectedCount = 5;

export interface GoodnessOfFitInput {
  /** Events in each group. */
  readonly observed: readonly number[];
  /** What the events should be in proportion to: shares, births or populations, in any unit. */
  readonly base: readonly number[];
}

export interface GroupFit {
  /** Events expected from the group's share of the base. */
  readonly expected: number;
  /** (O − E)/√E. */
  readonly residual: number;
  /** (O − E)/√(E(1 − share)): beyond ±2 is more than chance would usually give one group. */
  readonly standardisedResidual: number;
}

export interface ChiSquareTest {
  readonly chiSquare: number;
  readonly degreesOfFreedom: number;
  /** Chance of so large a χ² or larger if the events follow the base. */
  readonly p: number;
  /** The smallest expected count, and how many are below 5: with many, prefer an exact test. */
  readonly smallestExpected: number;
  readonly expectedBelow5: number;
}

export interface GoodnessOfFit {
  readonly groups: readonly GroupFit[];
  /** null when there are no events, and then `reason` says why. */
  readonly test: ChiSquareTest | null;
  readonly reason: string | null;
  readonly method: string;
}

const method = 'Pearson χ² goodness of fit';

/**
 * Whether events are spread over groups as a base is: χ² = Σ(O − E)²/E on k − 1 degrees of freedom, E = ΣO · base/Σbase.
 *
 * Source: Pearson K (1900); residuals as R's chisq.test. Counts in events.
 * Throws ArgumentError for a negative count, a base of 0 or less, unequal columns or fewer than two groups.
 * Example: 20, 17, 13 and 15 events over equal groups: χ² 1.6462 on 3 degrees of freedom, p 0.649.
 */
export function goodnessOfFit({ observed, base }: GoodnessOfFitInput): GoodnessOfFit {
  requireSameLength('base', base, 'observed', observed);
  if (observed.length < 2) throw new ArgumentError('observed', `${observed.length} groups`, 'give at least two groups to compare');
  const events = total(observed.map((count) => requireCount('observed', count)));
  const wholeBase = total(base.map((part) => requirePositive('base', part)));
  if (events === 0) return { groups: [], test: null, reason: 'There are no events to spread over the groups.', method };
  const groups = observed.map((count, group): GroupFit => {
    const share = valueAt(base, group) / wholeBase;
    const expected = events * share;
    const difference = count - expected;
    return { expected, residual: difference / Math.sqrt(expected), standardisedResidual: difference / Math.sqrt(expected * (1 - share)) };
  });
  const chiSquare = total(groups.map(({ residual }) => residual ** 2));
  const expected = groups.map((group) => group.expected);
  return { groups, test: chiSquareTest(chiSquare, observed.length - 1, expected), reason: null, method };
}

/** A χ² with its p-value and what the expected counts say about trusting it. */
export function chiSquareTest(chiSquare: number, degreesOfFreedom: number, expected: readonly number[]): ChiSquareTest {
  return {
    chiSquare,
    degreesOfFreedom,
    p: chiSquareCdf(chiSquare, degreesOfFreedom, 'upper'),
    smallestExpected: Math.min(...expected),
    expectedBelow5: expected.filter((count) => count < smallExpectedCount).length,
  };
}
