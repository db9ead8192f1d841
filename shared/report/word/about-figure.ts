import { Paragraph, TextRun } from 'docx';
import type { ProtectedFigure } from '../../disclosure/protect.ts';
import { sentenceText } from '../../figures/wording.ts';
import { aboutFigure, type AboutEntry } from '../about-figure.ts';
import type { FigureItem } from '../report.ts';
import { sentenceRuns, type ControlIds } from './live-number.ts';
import { run } from './runs.ts';
import { styleNames } from './styles.ts';

/** What a reader of a figure must not miss. What only some look up stands in the appendix, and the source says so. */
export function aboutHere(item: FigureItem): readonly AboutEntry[] {
  return aboutFigure(item).filter(({ lookedUp }) => !lookedUp).map((entry) => {
    if (entry.label === null) return { ...entry, text: [statedBriefly(item.figure, sentenceText(item.figure, entry.text))] };
    return entry.label === 'Source' ? { ...entry, text: [...entry.text, ' Method and definitions: see the appendix.'] } : entry;
  });
}

/** The entries in small type, their numbers live. */
export function aboutParagraphs(item: FigureItem, entries: readonly AboutEntry[], ids: ControlIds): readonly Paragraph[] {
  return entries.map(({ label, text }, index) => {
    const [only, ...more] = text;
    const words = typeof only === 'string' && more.length === 0 ? [new TextRun(only)] : sentenceRuns(item.id, item.figure, text, ids);
    return new Paragraph({ style: styleNames.note, keepLines: true, spacing: index === 0 ? { before: 140 } : {}, children: [...(label === null ? [] : [run({ text: `${label}: `, bold: true })]), ...words] });
  });
}

/** The rule for small counts is told in a sentence here, and in full in the appendix; any other rule in full. */
function statedBriefly({ protection: { policy, withheld, overridden } }: ProtectedFigure, statement: string): string {
  if (policy.kind !== 'withhold-small-counts' || overridden !== null) return statement;
  return withheld === 0 ? 'No number is withheld here.' : (/^.*?\.(?= |$)/.exec(statement)?.[0] ?? statement);
}
