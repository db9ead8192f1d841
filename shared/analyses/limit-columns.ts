import type { Column } from '../figures/figure.ts';

/** The two columns of an interval around another column. */
export function limitColumns(column: string, decimals: number, confidence: number): readonly Column[] {
  return [
    { id: 'lower', label: 'Lower limit', measure: 'limit', decimals, limitOf: { column, side: 'lower', confidence } },
    { id: 'upper', label: 'Upper limit', measure: 'limit', decimals, limitOf: { column, side: 'upper', confidence } },
  ];
}
