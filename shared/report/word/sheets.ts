import { AlignmentType, BorderStyle, Footer, Header, PageNumber, PageOrientation, Paragraph, SectionType, Tab, TabStopType, type FileChild, type ISectionOptions } from 'docx';
import { colour, page, textWidth, wideTextWidth } from './page.ts';
import { run } from './runs.ts';

/** The blocks of a document in the order of its pages: they stand, but for those that need a page on its side. */
export class Sheets {
  private readonly sheets: { readonly onItsSide: boolean; readonly blocks: FileChild[] }[] = [{ onItsSide: false, blocks: [] }];

  add(...blocks: readonly FileChild[]): void {
    if (this.sheets.at(-1)?.onItsSide) this.sheets.push({ onItsSide: false, blocks: [] });
    this.sheets.at(-1)?.blocks.push(...blocks);
  }

  addOnItsSide(blocks: readonly FileChild[]): void {
    this.sheets.push({ onItsSide: true, blocks: [...blocks] });
  }

  /** Pages of their own before all others. */
  addBefore(blocks: readonly FileChild[]): void {
    this.sheets.unshift({ onItsSide: false, blocks: [...blocks] });
  }

  /** True where what comes next begins a page anyway. */
  get beginsPage(): boolean {
    const last = this.sheets.at(-1);
    return last === undefined || last.onItsSide || last.blocks.length === 0;
  }

  /** The marks stand across the top of every page. */
  sections(title: string, marks: readonly string[]): readonly ISectionOptions[] {
    return this.sheets.filter(({ blocks }) => blocks.length > 0).map(({ onItsSide, blocks }): ISectionOptions => ({
      properties: {
        type: SectionType.NEXT_PAGE,
        page: {
          size: { width: page.width, height: page.height, orientation: onItsSide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
          margin: { top: page.topMargin, bottom: page.bottomMargin, left: page.sideMargin, right: page.sideMargin },
        },
      },
      ...(marks.length === 0 ? {} : { headers: { default: header(marks) } }),
      footers: { default: footer(title, onItsSide ? wideTextWidth : textWidth) },
      children: [...blocks],
    }));
  }
}

/** Large, bold and in a frame: no reader of any page misses it. */
function header(marks: readonly string[]): Header {
  const line = { style: BorderStyle.SINGLE, size: 12, space: 4, color: warning };
  return new Header({ children: marks.map((mark) => new Paragraph({ border: { top: line, bottom: line }, children: [run({ text: mark, bold: true, size: 22, color: warning })] })) });
}

const warning = 'B10E1E';

function footer(title: string, width: number): Footer {
  const small = { size: 17, color: colour.secondaryText };
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.LEFT,
        tabStops: [{ type: TabStopType.RIGHT, position: width }],
        children: [run({ ...small, text: title }), run({ ...small, children: [new Tab(), 'Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })],
      }),
    ],
  });
}
