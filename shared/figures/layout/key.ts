import type { Coordinate, PlacedText } from './layout.ts';
import { text } from './text.ts';
import { textWidth } from './text-width.ts';
import { lineHeight, smallType } from './typography.ts';

/** What a colour stands for. */
export interface KeyEntry {
  readonly label: string;
  readonly colour: string;
}

export const glyph = '\u25A0';
export const glyphRoom = textWidth(`${glyph} `, smallType) + 2;
const between = 16;

/** A square of the colour and its label, in lines no wider than this. */
export function keyTexts(entries: readonly KeyEntry[], most: number, at: { readonly left: number; readonly top: number }): { readonly texts: readonly PlacedText[]; readonly height: number } {
  let [x, line] = [0, 0];
  const texts = entries.flatMap(({ label, colour }) => {
    const width = glyphRoom + textWidth(label, smallType);
    if (x > 0 && x + width > most) [x, line] = [0, line + 1];
    const [left, y] = [{ px: at.left + x }, { px: at.top + line * lineHeight }] as const;
    x += width + between;
    return colouredLabel([label], colour, left, y, { baseline: 'top' });
  });
  return { texts, height: (line + 1) * lineHeight };
}

/** Dark text after a square of its colour: coloured text alone would be too pale to read. */
export function colouredLabel(lines: readonly string[], colour: string, x: Coordinate & { readonly px: number }, y: Coordinate, look: Partial<Pick<PlacedText, 'baseline' | 'dy' | 'edged'>> = {}): readonly PlacedText[] {
  return [text([glyph], x, y, { ...look, colour }), text(lines, { px: x.px + glyphRoom }, y, look)];
}
