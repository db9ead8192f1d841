import { Document, HeadingLevel, Packer, Paragraph, type FileChild } from 'docx';
import { marksAcross } from '../marks-across.ts';
import { figuresOf, type ReportDocument } from '../report.ts';
import { appendix, appendixBookmark, appendixTitle, type AppendixPlace } from './appendix.ts';
import type { ChartFinish } from './chart/finish-chart.ts';
import type { PictureMaker } from './chart/picture.ts';
import { contents, contentsPages, listedLevel, type ListedEntry } from './contents.ts';
import { bookmarked } from './element.ts';
import { figureBlocks } from './figure-blocks.ts';
import { finishedPackage } from './finish-package.ts';
import { ControlIds } from './live-number.ts';
import { LooseParagraph } from './loose-paragraph.ts';
import { PageFill, paragraphHeight } from './page-fill.ts';
import { reportFaults } from './report-faults.ts';
import { keyNumberParagraph, plainText, textParagraph } from './report-text.ts';
import { run } from './runs.ts';
import { Sheets } from './sheets.ts';
import { headingBookmark, numberBookmark } from './stable-id.ts';
import { styleNames, styles } from './styles.ts';

/**
 * The report as a Word file, the same bytes for the same report. Figures are native charts with their workbooks, or
 * pictures where Word has no such chart, tables and text; every headline, subtitle, chart, caption, table, note block and quoted number is in a tagged content control
 * (stable-id.ts), so that a later refresh finds it. Throws a sentence when the report refers to what it does not hold.
 */
export async function wordDocument(report: ReportDocument, pictures: PictureMaker | null = null): Promise<Uint8Array<ArrayBuffer>> {
  const [fault] = reportFaults(report);
  if (fault !== undefined) throw new Error(fault);
  const { sheets, finishes } = await composed(report, pictures);
  const figures = figuresOf(report);
  const marks = marksAcross(figures);
  const document = new Document({
    title: report.title,
    subject: figures[0]?.subtitle ?? report.title,
    keywords: 'child death review; statistics',
    description: [`${report.title}. Written by Child Death Review Workbench ${report.appVersion}.`, ...marks].join(' '),
    creator: report.author ?? 'Child Death Review Workbench',
    lastModifiedBy: report.author ?? 'Child Death Review Workbench',
    customProperties: [
      { name: 'Child Death Review Workbench', value: report.appVersion },
      { name: 'Numbers withheld', value: String(figures.reduce((sum, { figure }) => sum + figure.protection.withheld, 0)) },
    ],
    styles,
    compatibility: { version: 15 },
    sections: [...sheets.sections(report.title, marks)],
  });
  return finishedPackage(new Uint8Array(await Packer.toArrayBuffer(document)), { date: report.date, charts: finishes });
}

type Moved = AppendixPlace['moved'][number];

function titleBlocks({ title, author, date }: ReportDocument): readonly FileChild[] {
  const byline = [...(author === null ? [] : [author]), longDate(date)].join(', ');
  return [new Paragraph({ heading: HeadingLevel.TITLE, text: title }), new Paragraph({ style: styleNames.byline, text: byline })];
}

const headingLevels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;
/** A report of fewer figures than this is read from its beginning, without contents. */
const fewestListed = 4;

const textLook = { size: 11, before: 0, after: 6, line: 1.15 };
const headingLook = { size: 15, bold: true, before: 18, after: 4, line: 1.15 };

async function composed(report: ReportDocument, pictures: PictureMaker | null): Promise<{ sheets: Sheets; finishes: readonly ChartFinish[] }> {
  const ids = new ControlIds();
  const figures = figuresOf(report);
  const isListed = figures.length >= fewestListed;
  const finishes: ChartFinish[] = [];
  const sheets = new Sheets();
  const pages = new PageFill();
  const entries: ListedEntry[] = [];
  const moved: Moved[] = [];
  if (!isListed) sheets.add(...titleBlocks(report));
  const list = (level: ListedEntry['level'] | null, text: string, bookmark: string, page: number) => {
    if (level !== null) entries.push({ level, text, bookmark, page });
  };
  /** Of the heading before: levels must not skip, so the first is 1 and a figure stands one below it. */
  let level = 0;
  for (const [index, item] of report.items.entries()) {
    const startsPage = !sheets.beginsPage && report.items[index - 1]?.kind === 'figure';
    switch (item.kind) {
      case 'heading': {
        level = Math.min(item.level, level + 1);
        const heading = headingLevels[level - 1] ?? HeadingLevel.HEADING_1;
        sheets.add(new LooseParagraph({ heading, pageBreakBefore: startsPage }, bookmarked(headingBookmark(item.id), ids.next(), [run({ text: item.text })])));
        list(listedLevel(heading), item.text, headingBookmark(item.id), pages.place(paragraphHeight(item.text, headingLook), { startsPage }));
        break;
      }
      case 'paragraph':
      case 'note':
        sheets.add(textParagraph(item.text, item.kind === 'note' ? styleNames.aside : null, figures, ids));
        pages.place(paragraphHeight(plainText(item.text, figures), textLook), { startsPage });
        break;
      case 'key-number':
        sheets.add(keyNumberParagraph(item, figures, ids));
        pages.place(50, { startsPage });
        break;
      case 'figure': {
        const headingLevel = headingLevels[level] ?? HeadingLevel.HEADING_3;
        const number = figures.indexOf(item) + 1;
        const figure = await figureBlocks(item, { number, headingLevel, startsPage, ids, pictures });
        if (figure.finish) finishes.push(figure.finish);
        if (figure.moved.length > 0) moved.push({ item, number, entries: figure.moved });
        sheets.add(...figure.blocks);
        const page = pages.place(figure.height, { startsPage, keptTogether: true });
        list(listedLevel(headingLevel), figure.title, headingBookmark(item.id), page);
        list('figure', `Figure ${number}: ${figure.caption}`, numberBookmark(item.id), page);
        if (figure.onItsSide) {
          sheets.addOnItsSide(figure.onItsSide);
          pages.placeOnItsSide(figure.heightOnItsSide);
        }
      }
    }
  }
  if (figures.length > 0) {
    const startsPage = !sheets.beginsPage;
    sheets.add(appendix(report, { startsPage, moved, ids }));
    list(1, appendixTitle, appendixBookmark, pages.place(1, { startsPage }));
  }
  if (isListed) {
    const pagesBefore = contentsPages(entries, paragraphHeight(report.title, { size: 22, bold: true, before: 0, after: 4, line: 1.15 }) + 32);
    sheets.addBefore([...titleBlocks(report), ...contents(entries, pagesBefore)]);
  }
  return { sheets, finishes };
}

/** "24 November 2026". */
function longDate(iso: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${iso}T00:00:00Z`));
}
