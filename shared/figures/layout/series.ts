import type { DrawnEstimate, SeriesDrawing } from '../drawing/series.ts';
import { inkOn } from '../group-colours.ts';
import { acrossFrame, inFrame, type AcrossFrame } from './across-frame.ts';
import { baseLine, gridlines, referenceLine } from './axis-marks.ts';
import { intervalMarksAt } from './interval-marks.ts';
import { colouredLabel, glyphRoom, keyTexts } from './key.ts';
import type { ChartLayout, Mark, PlacedText, Target } from './layout.ts';
import { pixelsDown, spread } from './spread.ts';
import { text } from './text.ts';
import { textWidth, wrapped } from './text-width.ts';
import { lineHeight, smallType } from './typography.ts';

/** Of a row's slot, shared by its columns. */
const groupShare = 0.8;
/** Of a row's slot, between the points of lines that have intervals. */
const aside = 0.1;

/** Columns side by side under a key, or lines with their labels at their ends. */
export function seriesLayout(drawing: SeriesDrawing, width: number): ChartLayout {
  return drawing.mark === 'column' ? columnsLayout(drawing, width) : linesLayout(drawing, width);
}

function contentOf(drawing: SeriesDrawing, right: number) {
  return { rows: drawing.rows.map(({ label }) => ({ label, beside: [] })), axis: drawing.axis, reference: drawing.reference, right };
}

function columnsLayout(drawing: SeriesDrawing, width: number): ChartLayout {
  const { series, rows, axis, reference } = drawing;
  const content = contentOf(drawing, 4);
  const key = keyTexts(series, width, { left: 0, top: 4 });
  const plain = acrossFrame(content, width);
  const lower = key.height + 4;
  const frame: AcrossFrame = { ...plain, box: { ...plain.box, top: plain.box.top + lower }, height: plain.height + lower };
  const ends = [-0.5, rows.length - 0.5] as const;
  const share = groupShare / series.length;
  const along = (row: number, index: number) => row - groupShare / 2 + share * index;
  const columns = series.map(({ colour, values }, index): Mark => ({
    kind: 'bars', colour,
    bars: values.flatMap(({ value }, row) => (value === null ? [] : [{ x: [along(row, index), along(row, index) + share * 0.94], y: [0, value] }])),
  }));
  const intervals = series.flatMap(({ values }, index) => values.flatMap(({ interval }, row) => (interval ? [{ row: along(row, index) + share * 0.47, interval }] : [])));
  const labels = series.flatMap(({ values, colour }, index) =>
    values.flatMap((estimate, row) => columnLabel(estimate, { at: along(row, index) + share * 0.47 }, { drawing, colour, room: frame.slot * share * 0.94, plotHeight: frame.box.height })),
  );
  const moved = key.texts.map((entry): PlacedText => ({ ...entry, x: { px: ('px' in entry.x ? entry.x.px : 0) - frame.box.left }, y: { px: ('px' in entry.y ? entry.y.px : 0) - frame.box.top } }));
  const marks = [gridlines(axis, ends, 'across'), ...columns, baseLine(axis.from, ends, 'across'), ...(reference ? referenceLine(reference.value, ends, 'across') : []), ...intervalMarksAt(intervals, intervalInk, 'across')];
  return inFrame(frame, content, { marks, texts: [...moved, ...labels], targets: targetsOf(drawing) });
}

/** Stands out from every colour of the palette and from white. */
const intervalInk = '#0B0C0C';

