/** Advance widths of Liberation Sans (and so of Arial) for the characters from space to tilde, in thousandths of the type size. */
const regular = widths(
  '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584',
);
const bold = widths(
  '278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333 584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 389 584',
);
/** Letters with accents, dashes and signs are about this wide. */
const other = 584;

function widths(list: string): readonly number[] {
  return list.split(' ').map(Number);
}

export interface Type {
  /** In pixels. */
  readonly size: number;
  readonly weight: 'normal' | 'bold';
}

/** The width of a line of text in pixels: there is no canvas to measure with in Node. */
export function textWidth(text: string, { size, weight }: Type): number {
  const table = weight === 'bold' ? bold : regular;
  const thousandths = Array.from(text, (character) => table[(character.codePointAt(0) ?? 0) - 32] ?? other).reduce((sum, width) => sum + width, 0);
  return (thousandths * size) / 1000;
}

/** Text in lines no wider than this many pixels, broken at spaces; a single longer word keeps its own line. */
export function wrapped(text: string, type: Type, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && textWidth(longer, type) <= width) lines.splice(-1, 1, longer);
    else lines.push(word);
  }
  return lines;
}
