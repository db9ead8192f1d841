import type { Relation } from '../figures/arithmetic.ts';
import { estimatedNumber, type Cell } from '../figures/cell.ts';
import type { Column } from '../figures/figure.ts';
import { proportion } from '../statistics/proportion.ts';
import { limitColumns } from './limit-columns.ts';
import { numberText } from '../figures/wording.ts';

const nothing: Cell = { kind: 'missing', symbol: 'z', reason: 'There are none, so there is nothing to have a share of.' };
const whole: Cell = { kind: 'missing', symbol: 'z', reason: 'The whole has all of itself by definition.' };

/** A percentage of a whole with Wilson's limits, which is what the columns of `shareColumns` hold. */
export function shareCells(count: number, of: number, confidence: number): Record<'share' | 'lower' | 'upper', Cell> {
  if (of === 0) return { share: nothing, lower: nothing, upper: nothing };
  const { value, lower, upper, reason } = proportion({ events: count, of, multiplier: 100, confidence });
  return { share: estimatedNumber(value, reason), lower: estimatedNumber(lower, reason), upper: estimatedNumber(upper, reason) };
}

export const wholeShareCells: Record<'share' | 'lower' | 'upper', Cell> = { share: whole, lower: whole, upper: whole };

export function shareColumns(label: string, confidence: number): readonly Column[] {
  return [{ id: 'share', label, measure: 'percentage', decimals: 1, limitOf: null }, ...limitColumns('share', 1, confidence)];
}

/** The share follows from its count and its whole, the limits from the share. */
export function shareFollows(row: string, from: readonly { readonly row: string; readonly column: string }[]): readonly Relation[] {
  return [{ kind: 'derived', result: { row, column: 'share' }, from, formula: 'percentage' }, ...limitsFollow(row, 'share')];
}

/** Both limits follow from their estimate. */
export function limitsFollow(row: string, column: string, name = ''): readonly Relation[] {
  return (['lower', 'upper'] as const).map((side): Relation => ({ kind: 'derived', result: { row, column: `${name}${side}` }, from: [{ row, column }], formula: 'limit' }));
}

export function wilsonWords(confidence: number): string {
  return `${numberText(confidence * 100, 0)}% confidence intervals: Wilson's.`;
}
