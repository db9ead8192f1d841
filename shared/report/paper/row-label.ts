import type { DrawnRow } from '../../figures/drawing.ts';
import { palette } from '../../figures/palette.ts';
import { textLayers, type Layer, type TextStyle } from './layers.ts';
import { textWidth, wrapped } from './text-width.ts';
import { labelType, lineHeight, smallType } from './typography.ts';

/** A row's label with the counts under it, broken into lines. */
export interface RowLabel {
  readonly id: string;
  readonly label: readonly string[];
  readonly beside: readonly string[];
  /** Of the longest line, in pixels. */
  readonly width: number;
}

export function rowLabel({ id, label, beside }: DrawnRow, most: number, counts: 'in one line' | 'one under another'): RowLabel {
  const lines = wrapped(label, labelType, most);
  const small = (counts === 'in one line' && beside.length > 0 ? [beside.join(', ')] : beside).flatMap((text) => wrapped(text, smallType, most));
  return { id, label: lines, beside: small, width: Math.max(...lines.map((line) => textWidth(line, labelType)), ...small.map((line) => textWidth(line, smallType))) };
}

export function linesIn({ label, beside }: RowLabel): number {
  return label.length + beside.length;
}

/** The label, and under it the counts in smaller grey type, from `top` pixels below its place. */
export function rowLabelLayers({ id, label, beside }: RowLabel, encoding: object, top: number, align: TextStyle['align'] = 'left'): readonly Layer[] {
  return [
    ...textLayers([{ id, lines: label }], encoding, { type: labelType, align, baseline: 'top', dy: top }),
    ...(beside.length > 0 ? textLayers([{ id, lines: beside }], encoding, { type: smallType, align, colour: palette.secondaryText, baseline: 'top', dy: top + label.length * lineHeight }) : []),
  ];
}
