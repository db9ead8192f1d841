import type { HeatDrawing } from '../drawing/heat.ts';
import { palette } from '../palette.ts';
import { rowScale } from './axis-marks.ts';
import type { Bars, ChartLayout, PlacedText, Rules, Span } from './layout.ts';
import { text } from './text.ts';
import { textWidth, wrapped } from './text-width.ts';
import { labelType, lineHeight, numberType, smallType } from './typography.ts';

const gap = 12;
/** Keeps the frame of the last cell inside the picture. */
const right = 4;
/** White between cells, in pixels. */
const white = 2;

/** Row labels on the left, column labels on top, and in every cell its number. */
export function heatLayout({ rows, columns, axisTitle }: HeatDrawing, width: number): ChartLayout {
  const labels = rows.map(({ label }) => wrapped(label, labelType, width * 0.28));
  const left = Math.max(...labels.flat().map((line) => textWidth(line, labelType))) + gap;
  const plotWidth = width - left - right;
  const headings = columns.map((label) => wrapped(label, smallType, plotWidth / columns.length - 8));
  const titleLines = wrapped(axisTitle, smallType, width);
  const headingHeight = Math.max(...headings.map((lines) => lines.length)) * lineHeight;
  const top = 4 + titleLines.length * lineHeight + 10 + headingHeight + 6;
  const withCounts = rows.some(({ cells }) => cells.some(({ beside }) => beside !== null));
  const rowHeight = Math.max(withCounts ? 42 : 30, ...labels.map((lines) => lines.length * lineHeight + 8));
  const plotHeight = rowHeight * rows.length;
  const [thinX, thinY] = [(white / 2) * (columns.length / plotWidth), white / 2 / rowHeight];
  const place = (row: number, column: number): { readonly x: Span; readonly y: Span } => ({ x: [column - 0.5 + thinX, column + 0.5 - thinX], y: [row - 0.5 + thinY, row + 0.5 - thinY] });
  const cells = rows.flatMap((row, index) => row.cells.map((cell, column) => ({ ...cell, row: index, column, box: place(index, column) })));
  const fills = [...new Set(cells.flatMap(({ fill }) => fill ?? []))];
  const numbers = cells.flatMap(({ row, column, text: words, beside, ink }): PlacedText[] => [
    text([words], { at: column }, { at: row }, { type: numberType, align: 'center', colour: ink, dy: beside === null ? 0 : -8 }),
    ...(beside === null ? [] : [text([beside], { at: column }, { at: row }, { align: 'center', colour: ink, dy: 9 })]),
  ]);
  return {
    width,
    height: top + plotHeight + 4,
    hover: 'closest',
    panels: [{
      box: { left, top, width: plotWidth, height: plotHeight },
      x: rowScale(columns.length, 'across'),
      y: rowScale(rows.length, 'down'),
      marks: [...fills.map((colour): Bars => ({ kind: 'bars', colour, bars: cells.filter(({ fill }) => fill === colour).map(({ box }) => box) })), emptyFrames(cells.filter(({ fill }) => fill === null))],
      texts: [
        text(titleLines, { px: -left }, { px: 4 - top }, { baseline: 'top' }),
        ...headings.map((lines, column) => text(lines, { at: column }, { px: -6 }, { align: 'center', baseline: 'bottom' })),
        ...labels.map((lines, row) => text(lines, { px: -left }, { at: row }, { type: labelType })),
        ...numbers,
      ],
      targets: cells.map(({ row, column }) => ({ row: rows[row]?.id ?? '', x: column, y: row })),
    }],
  };
}

/** Unshaded, so that no shade is taken for a number. */
function emptyFrames(cells: readonly { readonly box: { readonly x: Span; readonly y: Span } }[]): Rules {
  const rules = cells.flatMap(({ box: { x: [left, right], y: [top, foot] } }): Rules['rules'] => {
    const corners = [{ x: left, y: top }, { x: right, y: top }, { x: right, y: foot }, { x: left, y: foot }] as const;
    return [[corners[0], corners[1]], [corners[1], corners[2]], [corners[2], corners[3]], [corners[3], corners[0]]];
  });
  return { kind: 'rules', colour: palette.axisLine, width: 1, dash: 'solid', rules };
}
