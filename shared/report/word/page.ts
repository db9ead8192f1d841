import { palette } from '../../figures/palette.ts';

/** A4 portrait, in twentieths of a point; the text is 16 cm wide. */
export const page = { width: 11_906, height: 16_838, sideMargin: 1417, topMargin: 1304, bottomMargin: 1304 } as const;
export const textWidth = page.width - 2 * page.sideMargin;
/** The same page on its side, for tables that are wider than it is. */
export const wideTextWidth = page.height - 2 * page.sideMargin;

/** The width of the text, in centimetres: a chart's full width. */
export const fullWidthCm = 16;
/** A chart of full width, in pixels at 96 to the inch. */
export const chartWidth = 605;

export const font = 'Arial';
export const language = 'en-GB';

/** The palette as Word writes colours, without the number sign. */
export const colour = {
  main: inWord(palette.main),
  second: inWord(palette.second),
  reference: inWord(palette.reference),
  referenceFill: inWord(palette.referenceFill),
  text: inWord(palette.text),
  secondaryText: inWord(palette.secondaryText),
  line: inWord(palette.referenceFill),
  ground: inWord(palette.ground),
} as const;

export function inWord(hex: string): string {
  return hex.slice(1);
}
