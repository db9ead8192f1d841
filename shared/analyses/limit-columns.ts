import type { Column } from '../figures/figure.ts';

/** The two columns of an interval around another column: "lower" and "upper", or with a name before them where a table has several. */
export function limitColumns(column: string, decimals: number, confidence: number, name = ''): readonly Column[] {
  return [
    { id: `${name}lower`, label: 'Lower limit', measure: 'limit', decimals, limitOf: { column, side: 'lower', confidence } },
    { id: `${name}upper`, label: 'Upper limit', measure: 'limit', decimals, limitOf: { column, side: 'upper', confidence } },
  ];
}
