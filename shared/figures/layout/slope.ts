import type { DrawnCell } from '../drawing/drawn-cell.ts';
import type { DrawnSlope, SlopeDrawing } from '../drawing/slope.ts';
import { palette } from '../palette.ts';
import { referenceLine, valueScale } from './axis-marks.ts';
import type { ChartLayout, Mark, PlacedText, Point } from './layout.ts';
import { pixelsDown, spread } from './spread.ts';
import { text } from './text.ts';
import { textWidth, wrapped } from './text-width.ts';
import { labelType, lineHeight, numberType, smallType } from './typography.ts';

const gap = 10;
/** Of the width. */
const plotHeightShare = 0.5;

/** Two upright axes with a line from one to the other a row; name and number at both ends. */
export function slopeLayout(drawing: SlopeDrawing, width: number): ChartLayout {
  const { rows, axis, reference } = drawing;
  const room = width * 0.3;
  const ends = { from: rows.map((row) => endLabel(row, row.from, room)), to: rows.map((row) => endLabel(row, row.to, room)) };
  const side = (labels: readonly string[]) => Math.max(...labels.map((label) => textWidth(label, smallType))) + gap + 4;
  const [left, right] = [side(ends.from), side(ends.to)];
  const plotWidth = width - left - right;
  const plotHeight = Math.max(Math.round(width * plotHeightShare), (rows.length + 1) * lineHeight);
  const axisTitle = wrapped(axis.title, smallType, width);
  const top = axisTitle.length * lineHeight + lineHeight + 22;
  const place = (end: 'from' | 'to') => spread(rows.map((row) => pixelsDown(axis, row[end].value ?? axis.from, plotHeight)), lineHeight, [0, plotHeight]);
  const labels = (end: 'from' | 'to'): readonly PlacedText[] => {
    const places = place(end);
    return ends[end].map((words, index) => text([words], { px: end === 'from' ? -gap : plotWidth + gap }, { px: places[index] ?? 0 }, { align: end === 'from' ? 'right' : 'left' }));
  };
  return {
    width,
    height: top + plotHeight + lineHeight,
    hover: 'closest',
    panels: [{
      box: { left, top, width: plotWidth, height: plotHeight },
      x: { type: 'linear', from: 0, to: 1 },
      y: valueScale(axis),
      marks: [
        { kind: 'rules', colour: palette.axisLine, width: 1, dash: 'solid', rules: [0, 1].map((x) => [{ x, y: axis.from }, { x, y: axis.to }]) },
        ...(reference ? referenceLine(reference.value, [0, 1], 'across') : []),
        ...rows.flatMap(slopeMarks),
      ],
      texts: [
        text(axisTitle, { px: -left }, { px: 4 - top }, { baseline: 'top' }),
        text([drawing.from.label], { px: gap }, { px: -8 }, { type: labelType, align: 'right', baseline: 'bottom' }),
        text([drawing.to.label], { px: plotWidth - gap }, { px: -8 }, { type: labelType, baseline: 'bottom' }),
        ...(reference ? [text([reference.text], { px: plotWidth / 2 }, { at: reference.value }, { align: 'center', baseline: 'bottom', dy: -4, edged: true })] : []),
        ...labels('from'), ...labels('to'),
      ],
      targets: rows.flatMap(({ id, from, to }) => [{ row: id, x: 0, y: from.value ?? axis.from }, { row: id, x: 1, y: to.value ?? axis.from }]),
    }],
  };
}

/** One line: a long name gives way, because the number must stand at its end. */
function endLabel({ label }: DrawnSlope, { text: number }: DrawnCell, most: number): string {
  const [first = '', ...rest] = wrapped(label, smallType, most - textWidth(`\u2026 ${number}`, numberType));
  return `${rest.length > 0 ? `${first}\u2026` : first} ${number}`;
}

function slopeMarks({ from, to, colour }: DrawnSlope): readonly Mark[] {
  const points = [from.value === null ? null : { x: 0, y: from.value }, to.value === null ? null : { x: 1, y: to.value }];
  const shown = points.filter((point): point is Point => point !== null);
  return [...(shown.length === 2 ? [{ kind: 'line', colour, width: 2, dash: 'solid', points: shown } as const] : []), { kind: 'points', shape: 'circle', size: 8, colour, points: shown }];
}
