import type { TopLevelSpec } from 'vega-lite';
import { palette } from '../../figures/palette.ts';
import { fontFamily, lineHeight, smallType } from './typography.ts';
import type { Type } from './text-width.ts';

/** One layer of a Vega-Lite specification. */
export type Layer = Extract<TopLevelSpec, { layer: unknown }>['layer'][number];

export interface TextStyle {
  readonly type: Type;
  readonly colour?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly baseline?: 'top' | 'middle' | 'bottom';
  readonly dx?: number;
  readonly dy?: number;
  /** A white edge, for text that lies on lines. */
  readonly edged?: boolean;
}

/** Lines of text at a place; the data hold the lines in the field "lines". */
export function textLayers(values: readonly object[], encoding: object, style: TextStyle): readonly Layer[] {
  const mark = {
    type: 'text', align: style.align ?? 'left', baseline: style.baseline ?? 'middle', dx: style.dx ?? 0, dy: style.dy ?? 0, lineHeight,
    fontSize: style.type.size, fontWeight: style.type.weight, color: style.colour ?? palette.text,
  } as const;
  const layer = (extra: object): Layer => ({ data: { values: [...values] }, mark: { ...mark, ...extra }, encoding: { ...encoding, text: { field: 'lines' } } });
  return [...(style.edged ? [layer({ stroke: palette.ground, strokeWidth: 4, strokeJoin: 'round' })] : []), layer({})];
}

/** White ground, few pale gridlines, horizontal text, no legend: the style of the Government Analysis Function. */
export const style = {
  font: fontFamily,
  background: palette.ground,
  aria: false,
  view: { stroke: null },
  axis: {
    labelFontSize: smallType.size, labelColor: palette.text, labelAngle: 0, labelOverlap: false, labelFlush: false, labelPadding: 6,
    gridColor: palette.gridline, domainColor: palette.axisLine, ticks: false, title: null,
  },
} as const satisfies TopLevelSpec['config'];
