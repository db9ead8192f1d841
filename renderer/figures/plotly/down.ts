import type { Drawing, DrawnRow } from '../../../shared/figures/drawing.ts';
import { palette } from '../../../shared/figures/palette.ts';
import { linesIn, rowLabel } from '../../../shared/report/paper/row-label.ts';
import { textWidth, wrapped } from '../../../shared/report/paper/text-width.ts';
import { labelType, lineHeight, smallType } from '../../../shared/report/paper/typography.ts';
import { axisPosition, isAbsent } from './axis.ts';
import type { ChartSpace } from './chart-space.ts';
import { annotation, type Lines } from './texts.ts';
import type { Annotation } from './types.ts';

/** Between the texts and the plot. */
const gap = 16;
const belowPlot = 26;

/** Rows from top to bottom: labels on the left, marks in the middle, the numbers on the right. */
export function downSpace(drawing: Drawing, width: number): ChartSpace {
  const labels = drawing.rows.map((row) => rowLabel(row, width * 0.34, 'in one line'));
  const numbers = drawing.rows.map(numbersText);
  const left = Math.max(...labels.map((label) => label.width)) + gap;
  const right = Math.max(...numbers.map((text) => textWidth(text, smallType)), width * 0.14) + gap;
  const rowHeight = Math.max(...labels.map(linesIn)) * lineHeight + 14;
  const axisTitle = wrapped(drawing.axis.title, smallType, width - left - right);
  const numbersTitle = [...wrapped(drawing.valueHeading, smallType, right - gap), ...(drawing.intervalHeading === null ? [] : [`(${drawing.intervalHeading})`])];
  const referenceHeight = drawing.reference ? lineHeight + 8 : 8;
  const atLeft = { x: 0, xref: 'paper', align: 'left' } as const;
  const atRight = { x: 1, xref: 'paper', align: 'right', dx: right } as const;
  const aboveReference = { y: 1, yref: 'paper', baseline: 'bottom', dy: -referenceHeight } as const;
  return {
    margin: { l: left, r: right, t: Math.max(axisTitle.length, numbersTitle.length) * lineHeight + referenceHeight + 4, b: belowPlot },
    plotHeight: rowHeight * drawing.rows.length,
    annotations: [
      small(axisTitle, { ...atLeft, ...aboveReference }),
      small(numbersTitle, { ...atRight, ...aboveReference }),
      ...referenceText(drawing),
      ...labels.map(({ label, beside }, y) => annotation(labelLines(label, beside), { ...atLeft, dx: -left, y, yref: 'y', baseline: 'middle' })),
      ...numbers.map((text, y) => small([text], { ...atRight, y, yref: 'y', baseline: 'middle' })),
      ...drawing.rows.flatMap((row, y) => (isAbsent(row) ? [annotation([{ lines: [row.valueText], type: labelType }], { ...atLeft, dx: 6, y, yref: 'y', baseline: 'middle', edged: true })] : [])),
    ],
  };
}

function small(lines: readonly string[], place: Parameters<typeof annotation>[1]): Annotation {
  return annotation([{ lines, type: smallType }], place);
}

function labelLines(label: readonly string[], beside: readonly string[]): readonly Lines[] {
  return [{ lines: label, type: labelType }, { lines: beside, type: smallType, colour: palette.secondaryText }];
}

function referenceText({ reference, axis }: Drawing): readonly Annotation[] {
  if (!reference) return [];
  return [small([reference.text], { x: axisPosition(axis, reference.value), y: 1, xref: 'x', yref: 'paper', align: 'center', baseline: 'bottom', dy: -4 })];
}

function numbersText({ valueText, intervalText }: DrawnRow): string {
  return intervalText === null ? valueText : `${valueText} (${intervalText})`;
}
