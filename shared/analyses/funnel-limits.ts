import { countLimits } from '../statistics/poisson-limits.ts';
import { findRoot } from '../statistics/root-finding.ts';

export interface ChanceLimits {
  /** Null where even none would be within chance. */
  readonly lower: number | null;
  readonly upper: number;
}

/**
 * The counts between which chance keeps a group of so many expected: those whose own limits (exact below 10, Byar's from 10) just reach
 * the expected number, so that a group is outside them exactly when `funnelSignificance` says so.
 */
export function expectedLimits(expected: number, confidence: number): ChanceLimits {
  const upper = findRoot((count) => countLimits(count, confidence).lower - expected, 0, 4 * expected + 40, { tolerance: 1e-9 });
  if (countLimits(0, confidence).upper >= expected) return { lower: null, upper };
  return { lower: findRoot((count) => countLimits(count, confidence).upper - expected, 0, expected, { tolerance: 1e-9 }), upper };
}
