import type { Coordinate, Panel, PlacedText } from '../../figures/layout/layout.ts';
import { fontFamily, lineHeight } from '../../figures/layout/typography.ts';
import { palette } from '../../figures/palette.ts';
import type { ScaleNames, VegaLayer } from './vega-layer.ts';

/** Texts of one look are one layer; an edged one has a white copy under it. */
export function textLayers({ texts, box }: Panel, names: ScaleNames): readonly VegaLayer[] {
  return byLook(texts).flatMap(([first, ...others]) => {
    if (!first) return [];
    const values = [first, ...others].map((text) => valueOf(text, box));
    const layer = (paint: object): VegaLayer => ({ values, mark: { type: 'text', encode: { enter: { ...encoding(first, names), ...paint } } } });
    const ink = layer({ fill: { value: first.colour } });
    return first.edged ? [layer({ fill: { value: palette.ground }, stroke: { value: palette.ground }, strokeWidth: { value: 4 }, strokeJoin: { value: 'round' } }), ink] : [ink];
  });
}

function byLook(texts: readonly PlacedText[]): readonly (readonly PlacedText[])[] {
  const looks = new Map<string, PlacedText[]>();
  for (const text of texts) {
    const look = JSON.stringify([text.type, text.colour, text.align, text.edged, 'at' in text.x, 'at' in text.y]);
    looks.set(look, [...(looks.get(look) ?? []), text]);
  }
  return [...looks.values()];
}

/** Vega puts the first line at the place, and the others under it. */
function valueOf({ lines, x, y, baseline, dx, dy }: PlacedText, { left, top }: Panel['box']): object {
  const above = { top: 0, middle: 0.5, bottom: 1 }[baseline] * (lines.length - 1) * lineHeight;
  return { lines: [...lines], x: numberOf(x, left), y: numberOf(y, top), baseline, dx, dy: dy - above };
}

function numberOf(coordinate: Coordinate, from: number): number {
  return 'at' in coordinate ? coordinate.at : from + coordinate.px;
}

function encoding({ x, y, type, align }: PlacedText, names: ScaleNames): object {
  return {
    x: 'at' in x ? { scale: names.x, field: 'x' } : { field: 'x' },
    y: 'at' in y ? { scale: names.y, field: 'y' } : { field: 'y' },
    dx: { field: 'dx' }, dy: { field: 'dy' },
    text: { field: 'lines' }, align: { value: align }, baseline: { field: 'baseline' }, lineHeight: { value: lineHeight },
    font: { value: fontFamily }, fontSize: { value: type.size }, fontWeight: { value: type.weight },
  };
}
