import type { DrawnLimits, FunnelDrawing } from '../drawing/funnel.ts';
import { palette } from '../palette.ts';
import { baseLine, gridlines, referenceLine, tickTexts, valueScale } from './axis-marks.ts';
import { clearLabels } from './clear-labels.ts';
import { endLabelRoom, endLabelTexts, type EndLabel } from './end-labels.ts';
import type { ChartLayout, Line, Mark, Points } from './layout.ts';
import { pixelsDown } from './spread.ts';
import { text } from './text.ts';
import { textWidth, wrapped } from './text-width.ts';
import { labelType, lineHeight, smallType } from './typography.ts';

/** Of the width. */
const plotHeightShare = 0.5;
/** Inside all limits, outside one, outside two: told by shape and size as well as by colour. */
const looks: readonly Pick<Points, 'shape' | 'size' | 'colour'>[] = [
  { shape: 'circle', size: 7, colour: palette.main }, { shape: 'square', size: 9, colour: palette.main }, { shape: 'diamond', size: 11, colour: palette.second },
];

/** Points by size and value, with a name at each one outside the limits. */
export function funnelLayout(drawing: FunnelDrawing, width: number): ChartLayout {
  const { rows, axis, sizeAxis, limits, reference } = drawing;
  const ends = endsOf(drawing);
  const left = Math.max(...axis.ticks.map(({ text: words }) => textWidth(words, smallType))) + 8;
  const plot = { width: width - left - Math.max(endLabelRoom(ends, width), textWidth(sizeAxis.ticks.at(-1)?.text ?? '', smallType) / 2), height: Math.round(width * plotHeightShare) };
  const axisTitle = wrapped(axis.title, smallType, width);
  const unplaced = rows.filter(({ size, value }) => size.value === null || value.value === null).map(({ label, size, value }) => `${label} ${size.value === null ? size.text : value.text}`);
  const notDrawn = unplaced.length === 0 ? [] : wrapped(`Not drawn: ${unplaced.join(', ')}`, smallType, width);
  const top = 4 + axisTitle.length * lineHeight + 16;
  const shown = rows.flatMap(({ id, label, size, value, outside }) => (size.value === null || value.value === null ? [] : [{ id, label, outside, point: { x: size.value, y: value.value } }]));
  const foot = rows.flatMap(({ size, value }) => (size.value !== null && value.value === null ? [text([value.text], { at: size.value }, { at: axis.from }, { type: labelType, align: 'center', baseline: 'bottom', dy: -4, edged: true })] : []));
  const across = [sizeAxis.from, sizeAxis.to] as const;
  const named = shown.filter(({ outside }) => outside > 0).map(({ label, point }) => ({ label, point, px: { left: (point.x / sizeAxis.to) * plot.width, top: pixelsDown(axis, point.y, plot.height) } }));
  const points = looks.map((look, outside): Mark => ({ kind: 'points', ...look, points: shown.filter((row) => Math.min(row.outside, looks.length - 1) === outside).map(({ point }) => point) }));
  return {
    width,
    height: top + plot.height + 2 * lineHeight + 14 + notDrawn.length * lineHeight,
    hover: 'closest',
    panels: [{
      box: { left, top, ...plot },
      x: valueScale(sizeAxis),
      y: valueScale(axis),
      marks: [
        gridlines(axis, across, 'across'), baseLine(axis.from, across, 'across'), ...limits.flatMap(curves),
        ...(reference ? referenceLine(reference.value, across, 'across') : []), ...points,
      ],
      texts: [
        ...tickTexts(axis, 'across', plot.height), ...tickTexts(sizeAxis, 'down', plot.height),
        text(axisTitle, { px: -left }, { px: 4 - top }, { baseline: 'top' }),
        text([sizeAxis.title], { px: plot.width }, { px: plot.height + lineHeight + 10 }, { align: 'right', baseline: 'top' }),
        ...(notDrawn.length === 0 ? [] : [text(notDrawn, { px: -left }, { px: plot.height + 2 * lineHeight + 12 }, { baseline: 'top' })]),
        ...endLabelTexts(ends, axis, plot, width), ...foot, ...clearLabels(named, plot.width),
      ],
      targets: shown.map(({ id, point }) => ({ row: id, ...point })),
    }],
  };
}

/** The wider limits dashed. */
function curves({ lower, upper }: DrawnLimits, index: number): readonly Line[] {
  return [lower, upper].map((curve): Line => ({ kind: 'line', colour: palette.axisLine, width: 1.5, dash: index === 0 ? 'solid' : 'dashed', points: curve.map((place) => place && { x: place.size, y: place.at }) }));
}

function endsOf({ limits, reference }: FunnelDrawing): readonly EndLabel[] {
  const last = (curve: DrawnLimits['lower']) => curve.findLast((place) => place !== null)?.at;
  const named = limits.flatMap(({ label, lower, upper }) => [last(upper), last(lower)].flatMap((at) => (at === undefined ? [] : [{ text: label, at }])));
  return [...named, ...(reference ? [{ text: reference.text, at: reference.value }] : [])];
}
