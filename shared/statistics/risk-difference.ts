import { defaultConfidence, requireConfidence } from './arguments.ts';
import { noComparison, type Comparison } from './comparison.ts';
import { wilsonLimits } from './proportion.ts';
import { knownProportions, missingProportion, type TwoProportions } from './risk-ratio.ts';
import { chiSquareTwoByTwo } from './two-by-two.ts';

/**
 * The risk of a group less that of its reference, as a proportion, with Newcombe's limits and Pearson's χ² test.
 *
 * Formula: d = p₁ − p₂; limits d − √((p₁ − l₁)² + (u₂ − p₂)²) and d + √((u₁ − p₁)² + (p₂ − l₂)²), l and u Wilson's limits of each.
 * Source: Newcombe (1998), Statistics in Medicine 17, method 10. Errors as `riskRatio`; without any events the limits stand but there is no test.
 * Example: 56 of 70 against 48 of 80: 0.2, 0.0524 to 0.3339.
 */
export function riskDifference(proportions: TwoProportions): Comparison {
  const { confidence = defaultConfidence } = proportions;
  const label = { method: 'Newcombe', confidence: requireConfidence(confidence), test: 'Pearson χ²' };
  const known = knownProportions(proportions);
  if (known === null) return noComparison(label, missingProportion);
  const { x1, n1, x2, n2 } = known;
  const p1 = x1 / n1;
  const p2 = x2 / n2;
  const first = wilsonLimits(x1, n1, confidence);
  const second = wilsonLimits(x2, n2, confidence);
  const value = p1 - p2;
  const lower = value - Math.hypot(p1 - first.lower, second.upper - p2);
  const upper = value + Math.hypot(first.upper - p1, p2 - second.lower);
  const { pValue, reason } = chiSquareTwoByTwo({ a: x1, b: n1 - x1, c: x2, d: n2 - x2 });
  return { ...label, value, lower, upper, standardError: null, pValue, reason };
}
