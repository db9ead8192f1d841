import type { ControlDrawing, DrawnControlLine } from '../drawing/control.ts';
import { palette } from '../palette.ts';
import { acrossFrame, inFrame } from './across-frame.ts';
import { baseLine, gridlines } from './axis-marks.ts';
import { clearLabels } from './clear-labels.ts';
import { endLabelRoom, endLabelTexts } from './end-labels.ts';
import type { ChartLayout, Line } from './layout.ts';
import { pixelsDown } from './spread.ts';
import { text } from './text.ts';
import { labelType } from './typography.ts';

/** A line through the values in order, with a diamond and the broken rule at each signal. */
export function controlLayout({ rows, centre, limits, axis }: ControlDrawing, width: number): ChartLayout {
  const ends = [centre, ...limits].flatMap(({ text: words, values }) => values.filter((value) => value !== null).slice(-1).map((at) => ({ text: words, at: Math.min(at, axis.to) })));
  const content = { rows: rows.map(({ label }) => ({ label, beside: [] })), axis, reference: null, right: endLabelRoom(ends, width) };
  const frame = acrossFrame(content, width);
  const { box, slot } = frame;
  const across = [-0.5, rows.length - 0.5] as const;
  const points = rows.map(({ value }, row) => (value === null ? null : { x: row, y: value }));
  const signals = rows.flatMap(({ value, rules }, row) => (value === null || rules.length === 0 ? [] : [{ label: rules.join(', '), point: { x: row, y: value }, px: { left: (row + 0.5) * slot, top: pixelsDown(axis, value, box.height) } }]));
  const plain = rows.flatMap(({ value, rules }, row) => (value === null || rules.length > 0 ? [] : [{ x: row, y: value }]));
  const absent = rows.flatMap(({ value, text: words }, row) => (value === null ? [text([words], { at: row }, { at: axis.from }, { type: labelType, align: 'center', baseline: 'bottom', dy: -4, edged: true })] : []));
  return inFrame(frame, content, {
    marks: [
      gridlines(axis, across, 'across'), baseLine(axis.from, across, 'across'), lineOf(centre, axis.to, 'solid'), ...limits.map((limit) => lineOf(limit, axis.to, 'dashed')),
      { kind: 'line', colour: palette.main, width: 1.5, dash: 'solid', points },
      { kind: 'points', shape: 'circle', size: 6, colour: palette.main, points: plain },
      { kind: 'points', shape: 'diamond', size: 11, colour: palette.second, points: signals.map(({ point }) => point) },
    ],
    texts: [...endLabelTexts(ends, axis, box, width), ...absent, ...clearLabels(signals, box.width)],
    targets: rows.map(({ id, value }, row) => ({ row: id, x: row, y: value ?? axis.from })),
  });
}

/** From half a row before the first to half a row after the last, also where the limit lies beyond the axis: then not at all. */
function lineOf({ values }: DrawnControlLine, highest: number, dash: Line['dash']): Line {
  const at = values.map((value, row) => (value === null || value > highest ? null : { x: row, y: value }));
  const [first, last] = [at[0], at.at(-1)];
  return { kind: 'line', colour: palette.reference, width: 1, dash, points: [...(first ? [{ x: -0.5, y: first.y }] : []), ...at, ...(last ? [{ x: values.length - 0.5, y: last.y }] : [])] };
}
