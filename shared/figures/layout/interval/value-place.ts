import type { IntervalDrawing } from '../../drawing/interval.ts';
import { textWidth } from '../text-width.ts';
import { lineHeight, numberType } from '../typography.ts';

/** The share of a row's slot that a column fills. */
export const columnShare = 0.66;

/** Where the printed values of an upright chart stand: all alike, so that they read as one line of numbers. */
export type ValuePlace = 'foot of columns' | 'clear of intervals' | 'nowhere';

/** In the columns where every one has room and no interval reaches down to the number; nowhere when the numbers would touch each other. Sizes in pixels. */
export function valuePlace({ mark, rows, axis }: IntervalDrawing, { slot, plotHeight }: { readonly slot: number; readonly plotHeight: number }): ValuePlace {
  const widest = Math.max(...rows.map(({ valueText }) => textWidth(valueText, numberType)));
  if (widest > slot - 4) return 'nowhere';
  const pixels = (value: number) => ((value - axis.from) / (axis.to - axis.from)) * plotHeight;
  const hasRoom = rows.every(({ value, interval }) => value === null || pixels(Math.min(value, interval?.from ?? value)) > 1.5 * lineHeight);
  return mark === 'column' && hasRoom && widest <= slot * columnShare - 4 ? 'foot of columns' : 'clear of intervals';
}
