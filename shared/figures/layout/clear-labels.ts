import type { PlacedText, Point } from './layout.ts';
import { text } from './text.ts';
import { textWidth } from './text-width.ts';
import { lineHeight, smallType } from './typography.ts';

/** A point to be named, where it stands in the plot in pixels. */
export interface Named {
  readonly label: string;
  readonly point: Point;
  readonly px: { readonly left: number; readonly top: number };
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

const aside = 9;
/** From beside the point, to higher and lower, by so many lines. */
const tries = [0, -1, 1, -2, 2, -3, 3];

/** A label beside each point, moved up or down a line or two where it would lie on another. */
export function clearLabels(named: readonly Named[], plotWidth: number): readonly PlacedText[] {
  const taken: Box[] = [];
  return named.map(({ label, point, px }) => {
    const width = textWidth(label, smallType);
    const leftwards = px.left + aside + width > plotWidth;
    const left = leftwards ? px.left - aside - width : px.left + aside;
    const boxAt = (lines: number): Box => ({ left, right: left + width, top: px.top + lines * lineHeight });
    const lines = tries.find((each) => !taken.some((other) => overlap(boxAt(each), other))) ?? 0;
    taken.push(boxAt(lines));
    return text([label], { at: point.x }, { at: point.y }, { align: leftwards ? 'right' : 'left', dx: leftwards ? -aside : aside, dy: lines * lineHeight, edged: true });
  });
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && Math.abs(one.top - other.top) < lineHeight;
}
