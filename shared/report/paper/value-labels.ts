import type { DrawnRow, Drawing } from '../../figures/drawing.ts';
import { palette } from '../../figures/palette.ts';
import { textLayers, type Layer, type TextStyle } from './layers.ts';
import { rowEncoding, valueEncoding } from './marks.ts';
import { labelType, numberType } from './typography.ts';
import { valuePlace, type ValuePlace } from './value-place.ts';

interface Placed {
  /** The value at whose height the text stands. */
  readonly at: number;
  readonly style: TextStyle;
}

/** The printed value at each mark of an upright chart, [c] where there is no mark; none at all where they would touch each other. */
export function valueLabels(drawing: Drawing, slot: number, plotHeight: number): readonly Layer[] {
  const place = valuePlace(drawing, { slot, plotHeight });
  if (place === 'nowhere') return [];
  return drawing.rows.flatMap((row, index) => {
    const { at, style } = placed(drawing, row, drawing.rows[index + 1], place);
    return textLayers([{ id: row.id, at, lines: [row.valueText] }], { x: rowEncoding(drawing), y: valueEncoding(drawing, 'at') }, style);
  });
}

function placed({ mark, axis }: Drawing, { value, interval }: DrawnRow, next: DrawnRow | undefined, place: ValuePlace): Placed {
  if (value === null) return { at: axis.from, style: { type: labelType, align: 'center', baseline: 'bottom', dy: -6 } };
  switch (mark) {
    case 'column':
      return place === 'foot of columns'
        ? { at: axis.from, style: { type: numberType, colour: palette.ground, align: 'center', baseline: 'bottom', dy: -6 } }
        : { at: Math.max(value, interval?.to ?? value), style: { type: numberType, align: 'center', baseline: 'bottom', dy: -6, edged: true } };
    case 'point':
      return { at: value, style: { type: numberType, dx: 9, edged: true } };
    case 'line': {
      // Under a line that goes up from here, above one that goes down: clear of the line either way.
      const rises = (next?.value ?? value) > value;
      return { at: value, style: { type: numberType, dx: 5, dy: rises ? 11 : -11, edged: true } };
    }
  }
}
