import type { DrawnAxis } from '../drawing/axis.ts';
import type { PlacedText } from './layout.ts';
import { pixelsDown, spread } from './spread.ts';
import { text } from './text.ts';
import { textWidth, wrapped } from './text-width.ts';
import { lineHeight, smallType } from './typography.ts';

/** A line's name, at the height at which the line ends. */
export interface EndLabel {
  readonly text: string;
  readonly at: number;
}

const gap = 8;
/** Of the width. */
const mostRoom = 0.2;

/** How much room names of lines need at the right of a plot. */
export function endLabelRoom(labels: readonly EndLabel[], width: number): number {
  return gap + 2 + Math.max(0, ...labels.flatMap((label) => linesOf(label, width)).map((line) => textWidth(line, smallType)));
}

/** At the right of the plot, moved apart where lines end close together. */
export function endLabelTexts(labels: readonly EndLabel[], axis: DrawnAxis, plot: { readonly width: number; readonly height: number }, width: number): readonly PlacedText[] {
  const lines = labels.map((label) => linesOf(label, width));
  const tallest = Math.max(1, ...lines.map((each) => each.length)) * lineHeight;
  const places = spread(labels.map(({ at }) => pixelsDown(axis, at, plot.height)), tallest, [0, plot.height]);
  return lines.map((each, index) => text(each, { px: plot.width + gap }, { px: places[index] ?? 0 }));
}

function linesOf(label: EndLabel, width: number): readonly string[] {
  return wrapped(label.text, smallType, width * mostRoom);
}
