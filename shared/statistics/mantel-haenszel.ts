import { ArgumentError } from './argument-error.ts';
import { defaultConfidence, requireConfidence, requireWholeCount } from './arguments.ts';
import { logWaldComparison, noComparison, type Comparison } from './comparison.ts';
import { centralP, conditionalEstimate, conditionalLimits, conditionalMinimumLikelihoodP, sumOfStrata } from './conditional-odds.ts';
import { chiSquareCdf } from './distributions/chi-square.ts';
import { noncentralHypergeometric, type TwoByTwo } from './distributions/noncentral-hypergeometric.ts';
import { total } from './rows.ts';
import { completeTable, missingCell, type CountTable, type TwoByTwoTest } from './two-by-two.ts';

export interface StratifiedInput {
  /** One table a stratum: a exposed cases, b exposed non-cases, c unexposed cases, d unexposed non-cases. */
  readonly strata: readonly CountTable[];
  readonly confidence?: number;
}

const nothingToCompare = 'No stratum has both groups with cases and non-cases to compare.';
const exactLabel = { method: 'exact conditional over strata', test: 'exact, twice the smaller tail' };

/**
 * The odds ratio common to strata: Σ(ad/n)/Σ(bc/n), with Robins, Breslow and Greenland's limits on the log scale.
 *
 * Variance of the logarithm: ΣPR/(2R²) + Σ(PS + QR)/(2RS) + ΣQS/(2S²), with P = (a + d)/n, Q = (b + c)/n, R = ad/n, S = bc/n.
 * Source: Mantel and Haenszel (1959); Robins, Breslow and Greenland (1986). Unit: a ratio. A stratum with nobody in it changes nothing.
 * Throws ArgumentError: no strata, counts below zero, confidence outside [0.9, 1). Undefined where either sum is zero.
 * Example: strata 10, 20 / 5, 40 and 8, 12 / 6, 30: 3.673 (1.546 to 8.728).
 */
export function mantelHaenszelOddsRatio({ strata, confidence = defaultConfidence }: StratifiedInput): Comparison {
  const label = { method: 'Mantel-Haenszel odds ratio, Robins-Breslow-Greenland limits', confidence: requireConfidence(confidence) };
  const tables = completeStrata(strata);
  if (tables === null) return noComparison({ ...label, test: 'Wald test' }, missingCell);
  const parts = tables.map(({ a, b, c, d }) => {
    const n = a + b + c + d;
    return { p: (a + d) / n, q: (b + c) / n, r: (a * d) / n, s: (b * c) / n };
  });
  const sum = (term: (part: { p: number; q: number; r: number; s: number }) => number): number => total(parts.map(term));
  const r = sum((part) => part.r);
  const s = sum((part) => part.s);
  const variance =
    sum((part) => part.p * part.r) / (2 * r * r) + sum((part) => part.p * part.s + part.q * part.r) / (2 * r * s) + sum((part) => part.q * part.s) / (2 * s * s);
  return logWaldComparison({ ...label, ratio: r / s, standardError: Math.sqrt(variance), whyUndefined: nothingToCompare });
}

/**
 * The risk ratio common to strata: Σ(a(c + d)/n)/Σ(c(a + b)/n), with Greenland and Robins' limits on the log scale.
 *
 * Variance of the logarithm: Σ[(a + b)(c + d)(a + c)/n² − ac/n] over the product of the two sums. Source: Greenland and Robins (1985).
 * Unit: a ratio. Errors as `mantelHaenszelOddsRatio`. Example: strata 10, 20 / 5, 40 and 8, 12 / 6, 30: 2.690 (1.385 to 5.222).
 */
export function mantelHaenszelRiskRatio({ strata, confidence = defaultConfidence }: StratifiedInput): Comparison {
  const label = { method: 'Mantel-Haenszel risk ratio, Greenland-Robins limits', confidence: requireConfidence(confidence) };
  const tables = completeStrata(strata);
  if (tables === null) return noComparison({ ...label, test: 'Wald test' }, missingCell);
  const parts = tables.map(({ a, b, c, d }) => {
    const n = a + b + c + d;
    return { exposed: (a * (c + d)) / n, unexposed: (c * (a + b)) / n, variance: ((a + b) * (c + d) * (a + c)) / (n * n) - (a * c) / n };
  });
  const exposed = total(parts.map((part) => part.exposed));
  const unexposed = total(parts.map((part) => part.unexposed));
  const variance = total(parts.map((part) => part.variance)) / (exposed * unexposed);
  return logWaldComparison({ ...label, ratio: exposed / unexposed, standardError: Math.sqrt(variance), whyUndefined: nothingToCompare });
}

