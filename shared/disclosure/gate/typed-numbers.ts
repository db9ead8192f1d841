import type { Figure } from '../../figures/figure.ts';
import { printedNumber } from '../../figures/printed-number.ts';
import { cellAt } from '../../figures/figure.ts';
import type { ProtectedFigure } from '../protect.ts';

/** A number as a person typed it, in figures or in words. */
export interface TypedNumber {
  /** "1,204", "three". */
  readonly text: string;
  readonly value: number;
  readonly decimals: number;
}

const words = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty'];

/** A number that names something counts nobody: "Figure 3", "quintile 1". */
const naming = /(?:figure|table|quintile|decile|page|section|chapter|appendix|part|week|day|stage|year)s? $/i;
const number = new RegExp(String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\b(?:${words.join('|')})\b`, 'gi');

/** The numbers in a text, without those that only name something. */
export function typedNumbers(text: string): readonly TypedNumber[] {
  return [...text.matchAll(number)].flatMap(({ 0: found, index }) => {
    if (naming.test(text.slice(0, index))) return [];
    const inWords = words.indexOf(found.toLowerCase());
    const value = inWords === -1 ? Number(found.replaceAll(',', '')) : inWords;
    return [{ text: found, value, decimals: found.split('.')[1]?.length ?? 0 }];
  });
}

/** The numbers in a text that are withheld in a figure: a person may have copied them from a Working view. */
export function withheldAndTyped(text: string, counted: Figure, print: ProtectedFigure): readonly TypedNumber[] {
  const withheld = counted.rows.flatMap(({ id: row, cells }) =>
    counted.columns.flatMap(({ id: column, decimals }) => {
      const cell = cells[column];
      return cell?.kind === 'number' && cellAt(print, { row, column }).kind === 'withheld' ? [{ value: cell.value, decimals }] : [];
    }),
  );
  const isWithheld = (typed: TypedNumber) => withheld.some(({ value, decimals }) => (decimals === 0 ? typed.value === printedNumber(value, 0) : typed.decimals > 0 && typed.value === printedNumber(value, Math.min(typed.decimals, decimals))));
  return typedNumbers(text).filter(isWithheld);
}
