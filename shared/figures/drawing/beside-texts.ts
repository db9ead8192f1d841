import { cellAt, type Row } from '../figure.ts';
import { inSentence } from '../in-sentence.ts';
import { cellText, columnOf } from '../wording.ts';
import type { Drawable } from './drawn-cell.ts';

/** Counts beside a mark: "5 observed", "1.7 expected deaths": a word that every label ends with is said once, at the end. Nothing beside many rows, where it would crowd the chart and the table has it. */
export function besideTexts(figure: Drawable, row: Row, beside: readonly string[]): readonly string[] {
  if (figure.chart.rows.length > mostRowsWithCounts) return [];
  const labels = beside.map((column) => inSentence(columnOf(figure, column).label));
  const lastWords = new Set(labels.map((label) => label.split(' ').at(-1)));
  const shared = labels.length > 1 && lastWords.size === 1 && labels.every((label) => label.includes(' '));
  return beside.map((column, index) => {
    const label = labels[index] ?? '';
    const said = shared && index < labels.length - 1 ? label.slice(0, label.lastIndexOf(' ')) : label;
    return `${cellText(cellAt(figure, { row: row.id, column }), columnOf(figure, column).decimals)} ${said}`;
  });
}

const mostRowsWithCounts = 10;