/** At the foot of its column where it fits, above it where the column is too low; [c] always. */
function columnLabel({ value, text: words, interval }: DrawnEstimate, x: PlacedText['x'], { drawing: { axis }, colour, room, plotHeight }: { drawing: SeriesDrawing; colour: string; room: number; plotHeight: number }): readonly PlacedText[] {
  if (value === null) return [text([words], x, { at: axis.from }, { align: 'center', baseline: 'bottom', dy: -4 })];
  if (textWidth(words, smallType) > room - 2) return [];
  const height = (at: number) => plotHeight - pixelsDown(axis, at, plotHeight);
  const inside = height(Math.min(value, interval?.from ?? value)) > 1.5 * lineHeight;
  return inside
    ? [text([words], x, { at: axis.from }, { align: 'center', baseline: 'bottom', dy: -4, colour: inkOn(colour) })]
    : [text([words], x, { at: Math.max(value, interval?.to ?? value) }, { align: 'center', baseline: 'bottom', dy: -4, edged: true })];
}

function linesLayout(drawing: SeriesDrawing, width: number): ChartLayout {
  const { series, rows, axis, reference } = drawing;
  const labels = series.map(({ label, values }) => wrapped(`${label}: ${lastOf(values)?.text ?? '[c]'}`, smallType, width * 0.24));
  const right = glyphRoom + Math.max(...labels.flat().map((line) => textWidth(line, smallType))) + 10;
  // The reference's own label joins those of the lines, so that none lies on another.
  const content = { ...contentOf(drawing, right), reference: null };
  const frame = acrossFrame(content, width);
  const { box } = frame;
  const ends = [-0.5, rows.length - 0.5] as const;
  const offset = (index: number) => (drawing.intervalHeading === null ? 0 : (index - (series.length - 1) / 2) * aside);
  const marks = series.flatMap(({ colour, values }, index): Mark[] => {
    const points = values.map(({ value }, row) => (value === null ? null : { x: row + offset(index), y: value }));
    return [
      ...intervalMarksAt(values.flatMap(({ interval }, row) => (interval ? [{ row: row + offset(index), interval }] : [])), colour, 'across'),
      { kind: 'line', colour, width: 2, dash: 'solid', points },
      { kind: 'points', shape: 'circle', colour, size: 7, points: points.filter((point) => point !== null) },
    ];
  });
  const named = [...series.map(({ values, colour }, index) => ({ lines: labels[index] ?? [], colour, at: lastOf(values)?.value ?? axis.from })), ...(reference ? [{ lines: wrapped(reference.text, smallType, right - 10), colour: null, at: reference.value }] : [])];
  const tallest = Math.max(...named.map(({ lines }) => lines.length)) * lineHeight;
  const places = spread(named.map(({ at }) => pixelsDown(axis, at, box.height)), tallest, [0, box.height]);
  const endTexts = named.flatMap(({ lines, colour }, index) => {
    const y = { px: places[index] ?? 0 };
    return colour === null ? [text(lines, { px: box.width + 8 }, y)] : colouredLabel(lines, colour, { px: box.width + 8 }, y);
  });
  return inFrame(frame, content, {
    marks: [gridlines(axis, ends, 'across'), baseLine(axis.from, ends, 'across'), ...(reference ? referenceLine(reference.value, ends, 'across') : []), ...marks],
    texts: [...endTexts, ...absentTexts(drawing)],
    targets: targetsOf(drawing),
  });
}

function lastOf(values: readonly DrawnEstimate[]): DrawnEstimate | undefined {
  return values.findLast(({ value }) => value !== null);
}

/** [c] at the foot of the row, one above another where several lines lack it, each in its line's colour. */
function absentTexts({ series, rows, axis }: SeriesDrawing): readonly PlacedText[] {
  return rows.flatMap((_, row) => {
    const absent = series.filter(({ values }) => values[row]?.value === null);
    return absent.map(({ values, colour }, rank) => text([values[row]?.text ?? ''], { at: row }, { at: axis.from }, { align: 'center', baseline: 'bottom', dy: -4 - rank * lineHeight, colour, edged: true }));
  });
}

function targetsOf({ rows, series, axis }: SeriesDrawing): readonly Target[] {
  return rows.map(({ id }, row) => ({ row: id, x: row, y: Math.max(axis.from, ...series.map(({ values }) => values[row]?.value ?? axis.from)) }));
}
