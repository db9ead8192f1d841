import type { Drawing } from '../../../shared/figures/drawing.ts';
import { palette } from '../../../shared/figures/palette.ts';
import { linesIn, rowLabel, type RowLabel } from '../../../shared/report/paper/row-label.ts';
import { textWidth, wrapped } from '../../../shared/report/paper/text-width.ts';
import { labelType, lineHeight, smallType } from '../../../shared/report/paper/typography.ts';
import { axisPosition } from './axis.ts';
import type { ChartSpace } from './chart-space.ts';
import { annotation } from './texts.ts';
import type { Annotation } from './types.ts';
import { valueLabels } from './value-labels.ts';

/** Of the width. */
const plotHeightShare = 0.42;
const gap = 8;

/** Rows from left to right, values upwards; labels under the plot, the reference line's label at its right end. */
export function acrossSpace(drawing: Drawing, width: number): ChartSpace {
  const left = Math.max(...drawing.axis.ticks.map(({ text }) => textWidth(text, smallType))) + gap;
  const reference = drawing.reference ? wrapped(drawing.reference.text, smallType, width * 0.13) : [];
  const right = Math.max(4, ...reference.map((line) => textWidth(line, smallType) + gap));
  const slot = (width - left - right) / drawing.rows.length;
  const labels = rowLabels(drawing, slot - 6);
  const axisTitle = wrapped(drawing.axis.title, smallType, width);
  const plotHeight = Math.round(width * plotHeightShare);
  return {
    margin: { l: left, r: right, t: axisTitle.length * lineHeight + 24, b: Math.max(...labels.map(({ label }) => linesIn(label))) * lineHeight + gap },
    plotHeight,
    annotations: [
      annotation([{ lines: axisTitle, type: smallType }], { x: 0, y: 1, xref: 'paper', yref: 'paper', align: 'left', baseline: 'bottom', dx: -left, dy: -20 }),
      ...labels.map(({ position, label }) => rowLabelText(position, label)),
      ...referenceText(drawing, reference),
      ...valueLabels(drawing, slot, plotHeight),
    ],
  };
}

interface PlacedLabel {
  readonly position: number;
  readonly label: RowLabel;
}

/** Every label with its counts; where they would touch, every second, third… label alone. */
function rowLabels({ rows }: Drawing, room: number): readonly PlacedLabel[] {
  const labels = (withCounts: boolean) => rows.map((row, position): PlacedLabel => ({ position, label: rowLabel(withCounts ? row : { ...row, beside: [] }, room, 'one under another') }));
  const widest = (placed: readonly PlacedLabel[]) => Math.max(...placed.map(({ label }) => label.width));
  const full = labels(true);
  if (widest(full) <= room) return full;
  const bare = labels(false);
  const step = Math.ceil(widest(bare) / room);
  return bare.filter(({ position }) => position % step === 0);
}

function rowLabelText(position: number, { label, beside }: RowLabel): Annotation {
  const groups = [{ lines: label, type: labelType }, { lines: beside, type: smallType, colour: palette.secondaryText }];
  return annotation(groups, { x: position, y: 0, xref: 'x', yref: 'paper', align: 'center', baseline: 'top', dy: gap - 2 });
}

function referenceText({ reference, axis }: Drawing, lines: readonly string[]): readonly Annotation[] {
  if (!reference) return [];
  return [annotation([{ lines, type: smallType }], { x: 1, y: axisPosition(axis, reference.value), xref: 'paper', yref: 'y', align: 'left', baseline: 'middle', dx: gap - 2 })];
}
