import type { TopLevelSpec } from 'vega-lite';
import type { DrawnRow, Drawing } from '../../figures/drawing.ts';
import { style, textLayers, type Layer } from './layers.ts';
import { markLayers, rowEncoding, valueEncoding } from './marks.ts';
import { linesIn, rowLabel, rowLabelLayers } from './row-label.ts';
import { textWidth, wrapped } from './text-width.ts';
import { labelType, lineHeight, smallType } from './typography.ts';

/** Between the texts and the plot. */
const gap = 16;
const belowPlot = 26;
/** Keeps the tops of letters inside the picture. */
const margin = 4;

/** Rows from top to bottom: labels on the left, marks in the middle, the numbers on the right. */
export function downSpec(drawing: Drawing, width: number): TopLevelSpec {
  const labels = drawing.rows.map((row) => rowLabel(row, width * 0.34, 'in one line'));
  const numbers = drawing.rows.map((row) => ({ id: row.id, lines: [numbersText(row)] }));
  const left = Math.max(...labels.map((label) => label.width)) + gap;
  const right = Math.max(...numbers.map(({ lines }) => textWidth(lines[0] ?? '', smallType)), width * 0.14) + gap;
  const plotWidth = width - left - right;
  const rowHeight = Math.max(...labels.map(linesIn)) * lineHeight + 14;
  const axisTitle = wrapped(drawing.axis.title, smallType, plotWidth);
  const numbersTitle = [...wrapped(drawing.valueHeading, smallType, right - gap), ...(drawing.intervalHeading === null ? [] : [`(${drawing.intervalHeading})`])];
  const titleHeight = Math.max(axisTitle.length, numbersTitle.length) * lineHeight;
  const referenceHeight = drawing.reference ? lineHeight + 8 : 8;
  const row = rowEncoding(drawing);
  const title = (x: number, lines: readonly string[], align: 'left' | 'right') =>
    textLayers([{ lines }], { x: { value: x }, y: { value: 0 } }, { type: smallType, align, baseline: 'top', dy: -referenceHeight - lines.length * lineHeight });
  return {
    width: plotWidth,
    height: rowHeight * drawing.rows.length,
    autosize: 'none',
    padding: { left, right, top: titleHeight + referenceHeight + margin, bottom: belowPlot },
    config: style,
    layer: [
      ...markLayers(drawing),
      ...title(0, axisTitle, 'left'),
      ...title(plotWidth + right, numbersTitle, 'right'),
      ...referenceLabel(drawing),
      ...labels.flatMap((label) => rowLabelLayers(label, { x: { value: -left }, y: row }, 2 - (linesIn(label) * lineHeight) / 2)),
      ...textLayers(numbers, { x: { value: plotWidth + right }, y: row }, { type: smallType, align: 'right' }),
      ...textLayers(drawing.rows.filter(isAbsent).map(({ id, valueText }) => ({ id, lines: [valueText] })), { x: { value: 6 }, y: row }, { type: labelType, edged: true }),
    ],
  };
}

function referenceLabel(drawing: Drawing): readonly Layer[] {
  if (!drawing.reference) return [];
  const { value, text } = drawing.reference;
  return textLayers([{ at: value, lines: [text] }], { x: valueEncoding(drawing, 'at'), y: { value: 0 } }, { type: smallType, align: 'center', baseline: 'bottom', dy: -4 });
}

function isAbsent({ state }: DrawnRow): boolean {
  return state === 'withheld' || state === 'missing';
}

function numbersText({ valueText, intervalText }: DrawnRow): string {
  return intervalText === null ? valueText : `${valueText} (${intervalText})`;
}
