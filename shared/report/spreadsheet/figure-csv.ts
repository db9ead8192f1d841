import { writeCsv } from 'hucre/csv';
import { sentenceText } from '../../figures/wording.ts';
import { aboutFigure } from '../about-figure.ts';
import type { FigureItem } from '../report.ts';
import { plainTable } from './plain-table.ts';

/** A figure's table as CSV in UTF-8, marked so that Excel knows it; below it, after a blank line, what there is to know about it. */
export function figureCsv(item: Pick<FigureItem, 'figure' | 'notes' | 'subtitle'>): Uint8Array<ArrayBuffer> {
  const { headings, rows } = plainTable(item.figure);
  const about = aboutFigure(item).map(({ label, text }) => [`${label ?? 'Confidentiality'}: ${sentenceText(item.figure, text)}`]);
  const lines = [headings.map(({ text }) => text), ...rows.map((row) => [...row]), [], [item.subtitle], ...about];
  return new TextEncoder().encode(`\u{feff}${writeCsv(lines, { escapeFormulae: true })}`);
}
