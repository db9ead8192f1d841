import { ArgumentError } from '../argument-error.ts';
import { powerOfTen } from '../rounding.ts';
import { valueAt } from '../rows.ts';

/** A number as somebody printed it: its rounding is known from its decimals. */
export interface PrintedNumber {
  readonly value: number;
  readonly decimals: number;
  /** The unit as printed before and after the digits, such as £ or %. */
  readonly prefix: string;
  readonly suffix: string;
}

/** What a check found, with a sentence that a reader can act on. */
export interface PrintedCheck {
  readonly agrees: boolean;
  readonly explanation: string;
}

/** Sign, currency, digits with commas, decimals with their point, per cent: each part is there, if only as nothing. */
const shape = /^([-−]?)(£?)(\d[\d,]*)((?:\.\d+)?)\s?(%?)$/u;

/**
 * Reads a number as printed: "27%", "£233,500", "1.50", "−20%".
 *
 * Throws ArgumentError for text that is not one number, such as "TBC" or "45 or 46".
 * Example: "1.50" has the value 1.5 and two decimals, so it stands for 1.495 to 1.505.
 */
export function readPrintedNumber(text: string): PrintedNumber {
  const found = shape.exec(text.trim());
  if (found === null) throw new ArgumentError('printed', text, 'it must be one number as printed, such as 27% or £233,500');
  const part = (at: number): string => valueAt(found, at);
  const size = Number(part(3).replaceAll(',', '') + part(4));
  return { value: part(1) === '' ? size : -size, decimals: Math.max(0, part(4).length - 1), prefix: part(2), suffix: part(5) };
}

/** Half of the last printed digit: how far the exact number may be from the printed one. */
export function halfUnit({ decimals }: PrintedNumber): number {
  return 0.5 * powerOfTen(-decimals);
}

/** Whether an exact number may be printed so. A number halfway between two prints may be printed as either. */
export function mayPrintAs(exact: number, printed: PrintedNumber): boolean {
  const rounding = 1e-12 * Math.max(1, Math.abs(exact));
  return Math.abs(exact - printed.value) <= halfUnit(printed) + rounding;
}

/** A number in the unit of a printed one, to so many decimals: "26.4%", "£233,050". */
export function inItsUnit(value: number, { prefix, suffix }: PrintedNumber, decimals: number): string {
  const digits = Math.abs(value).toLocaleString('en-GB', { maximumFractionDigits: decimals });
  return `${value < 0 ? '−' : ''}${prefix}${digits}${suffix}`;
}

/** A plain number with thousands commas, to so many decimals. */
export function plain(value: number, decimals = 0): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: decimals });
}
