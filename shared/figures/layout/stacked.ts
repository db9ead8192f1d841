import type { StackedDrawing } from '../drawing/stacked.ts';
import { inkOn } from '../group-colours.ts';
import { scalesOf, tickTexts } from './axis-marks.ts';
import { keyTexts } from './key.ts';
import type { ChartLayout, Mark, PlacedText } from './layout.ts';
import { text } from './text.ts';
import { textWidth, wrapped } from './text-width.ts';
import { labelType, lineHeight, numberType, smallType } from './typography.ts';

const gap = 12;
const barHeight = 26;
const betweenBars = 18;
const belowPlot = 26;
/** White between segments, in pixels. */
const white = 2;

/** One bar a row under one another, each share with its number where it has room. */
export function stackedLayout(drawing: StackedDrawing, width: number): ChartLayout {
  const { rows, segments, axis } = drawing;
  const labels = rows.map(({ label }) => wrapped(label, labelType, width * 0.26));
  const absent = rows.map((row) => row.absent.flatMap((words) => wrapped(words, smallType, width * 0.2)));
  const left = Math.max(...labels.flat().map((line) => textWidth(line, labelType))) + gap;
  const right = Math.max(8, ...absent.flat().map((line) => textWidth(line, smallType) + gap));
  const plotWidth = width - left - right;
  const slot = Math.max(barHeight, ...labels.map((lines) => lines.length * lineHeight), ...absent.map((lines) => lines.length * lineHeight)) + betweenBars;
  const plotHeight = slot * rows.length;
  const names = namesOverFirstBar(drawing, plotWidth);
  const key = names ? { texts: names, height: Math.max(...names.map(({ lines }) => lines.length)) * lineHeight } : keyTexts(segments, plotWidth + right, { left: 0, top: 0 });
  const axisTitle = wrapped(axis.title, smallType, plotWidth + right);
  const headHeight = axisTitle.length * lineHeight + 8 + key.height;
  const moved = names ? key.texts : key.texts.map((entry): PlacedText => ({ ...entry, y: { px: ('px' in entry.y ? entry.y.px : 0) - key.height } }));
  const half = barHeight / slot / 2;
  const thin = ((white / 2) * (axis.to - axis.from)) / plotWidth;
  const bars = segments.map(({ colour }, segment): Mark => ({
    kind: 'bars', colour,
    bars: rows.flatMap(({ shares }, row) => shares.filter((share) => share.segment === segment && share.value > 2 * thin).map(({ from, to }) => ({ x: [from + thin, to - thin], y: [row - half, row + half] }))),
  }));
  const numbers = rows.flatMap(({ shares }, row) =>
    shares.flatMap(({ segment, from, to, text: words }) => {
      const room = ((to - from) / (axis.to - axis.from)) * plotWidth - 4;
      return textWidth(words, numberType) > room ? [] : [text([words], { at: (from + to) / 2 }, { at: row }, { type: numberType, align: 'center', colour: inkOn(segments[segment]?.colour ?? '') })];
    }),
  );
  return {
    width,
    height: headHeight + plotHeight + belowPlot,
    hover: 'y',
    panels: [{
      box: { left, top: headHeight, width: plotWidth, height: plotHeight },
      ...scalesOf(axis, rows.length, 'down'),
      marks: bars,
      texts: [
        ...tickTexts(axis, 'down', plotHeight),
        text(axisTitle, { px: 0 }, { px: 4 - headHeight }, { baseline: 'top' }),
        ...moved,
        ...labels.map((lines, row) => text(lines, { px: -left }, { at: row }, { type: labelType })),
        ...numbers,
        ...absent.flatMap((lines, row) => (lines.length === 0 ? [] : [text(lines, { px: plotWidth + gap }, { at: row })])),
      ],
      targets: rows.map(({ id, shares }, row) => ({ row: id, x: (shares.at(-1)?.to ?? 0) / 2, y: row })),
    }],
  };
}

/** Each segment's name above its share of the first bar; null where one has no room there, or no share. */
function namesOverFirstBar({ rows, segments, axis }: StackedDrawing, plotWidth: number): readonly PlacedText[] | null {
  const names = segments.map(({ label }, segment) => {
    const share = rows[0]?.shares.find((each) => each.segment === segment);
    if (!share) return null;
    const room = ((share.to - share.from) / (axis.to - axis.from)) * plotWidth - 4;
    const lines = wrapped(label, smallType, room);
    return lines.every((line) => textWidth(line, smallType) <= room) ? text(lines, { at: (share.from + share.to) / 2 }, { px: betweenBars / 2 - 4 }, { align: 'center', baseline: 'bottom' }) : null;
  });
  return names.every((name) => name !== null) ? names : null;
}
