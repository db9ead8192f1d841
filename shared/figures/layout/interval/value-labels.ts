import type { DrawnRow, IntervalDrawing } from '../../drawing/interval.ts';
import { palette } from '../../palette.ts';
import type { PlacedText } from '../layout.ts';
import { text } from '../text.ts';
import { labelType, numberType } from '../typography.ts';
import { valuePlace, type ValuePlace } from './value-place.ts';

interface Placed {
  /** The value at whose height the text stands. */
  readonly at: number;
  readonly look: Parameters<typeof text>[3];
}

/** The printed value at each mark of an upright chart, [c] where there is no mark; none at all where they would touch each other. */
export function valueLabels(drawing: IntervalDrawing, slot: number, plotHeight: number): readonly PlacedText[] {
  const place = valuePlace(drawing, { slot, plotHeight });
  if (place === 'nowhere') return [];
  return drawing.rows.map((row, index) => {
    const { at, look } = placed(drawing, row, drawing.rows[index + 1], place);
    return text([row.valueText], { at: index }, { at }, look);
  });
}

function placed({ mark, axis }: IntervalDrawing, { value, interval }: DrawnRow, next: DrawnRow | undefined, place: ValuePlace): Placed {
  if (value === null) return { at: axis.from, look: { type: labelType, align: 'center', baseline: 'bottom', dy: -6 } };
  switch (mark) {
    case 'column':
      return place === 'foot of columns'
        ? { at: axis.from, look: { type: numberType, colour: palette.ground, align: 'center', baseline: 'bottom', dy: -6 } }
        : { at: Math.max(value, interval?.to ?? value), look: { type: numberType, align: 'center', baseline: 'bottom', dy: -6, edged: true } };
    case 'point':
      return { at: value, look: { type: numberType, dx: 9, edged: true } };
    case 'line': {
      // Under a line that goes up from here, above one that goes down: clear of the line either way.
      const rises = (next?.value ?? value) > value;
      return { at: value, look: { type: numberType, dx: 5, dy: rises ? 11 : -11, edged: true } };
    }
  }
}