/**
 * The Cochran-Mantel-Haenszel test that the odds ratio is 1 in every stratum, without continuity correction (R's default has one).
 *
 * χ² = (Σa − ΣE)²/ΣV on one degree of freedom, E = (a + b)(a + c)/n, V = (a + b)(c + d)(a + c)(b + d)/(n²(n − 1)).
 * Source: Mantel and Haenszel (1959). Errors as `mantelHaenszelOddsRatio`. Example: strata 10, 20 / 5, 40 and 8, 12 / 6, 30: 9.119, p 0.00253.
 */
export function cochranMantelHaenszel(strata: readonly CountTable[]): TwoByTwoTest {
  const tables = completeStrata(strata);
  if (tables === null) return { chiSquare: null, pValue: null, reason: missingCell };
  const excess = total(tables.map(({ a, b, c, d }) => a - ((a + b) * (a + c)) / (a + b + c + d)));
  const variance = total(
    tables.map(({ a, b, c, d }) => {
      const n = a + b + c + d;
      return ((a + b) * (c + d) * (a + c) * (b + d)) / (n * n * (n - 1));
    }),
  );
  if (variance === 0) return { chiSquare: null, pValue: null, reason: nothingToCompare };
  const chiSquare = excess ** 2 / variance;
  return { chiSquare, pValue: chiSquareCdf(chiSquare, 1, 'upper'), reason: null };
}

/**
 * The odds ratio common to strata that makes the observed exposed cases likeliest given every margin, with central exact limits and p.
 *
 * Source: Breslow and Day, volume 1 (1980), section 4.4; the exact test of R's mantelhaen.test. Unit: a ratio.
 * Throws ArgumentError: counts that are not whole, otherwise as `mantelHaenszelOddsRatio`. Work grows with the square of the number of cases.
 * Example: strata 10, 20 / 5, 40 and 8, 12 / 6, 30: 3.588 (1.416 to 9.504).
 */
export function exactStratifiedOddsRatio({ strata, confidence = defaultConfidence }: StratifiedInput): Comparison {
  const label = { ...exactLabel, confidence: requireConfidence(confidence) };
  const tables = completeStrata(strata);
  if (tables === null) return noComparison(label, missingCell);
  const { distribution, observed } = exactStrata(tables);
  const value = conditionalEstimate(distribution, observed);
  const limits = conditionalLimits(distribution, observed, confidence, 1);
  return { ...label, value, ...limits, standardError: null, pValue: centralP(distribution, observed, 1), reason: value === null ? nothingToCompare : null };
}

/** R's p of the exact stratified test: outcomes no likelier than the observed one; null where a count is missing. Errors as `exactStratifiedOddsRatio`. */
export function exactStratifiedMinimumLikelihoodP(strata: readonly CountTable[]): number | null {
  const tables = completeStrata(strata);
  if (tables === null) return null;
  const { distribution, observed } = exactStrata(tables);
  return conditionalMinimumLikelihoodP(distribution, observed);
}

function exactStrata(tables: readonly TwoByTwo[]) {
  for (const table of tables) for (const [cell, count] of Object.entries(table)) requireWholeCount(cell, count as number);
  return { distribution: sumOfStrata(tables.map(noncentralHypergeometric)), observed: total(tables.map(({ a }) => a)) };
}

/** Strata of two people or more (fewer say nothing), or null where a count is missing. */
function completeStrata(strata: readonly CountTable[]): readonly TwoByTwo[] | null {
  if (strata.length === 0) throw new ArgumentError('strata', strata.length, 'give at least one stratum');
  const tables = strata.map(completeTable);
  if (tables.some((table) => table === null)) return null;
  return tables.filter((table) => table !== null).filter(({ a, b, c, d }) => a + b + c + d > 1);
}
