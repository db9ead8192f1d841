import { defaultConfidence, requireConfidence, requireWholeCount } from './arguments.ts';
import { logWaldComparison, noComparison, type Comparison } from './comparison.ts';
import { centralP, conditionalEstimate, conditionalLimits, conditionalMinimumLikelihoodP, medianUnbiasedEstimate } from './conditional-odds.ts';
import { noncentralHypergeometric, type TwoByTwo } from './distributions/noncentral-hypergeometric.ts';
import { completeTable, missingCell, type CountTable } from './two-by-two.ts';

export type OddsRatioMethod = 'Woolf' | 'Haldane and Anscombe' | 'Fisher exact' | 'mid-p';

export interface OddsRatioInput {
  /** a exposed cases, b exposed non-cases, c unexposed cases, d unexposed non-cases. */
  readonly table: CountTable;
  readonly method: OddsRatioMethod;
  readonly confidence?: number;
}

const tests: Record<OddsRatioMethod, string> = {
  Woolf: 'Wald test',
  'Haldane and Anscombe': 'Wald test',
  'Fisher exact': 'Fisher exact, twice the smaller tail',
  'mid-p': 'mid-p, twice the smaller tail with half the observed probability',
};
const oneTableOnly = 'A row or a column of the table is empty, so it says nothing about the odds ratio.';

/**
 * The odds of being a case among the exposed over the odds among the unexposed, with limits and a p-value of the same method.
 *
 * Woolf: exp(ln(ad/bc) ± z√(1/a + 1/b + 1/c + 1/d)), undefined with an empty cell. Haldane and Anscombe: the same after ½ is added to every
 * cell. Fisher exact: the conditional maximum likelihood estimate (not ad/bc) and central limits of the noncentral hypergeometric. Mid-p: the
 * median unbiased estimate and limits that count the observed table half. Source: Woolf (1955); Anscombe (1956); Fisher (1935); Lancaster (1961).
 * Unit: a ratio. Throws ArgumentError: counts below zero (or not whole, for the exact methods), confidence outside [0.9, 1).
 * Example: 12, 88 / 5, 95: Woolf 2.591 (0.877 to 7.651), Fisher exact 2.579 (0.806 to 9.732), mid-p 2.536 (0.889 to 8.435).
 */
export function oddsRatio({ table, method, confidence = defaultConfidence }: OddsRatioInput): Comparison {
  requireConfidence(confidence);
  const counts = completeTable(table);
  if (counts === null) return noComparison({ method, confidence, test: tests[method] }, missingCell);
  switch (method) {
    case 'Woolf':
      return woolf(counts, method, confidence);
    case 'Haldane and Anscombe':
      return woolf({ a: counts.a + 0.5, b: counts.b + 0.5, c: counts.c + 0.5, d: counts.d + 0.5 }, method, confidence);
    case 'Fisher exact':
    case 'mid-p':
      return conditional(counts, method, confidence);
  }
}

/**
 * R's p-value of Fisher's exact test: tables no likelier than the observed one. It need not agree with Fisher's exact limits, which are central.
 *
 * Errors as `oddsRatio`; null where a count is missing. Example: 12, 88 / 5, 95 give 0.12617886126369032.
 */
export function fisherMinimumLikelihoodP(table: CountTable): number | null {
  const counts = completeTable(table);
  return counts === null ? null : conditionalMinimumLikelihoodP(noncentralHypergeometric(wholeCounts(counts)), counts.a);
}

function woolf({ a, b, c, d }: TwoByTwo, method: OddsRatioMethod, confidence: number): Comparison {
  return logWaldComparison({
    ratio: (a * d) / (b * c),
    standardError: Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d),
    confidence,
    method,
    whyUndefined: 'A cell of the table is empty, and Woolf’s limits need events in all four: use Fisher’s exact limits.',
  });
}

function conditional(counts: TwoByTwo, method: 'Fisher exact' | 'mid-p', confidence: number): Comparison {
  const weight = method === 'mid-p' ? 0.5 : 1;
  const distribution = noncentralHypergeometric(wholeCounts(counts));
  const limits = conditionalLimits(distribution, counts.a, confidence, weight);
  const value = method === 'mid-p' ? medianUnbiasedEstimate(distribution, counts.a) : conditionalEstimate(distribution, counts.a);
  return {
    value,
    ...limits,
    confidence,
    method,
    test: tests[method],
    standardError: null,
    pValue: centralP(distribution, counts.a, weight),
    reason: value === null ? oneTableOnly : null,
  };
}

function wholeCounts(counts: TwoByTwo): TwoByTwo {
  for (const [cell, count] of Object.entries(counts)) requireWholeCount(cell, count as number);
  return counts;
}
