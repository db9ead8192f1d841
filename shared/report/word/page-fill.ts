import { wrapped } from '../../figures/layout/text-width.ts';
import { page, textWidth, wideTextWidth } from './page.ts';

/** The look of a paragraph as far as its height goes, in points; `line` is the spacing of its lines, 1 for single. */
export interface ParagraphLook {
  readonly size: number;
  readonly bold?: boolean;
  readonly before: number;
  readonly after: number;
  readonly line: number;
  /** What the width of the text lacks. */
  readonly indent?: number;
}

const twipsPerPoint = 20;
const pixelsPerPoint = 96 / 72;
/** Arial's own line, as a share of its size. */
const arialLine = 1.15;

/** The height of the text of a page, in points. */
export const pageHeight = (page.height - page.topMargin - page.bottomMargin) / twipsPerPoint;
export const wideHeight = (page.width - page.topMargin - page.bottomMargin) / twipsPerPoint;

export function widthInPoints(onItsSide: boolean): number {
  return (onItsSide ? wideTextWidth : textWidth) / twipsPerPoint;
}

/** How high a paragraph comes to stand, by the widths of Arial's letters, in points. */
export function paragraphHeight(text: string, { size, bold = false, before, after, line, indent = 0 }: ParagraphLook, width = widthInPoints(false)): number {
  const lines = wrapped(text, { size: size * pixelsPerPoint, weight: bold ? 'bold' : 'normal' }, (width - indent) * pixelsPerPoint);
  return before + lines.length * size * arialLine * line + after;
}

/** Counts pages as blocks are put on them. Word counts again when its fields are updated; until then these numbers show. */
export class PageFill {
  private page = 1;
  private used = 0;

  /** The page on which a block of this height begins. A block longer than what is left goes on over the next pages. */
  place(height: number, { startsPage = false, keptTogether = false } = {}): number {
    if (startsPage && this.used > 0) this.nextPage();
    if (keptTogether && this.used > 0 && height <= pageHeight && this.used + height > pageHeight) this.nextPage();
    const begins = this.used >= pageHeight ? this.page + 1 : this.page;
    this.used += height;
    while (this.used > pageHeight) {
      this.page += 1;
      this.used -= pageHeight;
    }
    return begins;
  }

  nextPage(): void {
    this.page += 1;
    this.used = 0;
  }

  /** A page on its side, after which the next begins. */
  placeOnItsSide(height: number): void {
    if (this.used > 0) this.page += 1;
    this.page += Math.max(1, Math.ceil(height / wideHeight));
    this.used = 0;
  }
}
