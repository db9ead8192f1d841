import type { IntervalChart } from '../chart.ts';
import { numberText } from '../wording.ts';

/** The value axis, ready to draw: what it covers and the marks on it. */
export interface DrawnAxis {
  readonly scale: IntervalChart['scale'];
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly Tick[];
  readonly title: string;
}

export interface Tick {
  readonly value: number;
  readonly text: string;
}

export interface Covered {
  /** Values and the reference: always on the axis. */
  readonly values: readonly number[];
  /** Limits of intervals: on the axis unless they are far out. */
  readonly limits: readonly number[];
}

/** A limit further out than this many times the outermost value is cut off with an arrow: one wide interval must not flatten the rest. */
const furthest = 4;

/** From zero, or from below it when a value is, to a round number; at most seven ticks. */
export function linearAxis(title: string, { values, limits }: Covered): DrawnAxis {
  const outermost = Math.max(0, ...values.map(Math.abs));
  const shown = [0, ...values, ...limits.filter((limit) => outermost === 0 || Math.abs(limit) <= furthest * outermost)];
  const step = roundStep(Math.max(...shown) - Math.min(...shown));
  const first = Math.floor(Math.min(...shown) / step + tolerance);
  const last = Math.max(Math.ceil(Math.max(...shown) / step - tolerance), first + 1);
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + tolerance));
  const at = (count: number) => Number((count * step).toFixed(decimals));
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => at(first + index)).map((value) => ({ value, text: numberText(value, decimals) }));
  return { scale: 'linear', from: at(first), to: at(last), ticks, title };
}

/** From one power to another, of 2 (0.25, 0.5, 1, 2, 4) or, when that would be many ticks, of 10. Values must be above zero. */
export function logAxis(title: string, { values, limits }: Covered): DrawnAxis {
  const [lowest, highest] = values.length > 0 ? [Math.min(...values) / furthest, Math.max(...values) * furthest] : [0, Infinity];
  const shown = [...values, ...limits.filter((limit) => limit >= lowest && limit <= highest)];
  const [smallest, largest] = shown.length > 0 ? [Math.min(...shown), Math.max(...shown)] : [1, 1];
  const base = largest / smallest > 128 ? 10 : 2;
  const power = (value: number) => Math.log(value) / Math.log(base);
  const first = Math.floor(power(smallest) + tolerance);
  const last = Math.max(Math.ceil(power(largest) - tolerance), first + 1);
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => base ** (first + index)).map((value) => ({ value, text: powerText(value) }));
  return { scale: 'log', from: base ** first, to: base ** last, ticks, title };
}

/** Binary fractions: 0.3 divided by 0.1 is not quite 3. */
const tolerance = 1e-9;

/** 1, 2 or 5 times a power of ten, so that the span is covered in at most six steps. */
function roundStep(span: number): number {
  const least = (span > 0 ? span : 1) / 5;
  const magnitude = 10 ** Math.floor(Math.log10(least) + tolerance);
  const multiple = [1, 2, 5, 10].find((candidate) => candidate * magnitude >= least * (1 - tolerance)) ?? 10;
  return multiple * magnitude;
}

function powerText(value: number): string {
  return value >= 1 ? numberText(value, 0) : String(Number(value.toPrecision(3)));
}
