import type { FigureItem, KeyNumberItem, QuotedNumber, ReportText } from '../report.ts';
import { quotedText } from '../../figures/wording.ts';
import { TextRun, type FileChild, type XmlComponent } from 'docx';
import { figureReference } from './figure-number.ts';
import { liveNumber, type ControlIds } from './live-number.ts';
import { LooseParagraph } from './loose-paragraph.ts';
import { colour } from './page.ts';
import { run } from './runs.ts';
import { styleNames } from './styles.ts';

/** A paragraph of the report's own text, its numbers live and its references fields. */
export function textParagraph(text: ReportText, style: string | null, figures: readonly FigureItem[], ids: ControlIds): FileChild {
  const parts = text.flatMap((part): readonly XmlComponent[] => {
    if (typeof part === 'string') return [new TextRun(part)];
    return 'cell' in part ? quoted(part, figures, ids) : [figureReference(part.figure, figures.findIndex(({ id }) => id === part.figure) + 1)];
  });
  return new LooseParagraph(style === null ? {} : { style }, parts);
}

/** A number of a figure in large type, with what it is beside it. */
export function keyNumberParagraph({ number, text }: KeyNumberItem, figures: readonly FigureItem[], ids: ControlIds): FileChild {
  const look = { size: 48, bold: true, color: colour.main };
  return new LooseParagraph({ style: styleNames.keyNumber }, [...quoted(number, figures, ids, look), run({ text: `  ${text}` })]);
}

function quoted({ figure, cell }: QuotedNumber, figures: readonly FigureItem[], ids: ControlIds, look = {}): readonly XmlComponent[] {
  const found = figures.find(({ id }) => id === figure);
  return found ? [liveNumber(found.id, found.figure, cell, ids, look)] : [];
}

/** The text as it reads. */
export function plainText(text: ReportText, figures: readonly FigureItem[]): string {
  return text
    .map((part) => {
      if (typeof part === 'string') return part;
      const at = figures.findIndex(({ id }) => id === part.figure);
      const found = figures[at];
      return found && 'cell' in part ? quotedText(found.figure, part.cell) : `Figure ${at + 1}`;
    })
    .join('');
}
