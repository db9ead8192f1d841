import type { Cell, CellAddress } from './cell.ts';
import { cellAt, type Column, type Figure } from './figure.ts';
import type { Sentence } from './sentence.ts';

/** A number in the United Kingdom's habit: "27,094", "3.80", with a true minus sign. */
export function numberText(value: number, decimals: number): string {
  const text = formatWith(decimals).format(Math.abs(value));
  return value < 0 && Number(text.replaceAll(',', '')) !== 0 ? `\u2212${text}` : text;
}

/** Kept, because making a format takes a hundred times as long as using it. */
const formats = new Map<number, Intl.NumberFormat>();

function formatWith(decimals: number): Intl.NumberFormat {
  const format = formats.get(decimals) ?? new Intl.NumberFormat('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  formats.set(decimals, format);
  return format;
}

/** A cell as it is printed: "3.8", "3.8 [u]", "[c]", "[x]". */
export function cellText(cell: Cell, decimals: number): string {
  switch (cell.kind) {
    case 'number':
      return [numberText(cell.value, decimals), ...cell.marks.map((mark) => `[${mark}]`)].join(' ');
    case 'withheld':
      return '[c]';
    case 'missing':
      return `[${cell.symbol}]`;
  }
}

/** Two limits as one text: "3.1 to 4.6"; a single symbol when neither is a number. */
export function intervalText(lower: Cell, upper: Cell, decimals: number): string {
  const [from, to] = [cellText(lower, decimals), cellText(upper, decimals)];
  return lower.kind !== 'number' && from === to ? from : `${from} to ${to}`;
}

/** A sentence with the cells that it quotes put in. Marks stay in the table: in running text the interval says how sure a number is. */
export function sentenceText(figure: Pick<Figure, 'id' | 'rows' | 'columns'>, sentence: Sentence): string {
  return sentence.map((part) => (typeof part === 'string' ? part : quotedText(figure, part.cell))).join('');
}

/** One cell as running text quotes it. */
export function quotedText(figure: Pick<Figure, 'id' | 'rows' | 'columns'>, address: CellAddress): string {
  const cell = cellAt(figure, address);
  return cellText(cell.kind === 'number' ? { ...cell, marks: [] } : cell, columnOf(figure, address.column).decimals);
}

export function columnOf(figure: Pick<Figure, 'id' | 'columns'>, id: string): Column {
  const column = figure.columns.find((candidate) => candidate.id === id);
  if (!column) throw new Error(`Figure ${figure.id} has no column ${id}.`);
  return column;
}

/** Confidence in words: "95% CI", "99.8% CI". */
export function confidenceText(confidence: number): string {
  return `${numberText(confidence * 100, confidence === 0.998 ? 1 : 0)}% CI`;
}
