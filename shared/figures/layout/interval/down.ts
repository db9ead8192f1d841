import type { DrawnRow, IntervalDrawing } from '../../drawing/interval.ts';
import { scalesOf, tickTexts } from '../axis-marks.ts';
import type { ChartLayout, PlacedText } from '../layout.ts';
import { linesIn, rowLabel, rowLabelTexts } from '../row-label.ts';
import { text } from '../text.ts';
import { textWidth, wrapped } from '../text-width.ts';
import { labelType, lineHeight, smallType } from '../typography.ts';
import { intervalMarks, intervalTargets } from './marks.ts';

/** Between the texts and the plot. */
const gap = 16;
const belowPlot = 26;
/** Keeps the tops of letters inside the picture. */
const margin = 4;

/** Rows from top to bottom: labels on the left, marks in the middle, the numbers on the right. */
export function downLayout(drawing: IntervalDrawing, width: number): ChartLayout {
  const { rows, axis, reference, valueHeading, intervalHeading } = drawing;
  const labels = rows.map((row) => rowLabel(row, width * 0.34, 'in one line'));
  const numbers = rows.map(numbersText);
  const left = Math.max(...labels.map((label) => label.width)) + gap;
  const right = Math.max(...numbers.map((words) => textWidth(words, smallType)), width * 0.14) + gap;
  const plotWidth = width - left - right;
  const plotHeight = (Math.max(...labels.map(linesIn)) * lineHeight + 14) * rows.length;
  const axisTitle = wrapped(axis.title, smallType, plotWidth);
  const numbersTitle = [...wrapped(valueHeading, smallType, right - gap), ...(intervalHeading === null ? [] : [`(${intervalHeading})`])];
  const referenceHeight = reference ? lineHeight + 8 : 8;
  const top = Math.max(axisTitle.length, numbersTitle.length) * lineHeight + referenceHeight + margin;
  const atTop = { baseline: 'bottom', dy: -referenceHeight } as const;
  const texts: readonly PlacedText[] = [
    ...tickTexts(axis, 'down', plotHeight),
    text(axisTitle, { px: 0 }, { px: 0 }, atTop),
    text(numbersTitle, { px: plotWidth + right }, { px: 0 }, { ...atTop, align: 'right' }),
    ...(reference ? [text([reference.text], { at: reference.value }, { px: 0 }, { align: 'center', baseline: 'bottom', dy: -4 })] : []),
    ...labels.flatMap((label, row) => rowLabelTexts(label, { px: -left }, { at: row }, { top: 2 - (linesIn(label) * lineHeight) / 2, align: 'left' })),
    ...numbers.map((words, row) => text([words], { px: plotWidth + right }, { at: row }, { align: 'right' })),
    ...rows.flatMap(({ state, valueText }, row) => (state === 'withheld' || state === 'missing' ? [text([valueText], { px: 6 }, { at: row }, { type: labelType, edged: true })] : [])),
  ];
  return {
    width,
    height: top + plotHeight + belowPlot,
    hover: 'y',
    panels: [{ box: { left, top, width: plotWidth, height: plotHeight }, ...scalesOf(axis, rows.length, 'down'), marks: intervalMarks(drawing), texts, targets: intervalTargets(drawing) }],
  };
}

function numbersText({ valueText, intervalText }: DrawnRow): string {
  return intervalText === null ? valueText : `${valueText} (${intervalText})`;
}
