import type { Relation } from '../figures/arithmetic.ts';
import { estimatedNumber, type Cell } from '../figures/cell.ts';
import type { Column } from '../figures/figure.ts';
import { numberText } from '../figures/wording.ts';
import { rate } from '../statistics/rate.ts';
import { limitColumns } from './limit-columns.ts';
import { fewestToCalculate, fewestToRely, reliabilityMarks, tooFewToCalculate } from './reliability.ts';
import { limitsFollow } from './share-cells.ts';

export const noBirths: Cell = { kind: 'missing', symbol: 'x', reason: 'The live births are not available.' };

/** A rate with its limits, marked where it rests on few; null births are not available. */
export function rateCells(events: number, births: number | null, { multiplier, confidence }: { readonly multiplier: number; readonly confidence: number }): Record<'rate' | 'lower' | 'upper', Cell> {
  const none = births === null ? noBirths : tooFewToCalculate(events);
  if (none !== null || births === null) return { rate: none ?? noBirths, lower: none ?? noBirths, upper: none ?? noBirths };
  const { value, lower, upper, reason } = rate({ events, denominator: births, multiplier, confidence });
  return { rate: estimatedNumber(value, reason, reliabilityMarks(events)), lower: estimatedNumber(lower, reason), upper: estimatedNumber(upper, reason) };
}

/** A rate and its interval, under a label such as "Rate per 1,000 live births". */
export function rateColumns(label: string, confidence: number): readonly Column[] {
  return [{ id: 'rate', label, measure: 'rate', decimals: 1, limitOf: null }, ...limitColumns('rate', 1, confidence)];
}

/** The rate of a row follows from its counts, its limits from the rate. */
export function rateFollows(row: string, events: string): readonly Relation[] {
  return [{ kind: 'derived', result: { row, column: 'rate' }, from: [{ row, column: events }, { row, column: 'births' }], formula: 'rate' }, ...limitsFollow(row, 'rate')];
}

export function rateIntervalWords(confidence: number, what = 'deaths'): string {
  return `${numberText(confidence * 100, 0)}% confidence intervals: exact Poisson limits for fewer than 10 ${what}, Byar's method from 10. [u] marks a rate on fewer than ${fewestToRely} ${what}; none is calculated on fewer than ${fewestToCalculate}, unless there were none.`;
}
