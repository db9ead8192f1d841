import { palette } from '../palette.ts';
import type { PlacedText } from './layout.ts';
import { smallType } from './typography.ts';

type Look = Partial<Omit<PlacedText, 'lines' | 'x' | 'y'>>;

/** Small dark text, in the middle of its place and to the right of it, unless said otherwise. */
export function text(lines: readonly string[], x: PlacedText['x'], y: PlacedText['y'], look: Look = {}): PlacedText {
  return { lines, x, y, type: smallType, colour: palette.text, align: 'left', baseline: 'middle', dx: 0, dy: 0, edged: false, ...look };
}
