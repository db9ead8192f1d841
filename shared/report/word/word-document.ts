import { AlignmentType, Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, Tab, TabStopType, TextRun, type FileChild } from 'docx';
import type { FigureItem, ParagraphItem, ReportDocument } from '../report.ts';
import { reportFaults } from './report-faults.ts';
import { figureBlocks } from './figure-blocks.ts';
import type { ChartFinish } from './chart/finish-chart.ts';
import type { PictureMaker } from './chart/picture.ts';
import { finishedPackage } from './finish-package.ts';
import { ControlIds, liveNumber } from './live-number.ts';
import { colour, page, textWidth } from './page.ts';
import { run } from './runs.ts';
import { styleNames, styles } from './styles.ts';

/**
 * The report as a Word file, the same bytes for the same report. Figures are native charts with their workbooks, or
 * pictures where Word has no such chart, tables and text; every headline, subtitle, chart, caption, table, note block and quoted number is in a tagged content control
 * (stable-id.ts), so that a later refresh finds it. Throws a sentence when the report refers to what it does not hold.
 */
export async function wordDocument(report: ReportDocument, pictures: PictureMaker | null = null): Promise<Uint8Array<ArrayBuffer>> {
  const [fault] = reportFaults(report);
  if (fault !== undefined) throw new Error(fault);
  const { blocks, finishes } = await body(report, pictures);
  const document = new Document({
    title: report.title,
    description: `${report.title}. Written by Child Death Review Workbench ${report.appVersion}.`,
    creator: report.author ?? 'Child Death Review Workbench',
    lastModifiedBy: report.author ?? 'Child Death Review Workbench',
    styles,
    compatibility: { version: 15 },
    sections: [
      {
        properties: { page: { size: { width: page.width, height: page.height }, margin: { top: page.topMargin, bottom: page.bottomMargin, left: page.sideMargin, right: page.sideMargin } } },
        footers: { default: footer(report.title) },
        children: [...titleBlocks(report), ...blocks],
      },
    ],
  });
  return finishedPackage(new Uint8Array(await Packer.toArrayBuffer(document)), { date: report.date, charts: finishes });
}

function titleBlocks({ title, author, date }: ReportDocument): readonly FileChild[] {
  const byline = [...(author === null ? [] : [author]), longDate(date)].join(', ');
  return [new Paragraph({ heading: HeadingLevel.TITLE, text: title }), new Paragraph({ style: styleNames.byline, text: byline })];
}

async function body(report: ReportDocument, pictures: PictureMaker | null): Promise<{ blocks: readonly FileChild[]; finishes: readonly ChartFinish[] }> {
  const ids = new ControlIds();
  const figures = report.items.filter((item): item is FigureItem => item.kind === 'figure');
  const firstHeading = report.items.findIndex(({ kind }) => kind === 'heading');
  const finishes: ChartFinish[] = [];
  const blocks: FileChild[] = [];
  for (const [index, item] of report.items.entries()) {
    const startsPage = report.items[index - 1]?.kind === 'figure';
    switch (item.kind) {
      case 'heading':
        blocks.push(new Paragraph({ heading: HeadingLevel.HEADING_1, pageBreakBefore: startsPage, text: item.text }));
        break;
      case 'paragraph':
        blocks.push(paragraph(item, figures, ids));
        break;
      case 'figure': {
        // Under a heading, one level below it; before any, itself the first level: levels must not skip.
        const headingLevel = firstHeading !== -1 && firstHeading < index ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_1;
        const figure = await figureBlocks(item, { number: figures.indexOf(item) + 1, headingLevel, startsPage, ids, pictures });
        if (figure.finish) finishes.push(figure.finish);
        blocks.push(...figure.blocks);
      }
    }
  }
  return { blocks, finishes };
}

function paragraph({ text }: ParagraphItem, figures: readonly FigureItem[], ids: ControlIds): Paragraph {
  const children = text.flatMap((part) => {
    if (typeof part === 'string') return [new TextRun(part)];
    const quoted = figures.find(({ id }) => id === part.figure);
    return quoted ? [liveNumber(quoted.id, quoted.figure, part.cell, ids)] : [];
  });
  return new Paragraph({ children });
}

function footer(title: string): Footer {
  const small = { size: 17, color: colour.secondaryText };
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.LEFT,
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        children: [run({ ...small, text: title }), run({ ...small, children: [new Tab(), 'Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })],
      }),
    ],
  });
}

/** "24 November 2026". */
function longDate(iso: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${iso}T00:00:00Z`));
}
