import { HeadingLevel, Paragraph, type FileChild, type XmlComponent } from 'docx';
import { BlockElement } from './content-control.ts';
import { element, TextElement } from './element.ts';
import { LooseParagraph } from './loose-paragraph.ts';
import { textWidth } from './page.ts';
import { pageHeight, paragraphHeight, type ParagraphLook } from './page-fill.ts';
import { run } from './runs.ts';
import { styleNames } from './styles.ts';

/** A line of the contents or of the list of figures. */
export interface ListedEntry {
  /** 1 or 2 for a heading; 'figure' for a caption. */
  readonly level: 1 | 2 | 'figure';
  readonly text: string;
  readonly bookmark: string;
  /** Counted from the first page after the contents, from 1. */
  readonly page: number;
}

const looks: Readonly<Record<ListedEntry['level'], { readonly style: string } & ParagraphLook>> = {
  1: { style: 'TOC1', size: 11, before: 3, after: 1, line: 1, indent: 30 },
  2: { style: 'TOC2', size: 10, before: 0, after: 1, line: 1, indent: 41 },
  figure: { style: 'TableofFigures', size: 10, before: 0, after: 1, line: 1, indent: 30 },
};
const headingHeight = 42;

/** The pages that the title, the contents and the list of figures take. */
export function contentsPages(entries: readonly ListedEntry[], titleHeight: number): number {
  const height = entries.reduce((sum, { text, level }) => sum + paragraphHeight(text, looks[level]), titleHeight + 2 * headingHeight);
  return Math.ceil(height / pageHeight);
}

/** The contents and the list of figures, filled in, each a field that Word brings up to date. */
export function contents(entries: readonly ListedEntry[], pagesBefore: number): readonly FileChild[] {
  const lists = [
    { heading: 'Contents', field: 'TOC \\o "1-2" \\h \\z \\u', entries: entries.filter(({ level }) => level !== 'figure') },
    { heading: 'Figures', field: 'TOC \\h \\z \\c "Figure"', entries: entries.filter(({ level }) => level === 'figure') },
  ];
  return lists.filter((list) => list.entries.length > 0).flatMap((list): readonly FileChild[] => [
    new Paragraph({ style: styleNames.contentsHeading, text: list.heading }),
    new BlockElement('w:sdt', [
      element('w:sdtPr', {}, [element('w:docPartObj', {}, [element('w:docPartGallery', { 'w:val': 'Table of Contents' }), element('w:docPartUnique')])]),
      element('w:sdtContent', {}, list.entries.map((entry, index) => entryParagraph({ ...entry, page: entry.page + pagesBefore }, { begins: index === 0 ? list.field : null, ends: index === list.entries.length - 1 }))),
    ]),
  ]);
}

function entryParagraph({ level, text, bookmark, page }: ListedEntry, { begins, ends }: { readonly begins: string | null; readonly ends: boolean }): XmlComponent {
  const link = element('w:hyperlink', { 'w:anchor': bookmark, 'w:history': 1 }, [run({ text }), element('w:r', {}, [element('w:tab')]), ...fieldParts(`PAGEREF ${bookmark} \\h`), run({ text: String(page) }), fieldMark('end')]);
  const [style, right] = [looks[level].style, { type: 'right', position: textWidth, leader: 'dot' } as const];
  return new LooseParagraph({ style, tabStops: [right] }, [...(begins === null ? [] : fieldParts(begins)), link, ...(ends ? [fieldMark('end')] : [])]);
}

function fieldParts(instruction: string): readonly XmlComponent[] {
  return [fieldMark('begin'), element('w:r', {}, [new TextElement('w:instrText', instruction)]), fieldMark('separate')];
}

function fieldMark(type: 'begin' | 'separate' | 'end'): XmlComponent {
  return element('w:r', {}, [element('w:fldChar', { 'w:fldCharType': type })]);
}

/** Whether a heading of this level is listed. */
export function listedLevel(level: (typeof HeadingLevel)[keyof typeof HeadingLevel]): 1 | 2 | null {
  return level === HeadingLevel.HEADING_1 ? 1 : level === HeadingLevel.HEADING_2 ? 2 : null;
}
