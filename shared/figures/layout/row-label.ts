import { palette } from '../palette.ts';
import type { Coordinate, PlacedText } from './layout.ts';
import { text } from './text.ts';
import { textWidth, wrapped } from './text-width.ts';
import { labelType, lineHeight, smallType } from './typography.ts';

/** A row's label with the counts under it, broken into lines. */
export interface RowLabel {
  readonly label: readonly string[];
  readonly beside: readonly string[];
  /** Of the longest line, in pixels. */
  readonly width: number;
}

export interface Labelled {
  readonly label: string;
  readonly beside: readonly string[];
}

export function rowLabel({ label, beside }: Labelled, most: number, counts: 'in one line' | 'one under another'): RowLabel {
  const lines = wrapped(label, labelType, most);
  const small = (counts === 'in one line' && beside.length > 0 ? [beside.join(', ')] : beside).flatMap((words) => wrapped(words, smallType, most));
  return { label: lines, beside: small, width: Math.max(...lines.map((line) => textWidth(line, labelType)), ...small.map((line) => textWidth(line, smallType))) };
}

export function linesIn({ label, beside }: RowLabel): number {
  return label.length + beside.length;
}

/** The label, and under it the counts in smaller grey type, from `top` pixels below its place. */
export function rowLabelTexts({ label, beside }: RowLabel, x: Coordinate, y: Coordinate, { top, align }: { readonly top: number; readonly align: PlacedText['align'] }): readonly PlacedText[] {
  return [
    text(label, x, y, { type: labelType, align, baseline: 'top', dy: top }),
    ...(beside.length > 0 ? [text(beside, x, y, { align, colour: palette.secondaryText, baseline: 'top', dy: top + label.length * lineHeight })] : []),
  ];
}

/** Labels under a plot, each with its counts; where they would touch, every second, third… label alone. */
export function labelsUnder(rows: readonly Labelled[], slot: number): readonly { readonly position: number; readonly label: RowLabel }[] {
  const labels = (withCounts: boolean) => rows.map((row, position) => ({ position, label: rowLabel(withCounts ? row : { ...row, beside: [] }, slot, 'one under another') }));
  const widest = (placed: ReturnType<typeof labels>) => Math.max(...placed.map(({ label }) => label.width));
  const full = labels(true);
  if (widest(full) <= slot) return full;
  const bare = labels(false);
  const step = Math.ceil(widest(bare) / slot);
  return bare.filter(({ position }) => position % step === 0);
}
