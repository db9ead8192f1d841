import type { DrawnAxis } from '../drawing/axis.ts';
import type { DrawnReference } from '../drawing/drawn-cell.ts';
import { scalesOf, tickTexts } from './axis-marks.ts';
import type { ChartLayout, Panel, PlacedText } from './layout.ts';
import { labelsUnder, linesIn, rowLabelTexts, type Labelled } from './row-label.ts';
import { text } from './text.ts';
import { textWidth, wrapped } from './text-width.ts';
import { lineHeight, smallType } from './typography.ts';

/** Of the width. */
const plotHeightShare = 0.42;
const gap = 8;

/** The space of a chart whose rows stand from left to right. Sizes in pixels. */
export interface AcrossFrame {
  readonly box: Panel['box'];
  /** The width of one row. */
  readonly slot: number;
  readonly texts: readonly PlacedText[];
  readonly width: number;
  readonly height: number;
}

export interface AcrossContent {
  readonly rows: readonly Labelled[];
  readonly axis: DrawnAxis;
  readonly reference: DrawnReference | null;
  /** Room for texts to the right of the plot. */
  readonly right?: number;
}

/** Rows from left to right, values upwards: labels under the plot, the axis title above it, the reference line's label at its right end. */
export function acrossFrame({ rows, axis, reference, right = 4 }: AcrossContent, width: number): AcrossFrame {
  const left = Math.max(...axis.ticks.map(({ text: words }) => textWidth(words, smallType))) + gap;
  const referenceLines = reference ? wrapped(reference.text, smallType, width * 0.13) : [];
  const rightRoom = Math.max(right, ...referenceLines.map((line) => textWidth(line, smallType) + gap));
  const box = { left, width: width - left - rightRoom, height: Math.round(width * plotHeightShare) };
  const slot = box.width / rows.length;
  const labels = labelsUnder(rows, slot - 6);
  const axisTitle = wrapped(axis.title, smallType, width);
  const top = axisTitle.length * lineHeight + 24;
  return {
    box: { ...box, top },
    slot,
    texts: [
      ...tickTexts(axis, 'across', box.height),
      text(axisTitle, { px: -left }, { px: 0 }, { baseline: 'top', dy: 4 - top }),
      ...labels.flatMap(({ position, label }) => rowLabelTexts(label, { at: position }, { px: box.height }, { top: gap, align: 'center' })),
      ...(reference ? [text(referenceLines, { px: box.width }, { at: reference.value }, { dx: gap - 2 })] : []),
    ],
    width,
    height: top + box.height + Math.max(...labels.map(({ label }) => linesIn(label))) * lineHeight + gap,
  };
}

/** One panel in that space. */
export function inFrame(frame: AcrossFrame, { rows, axis }: AcrossContent, content: Pick<Panel, 'marks' | 'texts' | 'targets'>): ChartLayout {
  const { box, width, height, texts } = frame;
  return { width, height, hover: 'x', panels: [{ box, ...scalesOf(axis, rows.length, 'across'), ...content, texts: [...texts, ...content.texts] }] };
}
