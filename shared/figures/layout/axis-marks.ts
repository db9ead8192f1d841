import type { DrawnAxis } from '../drawing/axis.ts';
import { palette } from '../palette.ts';
import type { Panel, PlacedText, Point, Rules, Scale } from './layout.ts';
import { text } from './text.ts';

/** Which way values lie: to the right where rows stand under one another, else upwards. */
export type Direction = 'across' | 'down';

/** Rows stand at 0, 1, 2… with half a row before the first and after the last. */
export function rowScale(rows: number, direction: Direction): Scale {
  return direction === 'down' ? { type: 'linear', from: rows - 0.5, to: -0.5 } : { type: 'linear', from: -0.5, to: rows - 0.5 };
}

export function valueScale({ scale, from, to }: DrawnAxis): Scale {
  return { type: scale, from, to };
}

export function scalesOf(axis: DrawnAxis, rows: number, direction: Direction): Pick<Panel, 'x' | 'y'> {
  const [row, value] = [rowScale(rows, direction), valueScale(axis)];
  return direction === 'down' ? { x: value, y: row } : { x: row, y: value };
}

export function placed(direction: Direction, row: number, value: number): Point {
  return direction === 'down' ? { x: value, y: row } : { x: row, y: value };
}

/** A pale line at every tick. */
export function gridlines({ ticks }: DrawnAxis, across: readonly [number, number], direction: Direction): Rules {
  return { kind: 'rules', colour: palette.gridline, width: 1, dash: 'solid', rules: ticks.map(({ value }) => [placed(direction, across[0], value), placed(direction, across[1], value)]) };
}

/** A line from one end of the rows to the other, at a value. */
export function baseLine(value: number, across: readonly [number, number], direction: Direction): Rules {
  return { kind: 'rules', colour: palette.axisLine, width: 1, dash: 'solid', rules: [[placed(direction, across[0], value), placed(direction, across[1], value)]] };
}

/** Dashed, with white between the dashes, which keeps it in sight where it crosses a dark column. */
export function referenceLine(value: number, across: readonly [number, number], direction: Direction): readonly Rules[] {
  const rules = [[placed(direction, across[0], value), placed(direction, across[1], value)]] as const;
  return [
    { kind: 'rules', colour: palette.ground, width: 1, dash: 'solid', rules },
    { kind: 'rules', colour: palette.reference, width: 1, dash: 'dashed', rules },
  ];
}

const gap = 6;

/** To the left of the panel, or under it. */
export function tickTexts({ ticks }: DrawnAxis, direction: Direction, plotHeight: number): readonly PlacedText[] {
  return ticks.map(({ value, text: words }) =>
    direction === 'down' ? text([words], { at: value }, { px: plotHeight }, { align: 'center', baseline: 'top', dy: gap }) : text([words], { px: 0 }, { at: value }, { align: 'right', dx: -gap }),
  );
}
