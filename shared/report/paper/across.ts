import type { TopLevelSpec } from 'vega-lite';
import type { Drawing } from '../../figures/drawing.ts';
import { style, textLayers, type Layer } from './layers.ts';
import { markLayers, rowEncoding, valueEncoding } from './marks.ts';
import { linesIn, rowLabel, rowLabelLayers, type RowLabel } from './row-label.ts';
import { textWidth, wrapped } from './text-width.ts';
import { lineHeight, smallType } from './typography.ts';
import { valueLabels } from './value-labels.ts';

/** Of the width. */
const plotHeightShare = 0.42;
const gap = 8;

/** Rows from left to right, values upwards; labels under the plot, the reference line's label at its right end. */
export function acrossSpec(drawing: Drawing, width: number): TopLevelSpec {
  const left = Math.max(...drawing.axis.ticks.map(({ text }) => textWidth(text, smallType))) + gap;
  const reference = drawing.reference ? wrapped(drawing.reference.text, smallType, width * 0.13) : [];
  const right = Math.max(4, ...reference.map((line) => textWidth(line, smallType) + gap));
  const plotWidth = width - left - right;
  const plotHeight = Math.round(width * plotHeightShare);
  const labels = rowLabels(drawing, plotWidth / drawing.rows.length - 6);
  const axisTitle = wrapped(drawing.axis.title, smallType, width);
  const top = axisTitle.length * lineHeight + 24;
  const row = rowEncoding(drawing);
  return {
    width: plotWidth,
    height: plotHeight,
    autosize: 'none',
    padding: { left, right, top, bottom: Math.max(...labels.map(linesIn)) * lineHeight + gap },
    config: style,
    layer: [
      ...markLayers(drawing),
      ...textLayers([{ lines: axisTitle }], { x: { value: -left }, y: { value: 0 } }, { type: smallType, baseline: 'top', dy: 4 - top }),
      ...labels.flatMap((label) => rowLabelLayers(label, { x: row, y: { value: plotHeight } }, gap, 'center')),
      ...referenceLabel(drawing, reference, plotWidth),
      ...valueLabels(drawing, plotWidth / drawing.rows.length, plotHeight),
    ],
  };
}

/** Every label with its counts; where they would touch, every second, third… label alone. */
function rowLabels(drawing: Drawing, slot: number): readonly RowLabel[] {
  const labels = drawing.rows.map((row) => rowLabel(row, slot, 'one under another'));
  const widest = Math.max(...labels.map(({ width }) => width));
  if (widest <= slot) return labels;
  const bare = drawing.rows.map((row) => rowLabel({ ...row, beside: [] }, slot, 'one under another'));
  const step = Math.ceil(Math.max(...bare.map(({ width }) => width)) / slot);
  return bare.filter((_, index) => index % step === 0);
}

function referenceLabel(drawing: Drawing, lines: readonly string[], plotWidth: number): readonly Layer[] {
  if (!drawing.reference) return [];
  return textLayers([{ at: drawing.reference.value, lines }], { x: { value: plotWidth }, y: valueEncoding(drawing, 'at') }, { type: smallType, dx: gap - 2, dy: (-(lines.length - 1) * lineHeight) / 2 });
}
