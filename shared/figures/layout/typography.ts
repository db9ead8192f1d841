import type { Type } from './text-width.ts';

/** Sizes in pixels at 96 to the inch, as printed: 12 pixels are 9 points. */
export const labelType: Type = { size: 13, weight: 'normal' };
export const smallType: Type = { size: 12, weight: 'normal' };
export const numberType: Type = { size: 13, weight: 'bold' };
export const lineHeight = 16;

/** Liberation Sans is shipped, so that the window and the command line draw alike; elsewhere Arial has the same widths. */
export const fontFamily = "'Liberation Sans', Arial, Helvetica, sans-serif";

const pixelsPerCentimetre = 96 / 2.54;

export function pixelsAcross(widthCm: number): number {
  return Math.round(widthCm * pixelsPerCentimetre);
}
