import { sentenceText } from '../../figures/wording.ts';
import { printedTable } from '../../figures/printed-table.ts';
import type { AboutEntry } from '../about-figure.ts';
import type { FigureItem } from '../report.ts';
import { aboutHere } from './about-figure.ts';
import { isWide } from './figure-table.ts';
import { pageHeight, paragraphHeight, widthInPoints } from './page-fill.ts';

export interface FigureFit {
  /** What stands with the figure, and what does not fit on its page and stands in the appendix. */
  readonly about: readonly AboutEntry[];
  readonly moved: readonly AboutEntry[];
  /** By how much the chart is lower than it would be with room, so that the last line stands on the figure's page: 1 for not at all. */
  readonly chartShare: number;
  /** In points: of the figure, and of its table on a page on its side. */
  readonly height: number;
  readonly heightOnItsSide: number;
}

/** A chart is made no lower than this. */
const leastShare = 0.72;
/** For what the estimate does not know: a twentieth of a page. */
const reserve = pageHeight / 20;
const looks = {
  headline: { size: 15, bold: true, before: 18, after: 4, line: 1.15 },
  subtitle: { size: 10.5, before: 0, after: 5, line: 1.15 },
  caption: { size: 9.5, before: 3, after: 8, line: 1.15 },
  row: { size: 9.5, bold: true, before: 2, after: 3, line: 1 },
  note: { size: 9, before: 0, after: 2.5, line: 1.05 },
} as const;

/** What of a figure stands on its page: all of it where there is room, else with notes in the appendix and then with a lower chart. No line goes alone onto a page. */
export function figureFit(item: FigureItem, { title, chartHeight }: { readonly title: string; readonly chartHeight: number }): FigureFit {
  const wide = item.withTable && isWide(item.figure);
  const table = item.withTable ? tableHeight(item, wide) : 0;
  const fixed = paragraphHeight(title, looks.headline) + paragraphHeight(item.subtitle, looks.subtitle) + paragraphHeight(`Figure 00: ${item.caption}`, looks.caption) + (wide ? 0 : table) + 7;
  const entries = aboutHere(item);
  const heights = new Map(entries.map((entry) => [entry, paragraphHeight(`${entry.label ?? ''}: ${sentenceText(item.figure, entry.text)}`, looks.note)]));
  const heightOf = (kept: readonly AboutEntry[]) => kept.reduce((sum, entry) => sum + (heights.get(entry) ?? 0), 0);
  const roomFor = (share: number) => pageHeight - reserve - fixed - chartHeight * share;
  const result = (about: readonly AboutEntry[], chartShare: number): FigureFit => ({ about, moved: entries.filter((entry) => !about.includes(entry)), chartShare, height: fixed + chartHeight * chartShare + heightOf(about), heightOnItsSide: wide ? table + 40 : 0 });

  // A table longer than the page goes on over the next, and everything with it.
  if (roomFor(leastShare) < 0 || heightOf(entries) <= roomFor(1)) return result(entries, 1);
  const shrunk = (about: readonly AboutEntry[]) => Math.min(1, 1 - (heightOf(about) - roomFor(1)) / chartHeight);
  if (shrunk(entries) >= leastShare) return result(entries, shrunk(entries));
  const needed = entries.filter(({ label }) => label !== 'Note');
  const kept = entries.filter((entry) => entry.label !== 'Note' || heightOf([...needed, ...entries.filter((other) => other.label === 'Note' && entries.indexOf(other) <= entries.indexOf(entry))]) <= roomFor(leastShare));
  return result(kept, Math.max(leastShare, shrunk(kept)));
}

function tableHeight({ figure }: FigureItem, onItsSide: boolean): number {
  const { header, rows } = printedTable(figure);
  const width = widthInPoints(onItsSide);
  const column = (index: number) => (index === 0 ? width * 0.3 : (width * 0.7) / Math.max(1, header.length - 1)) - 8;
  const rowHeight = (texts: readonly string[]) => Math.max(...texts.map((text, index) => paragraphHeight(text, looks.row, column(index))));
  return [header.map(({ text }) => text), ...rows.map(({ texts }) => texts)].reduce((sum, texts) => sum + rowHeight(texts), 0);
}
