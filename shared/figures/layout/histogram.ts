import type { DrawnBeside, HistogramDrawing } from '../drawing/histogram.ts';
import { palette } from '../palette.ts';
import { baseLine, gridlines, referenceLine, tickTexts, valueScale } from './axis-marks.ts';
import { intervalMarksAt } from './interval-marks.ts';
import type { ChartLayout, Panel, PlacedText, Scale } from './layout.ts';
import { text } from './text.ts';
import { textWidth, wrapped } from './text-width.ts';
import { labelType, lineHeight, smallType } from './typography.ts';

/** Of the width. */
const heightShare = { alone: 0.42, barsOverRates: 0.3, rates: 0.26 } as const;
const titleRoom = 18;

/** Bars over their bands; the rate in a panel of its own under them, over the same bands. */
export function histogramLayout(drawing: HistogramDrawing, width: number): ChartLayout {
  const { rows, axis, beside, bandTitle } = drawing;
  const left = Math.max(...[axis, ...(beside ? [beside.axis] : [])].flatMap(({ ticks }) => ticks.map(({ text: words }) => textWidth(words, smallType)))) + 8;
  const right = beside?.reference ? Math.max(...wrapped(beside.reference.text, smallType, width * 0.14).map((line) => textWidth(line, smallType))) + 10 : 4;
  const plotWidth = width - left - right;
  const x: Scale = { type: 'linear', from: rows[0]?.from ?? 0, to: rows.at(-1)?.to ?? 1 };
  const space = { left, width: plotWidth, x, pixels: plotWidth / (x.to - x.from), whole: width };
  const bars = barsPanel(drawing, space, { top: 4 + lineHeight + titleRoom, height: Math.round(width * (beside ? heightShare.barsOverRates : heightShare.alone)) });
  const barsEnd = bars.box.top + bars.box.height;
  const panels = beside ? [bars, ratesPanel(drawing, beside, space, { top: barsEnd + lineHeight + titleRoom + 10, height: Math.round(width * heightShare.rates) })] : [bars];
  const last = panels.at(-1) ?? bars;
  const labelled = panels.map((panel) => (panel === last ? { ...panel, texts: [...panel.texts, ...bandTexts(drawing, space, panel.box.height), text([bandTitle], { px: plotWidth }, { px: panel.box.height + lineHeight + 8 }, { align: 'right', baseline: 'top' })] } : panel));
  return { width, height: last.box.top + last.box.height + 2 * lineHeight + 12, hover: 'x', panels: labelled };
}

interface Space {
  readonly left: number;
  readonly width: number;
  readonly x: Scale;
  /** A unit of the bands, in pixels. */
  readonly pixels: number;
  readonly whole: number;
}

type Upright = Pick<Panel['box'], 'top' | 'height'>;

function barsPanel({ rows, axis }: HistogramDrawing, { left, width, x, pixels }: Space, upright: Upright): Panel {
  const across = [x.from, x.to] as const;
  const fits = rows.every(({ from, to, text: words }) => textWidth(words, smallType) <= (to - from) * pixels);
  // Half a pixel of white on either side keeps equal neighbours apart.
  const thin = 0.5 / pixels;
  const words = rows.flatMap(({ from, to, value, text: number }) =>
    value === null ? [text([number], { at: (from + to) / 2 }, { at: axis.from }, { type: labelType, align: 'center', baseline: 'bottom', dy: -4 })]
      : fits ? [text([number], { at: (from + to) / 2 }, { at: value }, { align: 'center', baseline: 'bottom', dy: -3 })] : [],
  );
  return {
    box: { left, width, ...upright }, x, y: valueScale(axis),
    marks: [
      gridlines(axis, across, 'across'),
      { kind: 'bars', colour: palette.main, bars: rows.flatMap(({ from, to, value }) => (value === null ? [] : [{ x: [from + thin, to - thin], y: [0, value] }])) },
      baseLine(axis.from, across, 'across'),
    ],
    texts: [...tickTexts(axis, 'across', upright.height), text([axis.title], { px: -left }, { px: -titleRoom }, { baseline: 'bottom' }), ...words],
    targets: rows.map(({ id, from, to, value }) => ({ row: id, x: (from + to) / 2, y: value ?? axis.from })),
  };
}

function ratesPanel({ rows }: HistogramDrawing, { values, axis, reference }: DrawnBeside, { left, width, x, whole }: Space, upright: Upright): Panel {
  const across = [x.from, x.to] as const;
  const middles = rows.map(({ from, to }) => (from + to) / 2);
  return {
    box: { left, width, ...upright }, x, y: valueScale(axis),
    marks: [
      gridlines(axis, across, 'across'), baseLine(axis.from, across, 'across'),
      ...(reference ? referenceLine(reference.value, across, 'across') : []),
      ...intervalMarksAt(values.flatMap(({ interval }, index) => (interval ? [{ row: middles[index] ?? 0, interval }] : [])), palette.main, 'across'),
      { kind: 'points', shape: 'square', size: 7, colour: palette.main, points: values.flatMap(({ value }, index) => (value === null ? [] : [{ x: middles[index] ?? 0, y: value }])) },
    ],
    texts: [
      ...tickTexts(axis, 'across', upright.height), text([axis.title], { px: -left }, { px: -titleRoom }, { baseline: 'bottom' }),
      ...(reference ? [text(wrapped(reference.text, smallType, whole * 0.14), { px: width + 6 }, { at: reference.value })] : []),
      ...values.flatMap(({ value, text: words }, index) => (value === null ? [text([words], { at: middles[index] ?? 0 }, { at: axis.from }, { type: labelType, align: 'center', baseline: 'bottom', dy: -4 })] : [])),
    ],
    targets: rows.map(({ id }, index) => ({ row: id, x: middles[index] ?? 0, y: values[index]?.value ?? axis.from })),
  };
}

/** A band's label under its middle, wherever it does not touch the one before. */
function bandTexts({ rows }: HistogramDrawing, { x, pixels }: Space, height: number): readonly PlacedText[] {
  let taken = -Infinity;
  return rows.flatMap(({ from, to, label }) => {
    const [middle, half] = [((from + to) / 2 - x.from) * pixels, textWidth(label, smallType) / 2];
    if (middle - half < taken + 6) return [];
    taken = middle + half;
    return [text([label], { at: (from + to) / 2 }, { px: height }, { align: 'center', baseline: 'top', dy: 6 })];
  });
}
