import { Paragraph, TextRun } from 'docx';
import { aboutFigure } from '../about-figure.ts';
import type { FigureItem } from '../report.ts';
import { sentenceRuns, type ControlIds } from './live-number.ts';
import { run } from './runs.ts';
import { styleNames } from './styles.ts';

/** Under the table: what there is to know about the figure, with its numbers live. */
export function aboutParagraphs(item: FigureItem, ids: ControlIds): readonly Paragraph[] {
  return aboutFigure(item).map(({ label, text }, index) => {
    const [only, ...more] = text;
    const words = typeof only === 'string' && more.length === 0 ? [new TextRun(only)] : sentenceRuns(item.id, item.figure, text, ids);
    return new Paragraph({ style: styleNames.note, keepLines: true, spacing: index === 0 ? { before: 140 } : {}, children: [...(label === null ? [] : [run({ text: `${label}: `, bold: true })]), ...words] });
  });
}
