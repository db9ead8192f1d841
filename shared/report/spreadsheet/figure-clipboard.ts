import { printedTable } from '../../figures/printed-table.ts';
import { sentenceText } from '../../figures/wording.ts';
import { aboutFigure } from '../about-figure.ts';
import type { FigureItem } from '../report.ts';

/** A figure's table for the clipboard: as HTML for Word and as tabbed text for Excel, with headers, and with what is withheld and where it is from. */
export function figureClipboard(item: Pick<FigureItem, 'figure' | 'notes' | 'subtitle'>): { readonly html: string; readonly text: string } {
  const { header, rows } = printedTable(item.figure);
  const about = aboutFigure(item).filter(({ label }) => label === null || label === 'Source' || label === 'Shorthand').map(({ text }) => sentenceText(item.figure, text));
  const cell = (name: 'th' | 'td', text: string, attributes = '') => `<${name}${attributes}>${escaped(text)}</${name}>`;
  const head = header.map(({ text, align }) => cell('th', text, ` scope="col" style="text-align:${align}"`)).join('');
  const body = rows.map(({ texts: [label = '', ...texts] }) => `<tr>${cell('th', label, ' scope="row" style="text-align:left;font-weight:normal"')}${texts.map((text) => cell('td', text, ' style="text-align:right"')).join('')}</tr>`);
  return {
    html: `<table><caption>${escaped(item.subtitle)}</caption><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>${about.map((text) => `<p>${escaped(text)}</p>`).join('')}`,
    text: [item.subtitle, header.map(({ text }) => text).join('\t'), ...rows.map(({ texts }) => texts.join('\t')), ...about].map((line) => line.replaceAll(/[\r\n]+/g, ' ')).join('\r\n'),
  };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
